namespace Larc.Cli.Tests.Counting;

/// <summary>A row of the sheet Interviews, as it is written.</summary>
internal sealed record InterviewRow(string Id, string Perspective)
{
    public string KeyGroup { get; init; } = "";

    public string CaseId { get; init; } = "";

    public string Level { get; init; } = "";

    public string NotAsked { get; init; } = "";

    public string Consent { get; init; } = "";

    public string Withdrawn { get; init; } = "";
}
