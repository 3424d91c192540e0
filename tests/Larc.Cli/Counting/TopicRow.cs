namespace Larc.Cli.Tests.Counting;

/// <summary>A topic of a codebook that a test writes: <c>PR=prompted PC=notAsked</c>; perspectives not named are open.</summary>
internal sealed record TopicRow(string Id, string Elicitation = "", string ToDevelop = "")
{
    /// <summary>How a question was put to a perspective.</summary>
    public string For(string perspective, bool toDevelop) =>
        (toDevelop ? ToDevelop : Elicitation).Split(' ').FirstOrDefault(p => p.StartsWith(perspective + "=", StringComparison.Ordinal))?.Split('=')[1] ?? "open";
}
