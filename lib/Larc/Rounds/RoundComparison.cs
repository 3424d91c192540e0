using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Rounds;

/// <summary>
/// Two or more rounds side by side, through the mappings between their codebooks. Each round is counted by its own codebook, as it was coded then.
/// Counts are described, never explained: other people were asked, about other cases. Positions on the continuum are not compared between rounds.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class RoundComparison : IRich
{
    private readonly ImmutableArray<RoundTheme> _themes;
    private readonly HashSet<string> _same;
    private readonly Study _study;

    private RoundComparison(Study study, ImmutableArray<ComparedRound> rounds, ImmutableArray<NotComparable> setAside, MappingChain chain)
    {
        (Rounds, SetAside, _study) = (rounds, setAside, study);
        _themes = rounds.IsEmpty ? [] : new RoundThemes(rounds, chain).All;
        Authorities = [.. rounds.SelectMany(r => r.Study.Authorities).DistinctBy(a => a.Code).OrderBy(a => a.Code, StringComparer.Ordinal)];
        SameAuthorities = [.. Authorities.Where(a => rounds.All(r => r.Study.Authorities.Any(x => x.Code == a.Code)))];
        _same = SameAuthorities.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The rounds that are compared, ascending.</summary>
    public ImmutableArray<ComparedRound> Rounds { get; }

    /// <summary>Whether there are rounds to compare: at least two.</summary>
    public bool HasSeveral => Rounds.Length > 1;

    /// <summary>Every authority of any of the rounds, by code.</summary>
    public ImmutableArray<Authority> Authorities { get; }

    /// <summary>The authorities with a return in every round, by code.</summary>
    public ImmutableArray<Authority> SameAuthorities { get; }

    /// <summary>What is left out because no mapping leads to the codebook of the latest round, or of its own round.</summary>
    public ImmutableArray<NotComparable> SetAside { get; }

    /// <summary>Compares every round of a study.</summary>
    /// <param name="study">The study; its rounds may use different codebooks.</param>
    /// <param name="mappings">The mappings between them; a code without a pair is newly asked or no longer asked, never zero.</param>
    /// <param name="codebooks">Further codebooks that a mapping may lead over; null for those of the study.</param>
    public static RoundComparison Of(Study study, IReadOnlyList<CodebookMapping> mappings, IReadOnlyList<Codebook>? codebooks = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        var chain = new MappingChain(mappings, study.Codebooks.Concat(codebooks ?? []));
        var selections = study.Rounds.Select(r => StudyRounds.Select(study, r, mappings)).ToList();
        var setAside = selections.SelectMany(s => s.SetAside).ToList();
        var rounds = selections.ConvertAll(s => new ComparedRound(s));
        // The latest round leads; an earlier one is compared when a way leads from it to every later one that is.
        for (var at = rounds.Count - 2; at >= 0; at--)
        {
            var later = rounds.Skip(at + 1).ToList();
            if (later.Find(l => chain.Find(rounds[at].Codebook, l.Codebook) is null) is not { } unreached)
                continue;
            setAside.AddRange(rounds[at].Study.Returns.Select((r, i) => Whole(rounds[at].Study, i, unreached.Codebook)));
            rounds.RemoveAt(at);
        }

        return new(study, [.. rounds], [.. setAside.OrderBy(s => s.File, StringComparer.Ordinal).ThenBy(s => s.Code, StringComparer.Ordinal)], chain);
    }

    /// <summary>What a group of perspectives says of impacts of one level, of features that contribute, or of features to develop.</summary>
    /// <param name="subject">What is compared.</param>
    /// <param name="group">Whose words are counted.</param>
    /// <param name="scope">Whose counts stand side by side.</param>
    public RoundList Compare(RankSubject subject, PerspectiveGroup group, RoundScope scope = RoundScope.SameAuthorities)
    {
        var counter = new RoundCounter(Rounds, group, subject.Question, scope == RoundScope.SameAuthorities ? _same : null);
        var rows = _themes.Where(t => subject.Includes(t.Code)).Select(theme =>
        {
            var counts = counter.Count(theme);
            var steps = RoundSteps.Of(counts, _study.Parameters, group, scope);
            return new RoundRow(theme.Code, theme.IsListed(Rounds, group), counts, steps) { Line = RoundSteps.Line(counts, steps, _study.Parameters, scope) };
        });
        return new(
            subject,
            group,
            scope,
            [.. Rounds.Select(r => r.Round)],
            [.. rows.Where(r => !r.Steps.IsEmpty && (r.Change == RoundChange.NewlyAsked || r.Counts.Any(c => c.Participants > 0)))
                .OrderBy(r => r.Change)
                .ThenByDescending(r => Math.Abs(r.Difference ?? 0))
                .ThenByDescending(r => r.Counts[^1].Share ?? r.Counts.Max(c => c.Share))
                .ThenBy(r => r.Code.Label, StringComparer.Ordinal)
                .ThenBy(r => r.Code.Id, StringComparer.Ordinal)])
        {
            SameProminence = _study.Parameters.SameProminence,
        };
    }

    /// <summary>What became of everything that each perspective of one authority reports, from round to round.</summary>
    /// <param name="authority">Code of the authority.</param>
    /// <exception cref="KeyNotFoundException">No round has such an authority, not even one that is left out.</exception>
    public AuthorityTrend For(string authority)
    {
        var found = _study.Authorities.FirstOrDefault(a => a.Code == authority) ?? throw new KeyNotFoundException($"No round has an authority '{authority}'.");
        return new(found, [.. Rounds.Select(r => r.Round)], TrendCounter.Of(Rounds, _themes, found.Code));
    }

    /// <summary>The rounds: codebook, authorities, and interviews by perspective.</summary>
    public Table ToTable() => RoundViews.ToTable(this);

    /// <summary>Which authorities took part in which rounds.</summary>
    public Table ToMembershipTable() => RoundViews.ToMembership(this);

    /// <summary>How many listed codes rose, fell and so on, by list and group of perspectives.</summary>
    /// <param name="scope">Whose counts stand side by side.</param>
    public Table ToOverview(RoundScope scope = RoundScope.SameAuthorities) => RoundViews.ToOverview(this, scope);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private static NotComparable Whole(Study study, int @return, Codebook codebook)
    {
        var (interviews, columns) = (study.InterviewColumns, study.StatementColumns);
        return new(
            study.Returns[@return].File,
            study.Returns[@return].Codebook.Reference,
            codebook.Reference,
            null,
            interviews.Return.Count(r => r == @return),
            columns.Interview.Count(i => interviews.Return[i] == @return));
    }
}
