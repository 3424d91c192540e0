namespace Larc.Notebooks.Execution.Formatting;

/// <summary>A property or a field that is shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Read">Reads it from a value; may throw.</param>
internal sealed record TypeMember(string Name, Type Type, Func<object, object?> Read);
