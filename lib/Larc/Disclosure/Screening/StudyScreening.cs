using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Disclosure.Screening;

/// <summary>
/// Screens the texts of a study that are to be published, and applies what people decided (<c>decisions.yaml</c>, <c>screening</c>): on a statement, on a case,
/// or on words wherever they stand. Where two decisions meet, one that excludes comes first, and one on the text before one on words.
/// </summary>
internal sealed class StudyScreening
{
    private readonly Study _study;
    private readonly TextScreener _screener;
    private readonly Dictionary<(string Return, string Id), ScreeningDecision> _statements;
    private readonly Dictionary<(string Return, string Id), ScreeningDecision> _cases;
    private readonly ImmutableArray<ScreeningDecision> _words;

    public StudyScreening(Study study)
    {
        _study = study;
        _screener = new(study);
        _statements = ByText(s => s.Statement);
        _cases = ByText(s => s.Case);
        _words = [.. study.Decisions.Screening.Where(s => s.Words.Length > 0).OrderByDescending(s => s.Verdict)];
    }

    /// <summary>Whether a statement may never be quoted: a person excluded it, or words that it holds.</summary>
    /// <param name="statement">Index of the statement.</param>
    public bool IsExcluded(int statement)
    {
        var (file, id, excerpt) = Of(statement);
        return _statements.GetValueOrDefault((file, id)) is { Verdict: ScreeningVerdict.Excluded } || HoldsExcluded(file, excerpt);
    }

    /// <summary>Whether a case may never be told: a person excluded it, or words that it holds.</summary>
    public bool IsExcluded(Case told)
    {
        var file = _study.Returns[told.Return].File;
        return _cases.GetValueOrDefault((file, told.Id)) is { Verdict: ScreeningVerdict.Excluded } || Fields(told).Any(f => HoldsExcluded(file, f.Text));
    }

    /// <summary>What the statements may hold, decided or not, in the order given.</summary>
    /// <param name="statements">Indexes of the statements.</param>
    public ImmutableArray<ScreeningHit> InStatements(IEnumerable<int> statements)
    {
        var hits = ImmutableArray.CreateBuilder<ScreeningHit>();
        foreach (var statement in statements)
        {
            var @return = _study.InterviewColumns.Return[_study.StatementColumns.Interview[statement]];
            var excerpt = _study.StatementColumns.Excerpt[statement];
            foreach (var found in _screener.Find(excerpt, @return))
            {
                var (file, id, _) = Of(statement);
                hits.Add(Hit(new(file, id, "", ""), found, excerpt, _statements.GetValueOrDefault((file, id))));
            }
        }

        return hits.ToImmutable();
    }

    /// <summary>What the published texts of cases may hold, decided or not, in the order given.</summary>
    public ImmutableArray<ScreeningHit> InCases(IEnumerable<Case> cases) =>
    [
        .. from told in cases
           let file = _study.Returns[told.Return].File
           from field in Fields(told)
           from found in _screener.Find(field.Text, told.Return)
           select Hit(new(file, "", told.Id, field.Name), found, field.Text, _cases.GetValueOrDefault((file, told.Id))),
    ];

    /// <summary>What a text that a person wrote may hold, such as a comment; only a decision on words can resolve it.</summary>
    /// <param name="field">What the text is, such as 'comment on level-1'.</param>
    /// <param name="text">The text.</param>
    public ImmutableArray<ScreeningHit> InText(string field, string text) => [.. _screener.Find(text, -1).Select(found => Hit(new("", "", "", field), found, text, null))];

    private static IEnumerable<(string Name, string Text)> Fields(Case told) =>
        [("support", told.Support), ("impact", told.Impact), ("integrated_aspects", told.IntegratedAspects), ("narrative", told.Narrative)];

    private ScreeningHit Hit(ScreenedPlace place, TextHit found, string text, ScreeningDecision? onText)
    {
        var words = found.In(text);
        var onWords = _words.FirstOrDefault(d => d.Words == words && (d.Return.Length == 0 || d.Return == place.Return));
        return new(place, found.Pattern, words, onWords is { Verdict: ScreeningVerdict.Excluded } ? onWords : onText ?? onWords);
    }

    private bool HoldsExcluded(string file, string text) => _words
        .TakeWhile(d => d.Verdict == ScreeningVerdict.Excluded)
        .Any(d => (d.Return.Length == 0 || d.Return == file) && HoldsWords(text, d.Words));

    private static bool HoldsWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    private Dictionary<(string, string), ScreeningDecision> ByText(Func<ScreeningDecision, string> id) => _study.Decisions.Screening
        .Where(s => id(s).Length > 0)
        .GroupBy(s => (s.Return, id(s)))
        .ToDictionary(g => g.Key, g => g.MaxBy(s => s.Verdict)!);

    private (string File, string Id, string Excerpt) Of(int statement)
    {
        var columns = _study.StatementColumns;
        return (_study.Returns[_study.InterviewColumns.Return[columns.Interview[statement]]].File, columns.Id[statement], columns.Excerpt[statement]);
    }
}
