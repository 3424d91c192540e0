namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>A request says something that cannot be answered; the message goes back to the front end.</summary>
internal sealed class BadRequestException(string message) : Exception(message);
