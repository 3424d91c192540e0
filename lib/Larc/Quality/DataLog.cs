using Larc.Display;
using Larc.Model;
using Larc.Returns;
using Larc.Triangulation;
using static Larc.Quality.QualityRating;

namespace Larc.Quality;

/// <summary>What the returns are like.</summary>
internal static class DataLog
{
    /// <summary>Above this share set aside, rows are rated red.</summary>
    private const decimal MuchSetAside = 0.05m;

    /// <summary>Customary limits of Krippendorff's α: below the first nothing should rest on the coding, from the second on it is firm.</summary>
    private const double TentativeAlpha = 0.667;
    private const double FirmAlpha = 0.8;

    public static IEnumerable<QualityEntry> Of(Analysis analysis) =>
    [
        .. Returns(analysis),
        .. Rows(analysis),
        .. StudyFiles(analysis),
        .. Perspectives(analysis.Study),
        .. NotAsked(analysis.Study),
        .. FewInterviews(analysis.Study),
        .. Levels(analysis.Study),
        .. Response(analysis.Study),
        Coders(analysis),
        .. NewCodes(analysis),
        .. Indicators(analysis.Study),
    ];

    private static IEnumerable<QualityEntry> Returns(Analysis analysis)
    {
        foreach (var outcome in analysis.Loaded.Returns.Where(r => r.SetAside is not null || analysis.Round is null || r.Round == analysis.Round))
        {
            var issues = analysis.Issues.Where(i => i.File == outcome.File).ToList();
            var (errors, warnings) = (issues.Count(i => i.Severity == IssueSeverity.Error), issues.Count(i => i.Severity == IssueSeverity.Warning));
            yield return new(
                $"Return {outcome.File}",
                outcome.SetAside is { } rule ? $"set aside: {rule}" : $"{PlainText.Count(errors, "error", "errors")}, {PlainText.Count(warnings, "warning", "warnings")}",
                outcome.SetAside is not null ? Red : errors + warnings > 0 ? Amber : Green,
                outcome.SetAside is not null ? Red : errors > 0 ? Amber : Green,
                outcome.SetAside is not null ? "Nothing of it is in the results." : errors > 0 ? "Rows with an error are set aside; the list of problems says which." : warnings > 0 ? "Everything is used; the warnings are for a person to look at." : "No problem was found.");
        }
    }

    private static IEnumerable<QualityEntry> Rows(Analysis analysis)
    {
        foreach (var sheet in ReturnContract.Sheets)
        {
            var total = analysis.Loaded.Total(sheet.Name, analysis.Round);
            if (total.Read == 0)
                continue;
            var aside = total.Read - total.Used;
            var rating = aside == 0 ? Green : aside > MuchSetAside * total.Read ? Red : Amber;
            yield return new(
                $"Rows of {sheet.Name}",
                FormattableString.Invariant($"{total.Used} of {total.Read} used{(aside == 0 ? "" : $"; set aside: {string.Join(", ", total.Reasons.Select(r => FormattableString.Invariant($"{r.Key} {r.Value}")))}")}"),
                rating,
                rating,
                aside == 0 ? "Every row read is used." : FormattableString.Invariant($"Red from more than {MuchSetAside:0 %} set aside; whoever is left out may have said something else."));
        }
    }

    private static IEnumerable<QualityEntry> StudyFiles(Analysis analysis)
    {
        var returns = analysis.Loaded.Returns.Select(r => r.File).ToHashSet(StringComparer.Ordinal);
        foreach (var file in analysis.Loaded.Issues.Where(i => i.Severity == IssueSeverity.Error && i.File.Length > 0 && !returns.Contains(i.File)).GroupBy(i => i.File, StringComparer.Ordinal))
            yield return new($"File {file.Key}", PlainText.Count(file.Count(), "error", "errors"), Red, Amber, "What could not be read there does not shape the results; the list of problems says what it is.");
    }

    private static IEnumerable<QualityEntry> Perspectives(Study study)
    {
        var cells = Enumerable.Range(0, study.InterviewCount).Select(i => (study.InterviewColumns.Authority[i], study.InterviewColumns.Perspective[i])).ToHashSet();
        foreach (var group in PerspectiveGroup.Singles)
        {
            var missing = Enumerable.Range(0, study.Authorities.Length).Count(a => !cells.Contains((a, group.Members[0])));
            var all = missing == study.Authorities.Length;
            var number = PlainText.Count(study.InterviewsByPerspective()[(int)group.Members[0]], "interview", "interviews");
            yield return new(
                $"Interviews with {group.Plural}",
                missing == 0 ? number : FormattableString.Invariant($"{number}; none in {missing} of {PlainText.Count(study.Authorities.Length, "authority", "authorities")}"),
                missing == 0 ? Green : all || missing * 2 > study.Authorities.Length ? Red : Amber,
                missing == 0 ? Green : all ? Red : Amber,
                missing == 0 ? "Every authority has at least one." : all ? "Nothing can be said of them." : "Where nobody was interviewed nothing is known; that is not silence.");
        }
    }

    private static IEnumerable<QualityEntry> NotAsked(Study study)
    {
        var columns = study.InterviewColumns;
        for (var c = 0; c < study.Codebooks.Length; c++)
        {
            var codebook = study.Codebooks[c];
            var interviews = Enumerable.Range(0, columns.Count).Where(i => study.Returns[columns.Return[i]].Codebook == codebook).ToList();
            foreach (var (topic, index) in codebook.Topics.Select((t, i) => (t, i)))
            {
                var left = interviews.Count(i => columns.NotAsked[i].Includes(index, toDevelop: false) || columns.NotAsked[i].Includes(index, toDevelop: true));
                if (left > 0)
                    yield return new($"Topic {topic.Label}", FormattableString.Invariant($"left out in {left} of {interviews.Count} interviews"), left * 2 > interviews.Count ? Red : Amber, Amber, "Who was not asked does not count in any share, and is never silent.");
            }
        }
    }

    private static IEnumerable<QualityEntry> FewInterviews(Study study)
    {
        var needed = study.Parameters.BandInterviews;
        foreach (var perspective in new[] { Perspective.SM, Perspective.PR })
        {
            var counts = new int[study.Authorities.Length];
            for (var i = 0; i < study.InterviewCount; i++)
                counts[study.InterviewColumns.Authority[i]] += study.InterviewColumns.Perspective[i] == perspective ? 1 : 0;
            var few = counts.Count(n => n < needed);
            if (few > 0)
            {
                yield return new(
                    $"Few interviews with {PerspectiveGroup.Of(perspective).Plural}",
                    FormattableString.Invariant($"fewer than {needed} in {few} of {counts.Length} authorities"),
                    few * 2 > counts.Length ? Red : Amber,
                    Amber,
                    "There one person's answer moves the result, and no band is given.");
            }
        }
    }

    private static IEnumerable<QualityEntry> Levels(Study study)
    {
        var staff = Enumerable.Range(0, study.InterviewCount).Where(i => PerspectiveGroup.Staff.Contains(study.InterviewColumns.Perspective[i])).ToList();
        var missing = staff.Count(i => study.InterviewColumns.Level[i] == 0);
        if (staff.Count > 0)
            yield return new("Self-reported level", FormattableString.Invariant($"missing in {missing} of {staff.Count} staff interviews"), missing == 0 ? Green : missing * 4 > staff.Count ? Red : Amber, missing == 0 ? Green : Amber, "One of the two variables of the continuum rests on it; a missing one is never a low one.");
    }

    private static IEnumerable<QualityEntry> Response(Study study)
    {
        var settings = study.Settings;
        foreach (var group in PerspectiveGroup.Singles)
        {
            var id = group.Members[0].ToString();
            if (!settings.Invited.TryGetValue(id, out var invited) || invited == 0)
            {
                yield return new($"Taking part: {group.Plural}", "nobody is recorded as invited in study.yaml", Red, Amber, "Without it nobody can tell who is missing.");
                continue;
            }

            var achieved = settings.Achieved.TryGetValue(id, out var number) ? number : study.InterviewsByPerspective()[(int)group.Members[0]];
            yield return new($"Taking part: {group.Plural}", FormattableString.Invariant($"{achieved} of {invited} invited"), achieved * 4 >= invited * 3 ? Green : achieved * 2 >= invited ? Amber : Red, Amber, "Who did not take part may see things differently.");
        }
    }

    private static QualityEntry Coders(Analysis analysis)
    {
        const string Subject = "Agreement between coders";
        if (analysis.IsEmpty || analysis.Triangulation.CoderAgreement is not { Excerpts: > 0 } agreement)
            return new(Subject, "no excerpt was coded by a second person", Red, Red, "Whether another coder would have seen the same is not known.");
        var on = agreement.On(CodedAspect.Code);
        var alpha = on.By(AgreementMeasure.AlphaNominal)?.Value;
        var found = $"{PlainText.Count(agreement.Excerpts, "excerpt", "excerpts")} of {PlainText.Count(agreement.Interviews, "interview", "interviews")} coded twice";
        return alpha is not { } value
            ? new(Subject, $"{found}: {on.TooFew ?? "no coefficient is defined"}", Red, Red, "Too little was coded twice to say how far coders agree.")
            : new(
                Subject,
                FormattableString.Invariant($"{found}; α on the code {value:0.00}"),
                value >= FirmAlpha ? Green : value >= TentativeAlpha ? Amber : Red,
                Red,
                FormattableString.Invariant($"Green from {FirmAlpha:0.00}, amber from {TentativeAlpha:0.000}: every count rests on the coding. Dividing the text is not tested."));
    }

    private static IEnumerable<QualityEntry> NewCodes(Analysis analysis)
    {
        if (analysis.IsEmpty)
            yield break;
        var curves = analysis.Triangulation.NewCodes;
        var enough = curves.Count(c => c.NewInLast is not null);
        var none = curves.Count(c => c.NewInLast == 0);
        yield return new(
            "New codes in the last interviews",
            FormattableString.Invariant($"{enough} of {curves.Length} series are long enough to look; in {none} of these the last {analysis.Study.Parameters.LastInterviews} interviews bring nothing new"),
            enough * 2 < curves.Length ? Red : none * 2 < enough ? Amber : Green,
            Amber,
            "Where new codes still come, more interviews would have changed the lists; where none come, something may be left to hear all the same.");
        var dated = analysis.Study.InterviewColumns.Date.Count(d => d is not null);
        if (dated < analysis.Study.InterviewCount)
            yield return new("Dates of interviews", FormattableString.Invariant($"{dated} of {analysis.Study.InterviewCount} have one"), Amber, Green, "Without dates interviews stand in the order of their identifiers.");
    }

    private static IEnumerable<QualityEntry> Indicators(Study study)
    {
        if (study.Indicators.IsEmpty)
            yield break;
        var missing = study.Indicators.Count(i => !i.Value.HasValue);
        yield return new("Indicators", FormattableString.Invariant($"{missing} of {study.Indicators.Length} are no number"), missing == 0 ? Green : missing * 4 > study.Indicators.Length ? Red : Amber, Amber, "A missing number stays missing. Only improvements were asked for.");
    }
}
