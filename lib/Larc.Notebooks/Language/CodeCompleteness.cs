namespace Larc.Notebooks.Language;

/// <summary>Whether code that is being typed can be run, for front ends where Enter may mean either.</summary>
/// <param name="Status"><see cref="Complete"/>, <see cref="Incomplete"/> or <see cref="Invalid"/>.</param>
/// <param name="Indent">What the next line should begin with, where the code is incomplete; else empty.</param>
internal sealed record CodeCompleteness(string Status, string Indent)
{
    public const string Complete = "complete";
    public const string Incomplete = "incomplete";
    public const string Invalid = "invalid";
}
