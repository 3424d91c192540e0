namespace Larc.Cli.Tests.Counting;

/// <summary>One statement that is counted.</summary>
internal sealed record Saying(CodeRow Code, string Stance, string Status)
{
    public Voice Voice { get; init; } = null!;
}
