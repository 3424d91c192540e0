namespace Larc.Cli.Example;

/// <summary>How far the writing has come.</summary>
/// <param name="Done">Returns written.</param>
/// <param name="Total">Returns to be written.</param>
internal readonly record struct ExampleProgress(int Done, int Total);
