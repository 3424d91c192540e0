namespace Larc.Cli.Tests.Counting;

/// <summary>A row of the sheet Statements, as it is written.</summary>
internal sealed record StatementRow(string Id, string Interview, string Code)
{
    public string Stance { get; init; } = "";

    public string Status { get; init; } = "";
}
