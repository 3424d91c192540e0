using System.Collections.Immutable;

namespace Larc.Returns.Checking;

/// <summary>What fills the wording of a rule when an issue is written.</summary>
internal sealed record IssueDetail
{
    public string Sheet { get; init; } = "";

    public int? Row { get; init; }

    public string Column { get; init; } = "";

    public string Cell { get; init; } = "";

    public string Found { get; init; } = "";

    public string Expected { get; init; } = "";

    /// <summary>Whatever else the wording names: the row kept, the topic, the other file.</summary>
    public string Other { get; init; } = "";

    /// <summary>A count with its unit, such as '3 statements'.</summary>
    public string Count { get; init; } = "";

    public string Suggestion { get; init; } = "";

    public int Rows { get; init; } = 1;

    public ImmutableArray<IssueContext> Context { get; init; } = [];
}
