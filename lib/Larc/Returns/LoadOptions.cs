namespace Larc.Returns;

/// <summary>How returns are loaded. Two equal options load the same.</summary>
public sealed record LoadOptions
{
    /// <summary>A file of parameters to be used instead of the study's <c>parameters.yaml</c>; null for none.</summary>
    public string? ParametersFile { get; init; }

    /// <summary>How large a return may be.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Whether a study already loaded in this process may be given again when none of its files has changed. Default true.</summary>
    public bool UseCache { get; init; } = true;
}
