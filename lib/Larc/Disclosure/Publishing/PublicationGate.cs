using System.Collections.Immutable;
using Larc.Disclosure.Policies;
using Larc.Disclosure.Pseudonyms;
using Larc.Disclosure.Screening;
using Larc.Display;
using Larc.Model;

namespace Larc.Disclosure.Publishing;

/// <summary>Whether the publication edition may be written: every reason against it, and what somebody answers for.</summary>
internal sealed record PublicationGate
{
    private PublicationGate(ImmutableArray<BlockReason> reasons, ImmutableArray<SignOff> signOffs, ImmutableArray<ScreeningHit> hits) =>
        (Reasons, SignOffs, Hits) = (reasons, signOffs, hits);

    /// <summary>Where a reason is that holds for the study as a whole.</summary>
    public const string Study = "The study";

    /// <summary>Whether nothing is in the way.</summary>
    public bool IsOpen => Reasons.IsEmpty;

    /// <summary>What is in the way, files of the study first, then texts in the order given.</summary>
    public ImmutableArray<BlockReason> Reasons { get; }

    /// <summary>What somebody answers for, as recorded in <c>decisions.yaml</c>.</summary>
    public ImmutableArray<SignOff> SignOffs { get; }

    /// <summary>Every hit of the screening in the texts that are printed, decided or not.</summary>
    public ImmutableArray<ScreeningHit> Hits { get; }

    /// <summary>Looks at everything that can stand in the way but the audit of numbers.</summary>
    /// <param name="study">The study with its decisions.</param>
    /// <param name="texts">The words that would be printed.</param>
    /// <param name="key">The key of the pseudonyms.</param>
    /// <param name="policy">The policy.</param>
    public static PublicationGate Of(Study study, PublishedTexts texts, PseudonymKeyReading key, PolicyReading policy)
    {
        ArgumentNullException.ThrowIfNull(study);
        var screening = new StudyScreening(study);
        var quoted = texts.Quoted.Concat(texts.Told.SelectMany(t => t.Quotations)).Distinct().Order().ToImmutableArray();
        ImmutableArray<ScreeningHit> hits =
        [
            // Every text is screened, printed in this draft or not: the next draft may choose another.
            .. screening.InStatements(Enumerable.Range(0, study.StatementCount)),
            .. screening.InCases(study.Cases),
            .. Written(study).SelectMany(w => screening.InText(w.Field, w.Text)),
        ];
        return new(
            [
                .. Files(study, key, policy),
                .. quoted.SelectMany(s => Quotation(study, screening, s)),
                .. texts.Told.SelectMany(t => Told(study, screening, t)),
                .. hits.Where(h => h.IsUnresolved).Select(h => new BlockReason(GateWording.Screening, h.Place.Words, h.Message, ScreeningHit.NextStep)),
                // A text with an excluded part is a reason of its own above; words excluded in what a person wrote are not.
                .. hits.Where(h => h.Decision is { Verdict: ScreeningVerdict.Excluded } && h.Place.Return.Length == 0)
                    .Select(h => new BlockReason(GateWording.Excluded, h.Place.Words, GateWording.HoldsExcluded(h), GateWording.Rewrite)),
            ],
            study.Decisions.SignOffs,
            hits);
    }

    /// <summary>The same with more reasons, such as what an audit of the numbers found.</summary>
    public PublicationGate With(IEnumerable<BlockReason> more) => new([.. Reasons, .. more], SignOffs, Hits);

    /// <summary>The reasons, one a row.</summary>
    public Table ToTable() => Table.Of(
        "What keeps the publication edition from being written",
        Reasons,
        ("What", r => r.What),
        ("Where", r => r.Where),
        ("Why", r => r.Why),
        ("What to do", r => r.NextStep)) with
    {
        WhenEmpty = "Nothing is in the way.",
    };

    /// <summary>What somebody answers for, one a row.</summary>
    public Table ToSignOffTable() => Table.Of(
        "What somebody answers for",
        SignOffs,
        ("What", s => s.What),
        ("Reason", s => s.Reason),
        ("By", s => s.By),
        ("On", s => s.On is { } on ? on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : Absence.NotAvailable with { Words = "not given" })) with
    {
        WhenEmpty = "No sign-off is recorded.",
    };

    /// <summary>What people wrote and the publication prints.</summary>
    private static IEnumerable<(string Field, string Text)> Written(Study study) =>
    [
        ("title in study.yaml", study.Settings.Title),
        ("casesChosenBy in study.yaml", study.Settings.CasesChosenBy),
        .. study.Decisions.Comments.Select(c => ($"comment on {c.Section}", c.Text)),
        .. study.Decisions.Confidence.Select(c => ($"reason of the confidence in {c.Finding}", c.Reason)),
    ];

    private static IEnumerable<BlockReason> Files(Study study, PseudonymKeyReading key, PolicyReading policy)
    {
        if (key.Key is null)
            yield return new(GateWording.Key, PseudonymKeyFile.Name, key.Problem, GateWording.SeeReason);
        foreach (var problem in policy.Problems)
            yield return new(GateWording.Policy, $"{Path.GetFileName(problem.File)}{(problem.Line > 0 ? FormattableString.Invariant($", line {problem.Line}") : "")}", PlainText.CapitalFirst(problem.Message), GateWording.CorrectPolicy);
        foreach (var file in study.Decisions.FaultyFiles)
            yield return new(GateWording.Faulty, file, GateWording.FaultyFile(file), GateWording.CorrectFile);
    }

    private static IEnumerable<BlockReason> Quotation(Study study, StudyScreening screening, int statement)
    {
        var said = study.Statements[statement];
        var where = $"Statement {said.Id} of {study.Returns[study.InterviewColumns.Return[said.Interview.Index]].File}";
        if (!said.Interview.MayBeQuoted)
            yield return new(GateWording.Consent, where, GateWording.NoConsentToQuote(said), GateWording.ChooseAnother);
        if (screening.IsExcluded(statement))
            yield return new(GateWording.Excluded, where, GateWording.StatementExcluded, GateWording.ChooseAnother);
    }

    private static IEnumerable<BlockReason> Told(Study study, StudyScreening screening, Case told)
    {
        var where = $"Case {told.Id} of {study.Returns[told.Return].File}";
        var behind = study.Interviews.Where(i => i.CaseId == told.Id && study.InterviewColumns.Return[i.Index] == told.Return)
            .Concat(told.Quotations.Select(q => study.Statements[q].Interview)).Distinct().ToList();
        if (behind.Count == 0 || behind.Any(i => !i.MayBeLinked))
            yield return new(GateWording.Consent, where, behind.Count == 0 ? GateWording.NobodyBehind : GateWording.NoConsentToLink, GateWording.TellAnother);
        if (screening.IsExcluded(told))
            yield return new(GateWording.Excluded, where, GateWording.CaseExcluded, GateWording.TellAnother);
    }
}
