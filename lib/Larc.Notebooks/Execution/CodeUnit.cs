namespace Larc.Notebooks.Execution;

/// <summary>A piece of code that is compiled as one: a cell, or an imported script.</summary>
/// <param name="Code">The source.</param>
/// <param name="FilePath">The path the compiler knows it by; unique in a session.</param>
/// <param name="Label">How messages name it.</param>
/// <param name="Folder">The folder its own imports are relative to.</param>
internal sealed record CodeUnit(string Code, string FilePath, string Label, string Folder);
