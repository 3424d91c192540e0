using System.Collections.Immutable;
using System.Globalization;
using Larc.Continuum;
using Larc.Display;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>The sentences on features, quantified evidence, consensus, the continuum and the method.</summary>
internal static partial class FindingsWording
{
    // Quantified evidence

    public static string EvidenceOfNumbersHeading => "Supporting quantitative evidence";

    public static string OnlyImprovements => QuantifiedEvidence.OnlyImprovements;

    public static string NoNumbers(int authorities) => authorities == 1
        ? "The one authority returned no indicator: nothing can be said of quantified evidence."
        : $"None of the {Number(authorities, "authority", "authorities")} returned an indicator: nothing can be said of quantified evidence.";

    public static string EvidenceCategory(Ascription category, CountPhrase authorities) => category switch
    {
        Ascription.Ascribed => $"{Capital(authorities.Text)} {authorities.Verb("returns", "return")} quantified improvements and {authorities.Verb("ascribes", "ascribe")} them to integration.",
        Ascription.Elsewhere => $"{Capital(authorities.Text)} {authorities.Verb("returns", "return")} quantified improvements that {authorities.Verb("it does", "they do")} not necessarily ascribe to integration.",
        Ascription.TooEarly => $"{Capital(authorities.Text)} {authorities.Verb("says", "say")} that it is too early to ascribe a change.",
        _ => $"{Capital(authorities.Text)} {authorities.Verb("gives", "give")} no response.",
    };

    public static string Trends(int trends, int withChange) =>
        $"{Number(trends, "series of numbers was", "series of numbers were")} returned; a change between the first and the last period can be computed for {Text(withChange)}. A change says what happened to a number, not why.";

    // Features

    public static string ContributingHeading => "Features that contribute";

    public static string ToDevelopHeading => "Features to develop";

    public static string NoFeatures => "The codebook has no feature: nothing was coded, and nothing can be said.";

    public static CountUnit ListedFeatures { get; } = new("listed feature", "listed features");

    public static string FeaturesMostOften(string group, IReadOnlyList<(string Label, string Count)> codes) => $"Features that contribute, as {group} name them most often: {Codes(codes)}.";

    public static string DevelopMostOften(string group, IReadOnlyList<(string Label, string Count)> codes) => $"Features to develop, as {group} name them most often: {Codes(codes)}.";

    public static string FeaturesNoOrder(string group, int codes, CountPhrase authorities) => $"{Capital(group)} name {Number(codes, "feature", "features")} equally often (in {authorities}), so that none is put first.";

    public static string AllStaffList(IReadOnlyList<string> labels, int any) => labels.Count == 0
        ? $"No feature stands on the lists of all three staff perspectives{(any == 0 ? "" : $" (0 of {Number(any, "listed feature", "listed features")})")}."
        : $"On the lists of all three staff perspectives ({CountWords.KOfN(labels.Count, any)} {ListedFeatures.For(any)}): {PlainText.Join(labels)}.";

    public static string NotAllAsked => "Not all three staff perspectives were asked, so that nothing is said of what all of them list.";

    public static string PromptedAgainstOpen(string prompted, string open) =>
        $"A list was put to {prompted}, while {open} were asked openly: what the lists share understates agreement, and what they do not share may be a matter of the question.";

    /// <summary>The public list is in the order of the codebook: an order by counts would tell of counts that are not told.</summary>
    public static string BothWaysLead(Edition edition, int more) =>
        $"Staff name some features both as contributing and as to develop ({(edition == Edition.Publication ? "in the order of the codebook" : "most often to develop first")}{(more > 0 ? $"; {Number(more, "more feature is", "more features are")} named so" : "")}):";

    public static string BothWays(string label, CountPhrase contributes, CountPhrase develop) => $"{label}: contributes in {contributes}, to develop in {develop}.";

    public static string ListCell(RankRow row, string count, bool starred) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Rank}{(row.Tied ? "=" : "")}. {row.Code.Label}{(starred && row.Code.SteeringGroup ? " *" : "")} ({count})");

    public static string ListSubtitle(IEnumerable<PrintedList> lists) =>
        $"Authorities in which it is named, of those asked: {string.Join("; ", lists.Select(l => $"{Text(l.Source.AuthoritiesAsked)} for {l.Source.Group.Plural}"))}";

    public static IEnumerable<string> ListNotes(IReadOnlyList<PrintedList> lists, StudyParameters parameters, bool starred)
    {
        if (starred)
            yield return "* one of the features that the Steering Group put to directors and managers";
        ImmutableArray<string> below = [.. lists.Where(l => l.BelowThreshold.Length + l.Tail.Length > 0).Select(l => $"{Text(l.BelowThreshold.Length + l.Tail.Length)} for {l.Source.Group.Plural}")];
        if (below.Length > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"Listed from a share of {parameters.AuthorityShare:0.##} of the authorities asked, rounded up; named below that, and not absent: {PlainText.Join(below)}");
        if (lists.Any(l => l.Rows.Any(r => r.Tied)))
            yield return "= shares its place with another, in order of their names";
    }

    // Consensus and the continuum

    public static string ConsensusHeading => "Consensus between staff, and the continuum";

    public static string ConsensusTitle => "Consensus between staff perspectives, by authority";

    public static string ConsensusSubtitle => "Mean similarity of what directors, managers and practitioners name, over the pairs that can be compared; features to develop never enter";

    /// <summary>The public is not shown consensus by authority, nor told that it is.</summary>
    public static string ConsensusFrame(Edition edition) =>
        "Consensus is how far directors, managers and practitioners of one authority name the same impacts and the same contributing features. It grows with the number of interviews"
        + (edition == Edition.Publication ? "; what it is in each authority is not printed." : ", so that what exceeds chance is printed with it.");

    public static string NoConsensus => "Consensus cannot be computed in any authority: no two staff perspectives were asked about the same, or neither names anything.";

    public static string ConsensusComputed(ConsensusScope scope, CountPhrase authorities) => $"On {Scope(scope)}, all three pairs of staff perspectives can be compared in {authorities}.";

    public static string Scope(ConsensusScope scope) => scope == ConsensusScope.Impacts ? "impacts" : "features";

    public static string Excess(int permutations) => $"Chance is the mean over {Number(permutations, "permutation", "permutations")} of interviews between authorities, within perspective and among those that were asked the same.";

    public static string Positioned(CountPhrase authorities) => $"A position can be given to {authorities}.";

    public static string NotPositioned(string why, CountPhrase authorities) => $"No position for {authorities}: {why}.";

    public static string Distinguished(int confident, int earlier, int n) =>
        $"Of them, {Number(confident, "authority is", "authorities are")} distinguished as confident and {Number(earlier, "authority", "authorities")} as at an earlier stage, of {Text(n)}; the others are not distinguished.";

    public static string NotDistinguished => "None of them is distinguished as confident or earlier-stage, so that no contrast between the two is drawn.";

    public static string ContrastPrompt => "which contextual evidence bears on how far integration has come, and what would change the picture?";

    // One authority's own story

    public static string AuthorityBanner => "Internal: for this authority only, not to be passed on. Few people said these things in one place.";

    public static string AuthorityNames => "What its people name";

    public static string AuthorityPosition => "Its position among the authorities of this study";

    public static string AnotherAuthority => "another";

    public static string AuthorityPositionLead(ContinuumPosition position) => position.Position is null
        ? $"There is no position: {position.WhyNone}."
        : position.Band == ContinuumBand.NotDistinguished
            ? $"It is not distinguished as confident or earlier-stage: {position.WhyNotDistinguished}. {ContinuumWording.Relative}"
            : $"It is put into the band '{ContinuumWording.Of(position.Band)}'. {ContinuumWording.Relative}";

    // Method

    public static string MethodHeading => "Limits of the method";

    public static string MethodLead => "How the numbers were made, and what follows from it:";

    public static string ParametersTitle => "Parameters that shaped the numbers";

    public static IEnumerable<string> MethodLimits(Study study, bool isPublication)
    {
        yield return $"Statements were coded with {Quoted(study.Codebook.Title)} ({study.Codebook.Reference}); what no code covers is not seen here.";
        yield return "An authority counts once per code, however many of its people say it; a participant counts once per code. People name several things, so that shares do not add up to the whole.";
        yield return "A statement on a narrower code also counts for the code above it: the theme is the same, its direction and tone are not carried.";
        yield return "Counts are of those interviewed and asked. The people were chosen, not drawn at random: nothing here is an estimate for all staff or all families.";
        if (isPublication)
        {
            yield return "Small numbers are not printed: of families fewer than five, of authorities fewer than three or all but at most two; nor is a number from which a hidden one would follow.";
            yield return "Nothing is printed by authority but who was heard; letters are drawn anew for every document.";
        }
        else
        {
            yield return "Letters stand for authorities in this draft; they follow the order of the study and are for internal use.";
        }
    }
}
