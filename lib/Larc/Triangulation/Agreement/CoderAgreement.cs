using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// How far coders agree beyond chance, given the excerpts: code, level, stance and status each by itself (methods §4). The excerpts are those of the
/// first coder; whether another would have divided the text alike is not tested.
/// </summary>
/// <param name="Excerpts">Excerpts that at least two people coded.</param>
/// <param name="Interviews">Interviews they come from.</param>
/// <param name="Repeated">Second codings left out because the statement's own coder made them.</param>
/// <param name="Aspects">Agreement on each aspect.</param>
public sealed record CoderAgreement(int Excerpts, int Interviews, int Repeated, ImmutableArray<AspectAgreement> Aspects)
{
    /// <summary>
    /// Computes the coefficients and, by resampling interviews, their intervals; seeded, and the same on any number of cores and in any order of returns.
    /// Below <see cref="StudyParameters.MinimumAgreementExcerpts"/> or <see cref="StudyParameters.MinimumAgreementInterviews"/> there is 'too few' instead.
    /// </summary>
    public static CoderAgreement Of(Study study) => Of(study, Environment.ProcessorCount);

    internal static CoderAgreement Of(Study study, int threads)
    {
        var (units, repeated) = DoubleCoding.Of(study);
        return new(
            units.Length,
            units.DistinctBy(u => u.Statement.Interview.Index).Count(),
            repeated,
            [.. Enum.GetValues<CodedAspect>().Select(aspect => Compare(units, aspect, study.Parameters, threads))]);
    }

    /// <summary>Agreement on one aspect.</summary>
    public AspectAgreement On(CodedAspect aspect) => Aspects[(int)aspect];

    private static AspectAgreement Compare(ImmutableArray<DoubleCoding> units, CodedAspect aspect, StudyParameters parameters, int threads)
    {
        var ratings = AspectRatings.Of(units, aspect);
        int[] paired = [.. Enumerable.Range(0, ratings.Units).Where(u => ratings.Given(u) >= 2)];
        var interviews = paired.DistinctBy(u => units[u].Statement.Interview.Index).Count();
        var tooFew = paired.Length < parameters.MinimumAgreementExcerpts || interviews < parameters.MinimumAgreementInterviews
            ? FormattableString.Invariant($"too few: {Count(paired.Length, "excerpt")} of {Count(interviews, "interview")}; it takes at least {parameters.MinimumAgreementExcerpts} of {parameters.MinimumAgreementInterviews}")
            : null;
        return new(
            aspect,
            paired.Length,
            interviews,
            paired.Count(u => ratings.Alike(u) == ratings.Given(u) * (ratings.Given(u) - 1)),
            tooFew,
            Estimates(ratings, InterviewsOf(units), aspect, tooFew, parameters, threads));
    }

    private static ImmutableArray<AgreementEstimate> Estimates(
        RatingTable ratings, int[] interviewOf, CodedAspect aspect, string? tooFew, StudyParameters parameters, int threads)
    {
        AgreementMeasure[] measures = [.. AspectRatings.MeasuresOf(aspect)];
        var complete = FleissKappa.Complete(ratings);
        var found = measures.Select(m => Compute(m, ratings, complete, [])).ToArray();
        if (tooFew is not null)
            return [.. measures.Zip(found, (m, c) => new AgreementEstimate(m, null, null, null, c.Units, c.Dropped, 0, 0, tooFew))];

        // What is undefined on all excerpts is not resampled: it would only ever be undefined, or rest on less.
        var defined = Enumerable.Range(0, measures.Length).Where(m => found[m].Value is not null).ToArray();
        var (rows, rowOf) = ratings.Distinct();
        var resamples = new InterviewResamples(interviewOf, rowOf, RandomStream.Key(parameters.Seed, $"coder agreement: {aspect}")).Run(
            parameters.AgreementResamples,
            [.. defined.Select(m => (Func<int[], double?>)(weights => Compute(measures[m], rows, complete, weights).Value))],
            threads);
        return [.. measures.Select((measure, m) =>
        {
            var at = Array.IndexOf(defined, m);
            var drawn = at < 0 ? [] : resamples[at];
            var interval = InterviewResamples.Middle(drawn);
            return new AgreementEstimate(
                measure, found[m].Value, interval?.Low, interval?.High, found[m].Units, found[m].Dropped, drawn.Length, drawn.Count(v => v is null), found[m].WhyUndefined);
        })];
    }

    private static AgreementCoefficient Compute(AgreementMeasure measure, RatingTable ratings, int complete, ReadOnlySpan<int> weights) => measure switch
    {
        AgreementMeasure.AlphaNominal => KrippendorffAlpha.Of(ratings, RatingScale.Nominal, weights),
        AgreementMeasure.AlphaOrdinal => KrippendorffAlpha.Of(ratings, RatingScale.Ordinal, weights),
        AgreementMeasure.CohenKappa => CohenKappa.Of(ratings, 0, 1, weights),
        AgreementMeasure.FleissKappa => FleissKappa.Of(ratings, complete, weights),
        _ => GwetAC1.Of(ratings, weights),
    };

    private static string Count(int number, string noun) => FormattableString.Invariant($"{number} {noun}{(number == 1 ? "" : "s")}");

    private static int[] InterviewsOf(ImmutableArray<DoubleCoding> units)
    {
        var numbers = new Dictionary<int, int>();
        return [.. units.Select(u => numbers.TryGetValue(u.Statement.Interview.Index, out var number) ? number : numbers[u.Statement.Interview.Index] = numbers.Count)];
    }
}
