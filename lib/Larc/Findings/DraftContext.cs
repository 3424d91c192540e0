using System.Collections.Immutable;
using Larc.Continuum;
using Larc.Findings.Counts;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>What the rules draw on, and how they cite it.</summary>
internal sealed class DraftContext(Study study, TriangulationResult triangulation, StudyOutcomes outcomes, ConfidenceContinuum continuum, Reports reports)
{
    public Study Study { get; } = study;

    public TriangulationResult Triangulation { get; } = triangulation;

    public StudyOutcomes Outcomes { get; } = outcomes;

    public ConfidenceContinuum Continuum { get; } = continuum;

    public Reports Reports { get; } = reports;

    /// <summary>What a draft for publication needs; null for the internal edition.</summary>
    public PublicationSetting? Publication { get; init; }

    /// <summary>Whether the draft is for publication.</summary>
    public bool IsPublication => Publication is not null;

    /// <summary>For whom the draft is.</summary>
    public Edition Edition => IsPublication ? Edition.Publication : Edition.Internal;

    /// <summary>
    /// Whether so few of a perspective were interviewed on a key group that anything said of them for the public would be the words of one or two people.
    /// </summary>
    public bool IsTooFewToSay(PerspectiveGroup who, int keyGroup) =>
        Publication is { } publication && keyGroup >= 0 && Reports.Tally(Reports.Interviews(who, keyGroup), who).Participants is > 0 and var interviewed && interviewed < publication.Policy.StudyLevel.FamilyMinimum;

    /// <summary>How the edition speaks of counts.</summary>
    public CountVoice Voice { get; init; } = InternalVoice.Instance;

    public Codebook Codebook => Reports.Codebook;

    /// <summary>Codes of one level, not retired, in the order of the codebook.</summary>
    public ImmutableArray<int> Impacts(int level) =>
        [.. Enumerable.Range(0, Codebook.Codes.Length).Where(c => Codebook.Codes[c] is { Kind: CodeKind.Impact, Retired: false } code && code.Level == level)];

    /// <summary>A claim with its evidence for and against; the statements against were searched for by the rule that calls this.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">What the rule speaks of here, so that its claims are told apart from run to run; empty when it makes one claim only.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="counts">Its counts.</param>
    /// <param name="statements">The statements it rests on.</param>
    /// <param name="against">The statements that speak against it.</param>
    public Claim Claim(string rule, string subject, string text, IEnumerable<ClaimCount> counts, IEnumerable<int> statements, IEnumerable<int> against) =>
        new(rule, text, [.. counts], References(statements), CounterEvidence.Found(References(against))) { Id = subject.Length == 0 ? rule : $"{rule}:{subject}" };

    public ImmutableArray<EvidenceReference> References(IEnumerable<int> statements) => [.. statements.Distinct().Order().Select(s => EvidenceReference.To(Study, s))];

    /// <summary>The statements among <paramref name="statements"/>' codes that speak against the code's usual stance: against an improvement a loss, against a burden a gain.</summary>
    public ImmutableArray<int> Against(int code, IEnumerable<int> statements)
    {
        var negative = Codebook.Codes[code].DefaultStance == Stance.Negative;
        return [.. statements.Where(s => Study.StatementColumns.Stance[s] is var stance && (negative ? stance is Stance.Positive or Stance.Mixed : stance is Stance.Negative or Stance.Mixed))];
    }

    public bool IsContributing(int statement) => Study.StatementColumns.Stance[statement] == Stance.Contributes;

    public bool IsToDevelop(int statement) => Study.StatementColumns.Stance[statement] == Stance.ToDevelop;

    /// <summary>The letter an authority has in the internal draft: by its place in the study.</summary>
    public string Letter(Authority authority) => AuthorityLetter.At(Study.Authorities.IndexOf(authority));

    public static CountUnit Unit(PerspectiveGroup who) => new(who.Label, who.Plural);

    /// <summary>By how many participants a code is chosen for a list: in the publication by no number that is hidden there.</summary>
    public int Prominence(CountKey key, Reach reach) => Publication is { } publication ? publication.Participants(key, reach) : reach.Participants;

    /// <summary>The key of a count on a code.</summary>
    public CountKey Key(string scope, int code, PerspectiveGroup who, int keyGroup = -1) =>
        new(scope, Codebook.Codes[code].Id, who, keyGroup < 0 ? "" : Codebook.KeyGroups[keyGroup].Id);

    public static IEnumerable<ClaimCount> Counts(Reach reach, PerspectiveGroup who)
    {
        if (reach.AuthoritiesAsked > 0)
            yield return new(reach.Authorities, reach.AuthoritiesAsked, CountUnit.Authorities);
        if (reach.ParticipantsAsked > 0)
            yield return new(reach.Participants, reach.ParticipantsAsked, Unit(who));
    }

    public CountPhrase Authorities(CountKey key, Reach reach) => Voice.Authorities(key, reach.Authorities, reach.AuthoritiesAsked);

    public CountPhrase Participants(CountKey key, Reach reach) => Voice.Participants(key, reach.Participants, reach.ParticipantsAsked, Unit(key.Who));

    /// <summary>A code with its authorities, as part of a sentence that names several.</summary>
    public (string Label, string Count) InAuthorities(CodeListRow row) =>
        (row.Code.Label, $"in {Voice.OfAuthorities(row.Key, row.Reach.Authorities, row.Reach.AuthoritiesAsked)}");

    /// <summary>A code with its participants, as part of a sentence that names several.</summary>
    public (string Label, string Count) OfParticipants(CodeListRow row) => (row.Code.Label, Voice.Participants(row.Key, row.Reach.Participants, row.Reach.ParticipantsAsked));
}
