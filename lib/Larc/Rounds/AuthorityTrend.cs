using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Rounds;

/// <summary>One authority beside itself over rounds: what each perspective reports, and what is new. With a handful of interviews one person can make a difference.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Rounds">The rounds compared, ascending, whether the authority took part or not.</param>
/// <param name="Rows">The listed codes that somebody reports in some round: by what became of them, then by perspective.</param>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record AuthorityTrend(Authority Authority, ImmutableArray<int> Rounds, ImmutableArray<TrendRow> Rows) : IRich
{
    /// <summary>The rows of one perspective.</summary>
    public IEnumerable<TrendRow> Of(Perspective perspective) => Rows.Where(r => r.Perspective == perspective);

    /// <summary>How many rows changed in this way.</summary>
    public int Count(TrendChange change) => Rows.Count(r => r.Change == change);

    /// <summary>Each code and perspective, round beside round, with what became of it.</summary>
    /// <param name="only">Only rows that changed in one of these ways; none given: all.</param>
    public Table ToTable(params IEnumerable<TrendChange> only) => TrendViews.ToTable(this, [.. only]);

    /// <summary>How many codes are newly reported, no longer reported and so on, by perspective.</summary>
    public Table ToOverview() => TrendViews.ToOverview(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();
}
