using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>Reads what people decided about a draft (<c>decisions.yaml</c>). An entry with a fault is not used, but for one that excludes a text: that is kept.</summary>
internal static class StudyDecisionsFile
{
    /// <summary>Name of the file, next to the returns.</summary>
    public const string File = "decisions.yaml";

    private static readonly Dictionary<string, ConfidenceLevel> s_levels = new()
    {
        ["high"] = ConfidenceLevel.High,
        ["moderate"] = ConfidenceLevel.Moderate,
        ["low"] = ConfidenceLevel.Low,
        ["very low"] = ConfidenceLevel.VeryLow,
    };

    private static readonly Dictionary<string, ScreeningVerdict> s_verdicts = new()
    {
        ["cleared"] = ScreeningVerdict.Cleared,
        ["excluded"] = ScreeningVerdict.Excluded,
    };

    /// <summary>The word of a level, as the file has it.</summary>
    public static string Word(ConfidenceLevel level) => s_levels.First(l => l.Value == level).Key;

    /// <summary>Reads <paramref name="path"/>; never throws for what the file holds.</summary>
    public static (StudyDecisions Decisions, ImmutableArray<FileProblem> Problems) Read(string path)
    {
        var file = new YamlFile(path);
        if (file.Open(mayBeEmpty: true) is not { } root)
            return (new() { FaultyFiles = Faulty(file) }, [.. file.Problems]);
        root.NoOthers("confidence", "comments", "quotations", "screening", "directors", "signOffs");
        var decisions = new StudyDecisions
        {
            Confidence = Entries(file, root, "confidence", Confidence, c => c.Finding),
            Comments = Entries(file, root, "comments", Comment, null),
            Quotations = Entries(file, root, "quotations", Quotation, q => $"{q.Finding}\n{q.Return}\n{q.Statement}"),
            Screening = Screenings(file, root),
            Directors = Entries(file, root, "directors", Director, d => d.Authority.ToUpperInvariant()),
            SignOffs = Entries(file, root, "signOffs", Signed, s => s.What),
        };
        return (decisions with { FaultyFiles = Faulty(file) }, [.. file.Problems]);
    }

    private static ImmutableArray<string> Faulty(YamlFile file) => file.IsSound ? [] : [File];

    private static ImmutableArray<T> Entries<T>(YamlFile file, YamlSection root, string key, Func<YamlSection, T> read, Func<T, string>? same)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<T>();
        foreach (var section in root.Sections(key))
        {
            var before = file.ProblemCount;
            var entry = read(section);
            if (file.ProblemCount == before && same is not null && !seen.Add(same(entry)))
                file.Add(section.Line, $"an earlier entry of '{key}' is on the same; keep one of the two.");
            if (file.ProblemCount == before)
                entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    private static ConfidenceDecision Confidence(YamlSection entry)
    {
        entry.NoOthers("finding", "level", "reason", "by", "on", "counts");
        return new(entry.Required("finding"), RequiredWord(entry, "level", s_levels), entry.Required("reason"), entry.Required("by"))
        {
            On = entry.Date("on"),
            Counts = entry.Text("counts") ?? "",
            Line = entry.Line,
        };
    }

    private static CommentDecision Comment(YamlSection entry)
    {
        entry.NoOthers("section", "text", "by", "on");
        return new(entry.Required("section"), entry.Required("text"), entry.Required("by")) { On = entry.Date("on"), Line = entry.Line };
    }

    private static QuotationDecision Quotation(YamlSection entry)
    {
        entry.NoOthers("finding", "return", "statement", "none");
        var finding = entry.Required("finding");
        if (!entry.Flag("none"))
            return new(finding, entry.Required("return"), entry.Required("statement")) { Line = entry.Line };
        if (entry.Text("statement") is not null)
            entry.Problem("none", "the entry names a statement and says none; keep one of the two.");
        return new(finding, "", "") { Line = entry.Line };
    }

    private static ImmutableArray<ScreeningDecision> Screenings(YamlFile file, YamlSection root)
    {
        var entries = ImmutableArray.CreateBuilder<ScreeningDecision>();
        foreach (var section in root.Sections("screening"))
        {
            var before = file.ProblemCount;
            var entry = Screening(section);
            // Who excluded a text meant it to be kept out, whatever else the entry lacks.
            if (file.ProblemCount == before || (entry.Verdict == ScreeningVerdict.Excluded && entry.Statement.Length + entry.Case.Length + entry.Words.Length > 0))
                entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    private static ScreeningDecision Screening(YamlSection entry)
    {
        entry.NoOthers("return", "statement", "case", "words", "decision", "reason", "by", "on");
        var decision = new ScreeningDecision(RequiredWord(entry, "decision", s_verdicts), entry.Required("reason"), entry.Required("by"))
        {
            Return = entry.Text("return")?.Trim() ?? "",
            Statement = entry.Text("statement")?.Trim() ?? "",
            Case = entry.Text("case")?.Trim() ?? "",
            Words = entry.Text("words")?.Trim() ?? "",
            On = entry.Date("on"),
            Line = entry.Line,
        };
        var targets = new[] { decision.Statement, decision.Case, decision.Words }.Count(t => t.Length > 0);
        if (targets != 1)
            entry.Problem("", "the entry must name one of: a statement, a case, words.");
        else if (decision.Words.Length == 0 && decision.Return.Length == 0)
            entry.Problem("", "the entry must name the return that holds the statement or case.");
        return decision;
    }

    private static DirectorDecision Director(YamlSection entry)
    {
        entry.NoOthers("authority", "cleared", "by", "on");
        if (entry.Text("cleared") is null)
            entry.Problem("cleared", "'cleared' is missing.");
        return new(entry.Required("authority"), entry.Flag("cleared"), entry.Required("by")) { On = entry.Date("on"), Line = entry.Line };
    }

    private static SignOff Signed(YamlSection entry)
    {
        entry.NoOthers("what", "reason", "by", "on");
        var what = entry.Required("what");
        if (what.Length > 0 && !SignOff.All.Contains(what))
            entry.Problem("what", $"'{what}' cannot be signed off; expected is one of {string.Join(", ", SignOff.All)}.");
        return new(what, entry.Required("reason"), entry.Required("by")) { On = entry.Date("on"), Line = entry.Line };
    }

    private static T RequiredWord<T>(YamlSection entry, string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(entry.Text(key)))
            entry.Problem(key, $"'{key}' is missing; expected is one of {string.Join(", ", words.Keys)}.");
        return entry.Word(key, words) ?? default;
    }
}
