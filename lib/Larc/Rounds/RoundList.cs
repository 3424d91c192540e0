using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Rounds;

/// <summary>What one group of perspectives says of impacts or features, round beside round.</summary>
/// <param name="Subject">What is compared.</param>
/// <param name="Group">Whose words are counted.</param>
/// <param name="Scope">Whose counts stand side by side.</param>
/// <param name="Rounds">The rounds compared, ascending.</param>
/// <param name="Rows">The codes, what rose most first; codes that nobody named in any round are left out, unless they are newly asked.</param>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record RoundList(RankSubject Subject, PerspectiveGroup Group, RoundScope Scope, ImmutableArray<int> Rounds, ImmutableArray<RoundRow> Rows) : IRich
{
    /// <summary>The rows that stand in printed lists.</summary>
    public IEnumerable<RoundRow> Listed => Rows.Where(r => r.Listed);

    /// <summary>The row of a code, or null when there is none.</summary>
    public RoundRow? this[string code] => Rows.FirstOrDefault(r => r.Code.Id == code);

    /// <summary>Two shares this close or closer are about the same (<see cref="StudyParameters.SameProminence"/>).</summary>
    public required decimal SameProminence { get; init; }

    /// <summary>How many listed codes changed in this way.</summary>
    public int Count(RoundChange change) => Listed.Count(r => r.Change == change);

    /// <summary>The listed codes, round beside round, with what became of each and why some cannot be compared.</summary>
    public Table ToTable() => RoundViews.ToTable(this, Listed);

    /// <summary>The codes that were compared as lines between rounds: those that changed most, the others in the table.</summary>
    public Slopes ToChart() => RoundViews.ToChart(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();
}
