namespace Larc.Cli.Tests;

/// <summary>One call of the command.</summary>
/// <param name="Arguments">What stands after <c>larc</c>.</param>
internal sealed record LarcCall(params string[] Arguments)
{
    public string Culture { get; init; } = LarcProcess.British;

    /// <summary>The folder it is called in; null for the machine's folder for temporary files.</summary>
    public string? WorkingFolder { get; init; }

    public Dictionary<string, string> Variables { get; init; } = [];

    public override string ToString() => $"larc {string.Join(' ', Arguments)}";
}
