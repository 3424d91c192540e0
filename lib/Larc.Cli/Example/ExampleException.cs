namespace Larc.Cli.Example;

/// <summary>A request that cannot be met, in one sentence for the person who made it.</summary>
internal sealed class ExampleException(string message) : Exception(message);
