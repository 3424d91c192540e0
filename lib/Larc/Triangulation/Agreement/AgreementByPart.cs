using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// Agreement between coders taken apart: by level, by code and by perspective, so that it can be seen where a codebook or a briefing is unclear. Parts
/// rest on fewer excerpts than the whole, and most will have too few for a coefficient.
/// </summary>
/// <param name="ByLevel">Whether coders agree that an excerpt is an impact of a level, or a feature.</param>
/// <param name="ByCode">Whether coders agree that an excerpt is of a code; the codes on which most excerpts differ first, then by label.</param>
/// <param name="ByPerspective">Whether coders chose the same code, by whose words they coded.</param>
public sealed record AgreementByPart(ImmutableArray<PartAgreement> ByLevel, ImmutableArray<PartAgreement> ByCode, ImmutableArray<PartAgreement> ByPerspective)
{
    /// <summary>Takes the agreement of a study apart; seeded, and the same on any number of cores.</summary>
    public static AgreementByPart Of(Study study) => Of(study, Environment.ProcessorCount);

    internal static AgreementByPart Of(Study study, int threads)
    {
        var units = DoubleCoding.Of(study).Units;
        var codes = units.SelectMany(u => u.Each(Coded)).OfType<Code>().DistinctBy(c => c.Id).ToList();
        return new(
            [.. codes.Select(c => c.Level).Distinct().OrderBy(level => level ?? int.MaxValue).Select(level => OneAgainstTheRest(level is { } n ? ImpactLevel.Of(n).ToString() : "Features", c => c.Level == level))],
            [.. codes.Select(code => OneAgainstTheRest(code.Label, c => c.Id == code.Id)).OrderByDescending(p => p.Differ).ThenBy(p => p.Part, StringComparer.Ordinal)],
            [.. PerspectiveGroup.Singles.Select(Within).OfType<PartAgreement>()]);

        static Code? Coded(Code code, Stance stance, Status status) => code;

        PartAgreement OneAgainstTheRest(string part, Func<Code, bool> isOf)
        {
            List<DoubleCoding> given = [.. units.Where(u => u.Each(Coded).Any(c => isOf(c!)))];
            return Make(part, given, given.Count(u => u.Each(Coded).All(c => isOf(c!))), units, c => isOf(c) ? "yes" : "no");
        }

        PartAgreement? Within(PerspectiveGroup group)
        {
            List<DoubleCoding> theirs = [.. units.Where(u => group.Contains(u.Statement.Interview.Perspective))];
            return theirs.Count == 0 ? null : Make(group.Plural, theirs, theirs.Count(u => u.Each(Coded).DistinctBy(c => c!.Id).Count() == 1), theirs, c => c.Id);
        }

        PartAgreement Make(string part, List<DoubleCoding> counted, int alike, IReadOnlyList<DoubleCoding> compared, Func<Code, string> rating)
        {
            var interviewOf = CoderAgreement.InterviewsOf(counted);
            var alpha = CoderAgreement.TooFew([.. Enumerable.Range(0, counted.Count)], interviewOf, study.Parameters) is { } few
                ? new AgreementEstimate(AgreementMeasure.AlphaNominal, null, null, null, counted.Count, 0, 0, 0, few) { TooFew = true }
                : Alpha(part, compared, rating);
            return new(part, counted.Count, interviewOf.Distinct().Count(), alike, alpha);
        }

        AgreementEstimate Alpha(string part, IReadOnlyList<DoubleCoding> compared, Func<Code, string> rating)
        {
            var columns = compared.Max(u => u.Others.Length + 1);
            var ratings = RatingTable.OfNames(compared.Select(u =>
                (string?[])[.. u.Each(Coded).Select(c => rating(c!)), .. Enumerable.Repeat<string?>(null, columns - u.Others.Length - 1)]));
            return CoderAgreement.Estimates(
                ratings, CoderAgreement.InterviewsOf(compared), [AgreementMeasure.AlphaNominal], $"coder agreement by part: {part}", study.Parameters, threads)[0];
        }
    }
}
