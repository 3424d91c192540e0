namespace Larc.Display;

/// <summary>What stands beside one end of a line of <see cref="Slopes"/>.</summary>
/// <param name="Line">The line.</param>
/// <param name="Share">Where it ends: the share at this end or, where that is missing, at the nearest round that has one.</param>
/// <param name="IsKnown">Whether the share is that of this end.</param>
/// <param name="Count">"6 of 10", or the symbol of what is missing.</param>
/// <param name="Name">The name, in lines.</param>
internal sealed record SlopeEnd(SlopeLine Line, decimal Share, bool IsKnown, string Count, IReadOnlyList<string> Name)
{
    public double High => Math.Max(1, Name.Count) * TextStyle.Small.LineHeight;
}
