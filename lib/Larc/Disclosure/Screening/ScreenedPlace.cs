namespace Larc.Disclosure.Screening;

/// <summary>Where a text stands: a statement, a field of a case, or something a person wrote.</summary>
/// <param name="Return">File of the return; empty for what a person wrote.</param>
/// <param name="Statement">Identifier of the statement; empty when it is none.</param>
/// <param name="Case">Identifier of the case; empty when it is none.</param>
/// <param name="Field">Column of the case, or what a person wrote: 'comment on level-1'; empty for a statement.</param>
internal sealed record ScreenedPlace(string Return, string Statement, string Case, string Field)
{
    /// <summary>The place in words, to begin a sentence.</summary>
    public string Words => Statement.Length > 0 ? $"Statement {Statement} of {Return}"
        : Case.Length > 0 ? $"The {Field} of case {Case} of {Return}"
        : $"The {Field}";
}
