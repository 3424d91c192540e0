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
        var interviewOf = InterviewsOf(units);
        int[] paired = [.. Enumerable.Range(0, ratings.Units).Where(u => ratings.Given(u) >= 2)];
        return new(
            aspect,
            paired.Length,
            paired.DistinctBy(u => interviewOf[u]).Count(),
            paired.Count(u => ratings.Alike(u) == ratings.Given(u) * (ratings.Given(u) - 1)),
            TooFew(paired, interviewOf, parameters),
            Estimates(ratings, interviewOf, [.. AspectRatings.MeasuresOf(aspect)], $"coder agreement: {aspect}", parameters, threads));
    }

    /// <summary>The coefficients of a table of ratings, with their intervals from a stream of its own.</summary>
    internal static ImmutableArray<AgreementEstimate> Estimates(
        RatingTable ratings, int[] interviewOf, AgreementMeasure[] measures, string stream, StudyParameters parameters, int threads)
    {
        var complete = FleissKappa.Complete(ratings);
        var found = measures.Select(m => Compute(m, ratings, complete, [])).ToArray();
        // By what each can use: one that drops excerpts may be left with too few where another is not.
        var tooFew = measures.Select(m => TooFew([.. Enumerable.Range(0, ratings.Units).Where(u => Uses(m, ratings, complete, u))], interviewOf, parameters)).ToArray();

        // What is undefined on all excerpts is not resampled: it would only ever be undefined, or rest on less.
        var defined = Enumerable.Range(0, measures.Length).Where(m => tooFew[m] is null && found[m].Value is not null).ToArray();
        var (rows, rowOf) = ratings.Distinct();
        var resamples = new InterviewResamples(interviewOf, rowOf, RandomStream.Key(parameters.Seed, stream)).Run(
            parameters.AgreementResamples,
            [.. defined.Select(m => (Func<int[], double?>)(weights => Compute(measures[m], rows, complete, weights).Value))],
            threads);
        return [.. measures.Select((measure, m) =>
        {
            if (tooFew[m] is { } few)
                return new(measure, null, null, null, found[m].Units, found[m].Dropped, 0, 0, few) { TooFew = true };
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

    private static bool Uses(AgreementMeasure measure, RatingTable ratings, int complete, int unit) => measure switch
    {
        AgreementMeasure.CohenKappa => ratings.Raters >= 2 && ratings.Row(unit)[0] >= 0 && ratings.Row(unit)[1] >= 0,
        AgreementMeasure.FleissKappa => complete > 0 && ratings.Given(unit) == complete,
        _ => ratings.Given(unit) >= 2,
    };

    /// <summary>Why no coefficient is given of these units; null when there are enough.</summary>
    internal static string? TooFew(int[] used, int[] interviewOf, StudyParameters parameters)
    {
        var interviews = used.DistinctBy(u => interviewOf[u]).Count();
        return used.Length < parameters.MinimumAgreementExcerpts || interviews < parameters.MinimumAgreementInterviews
            ? FormattableString.Invariant($"too few: {Count(used.Length, "excerpt")} of {Count(interviews, "interview")}; it takes at least {parameters.MinimumAgreementExcerpts} of {parameters.MinimumAgreementInterviews}")
            : null;
    }

    private static string Count(int number, string noun) => FormattableString.Invariant($"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>For each unit its interview, numbered densely in their order.</summary>
    internal static int[] InterviewsOf(IReadOnlyList<DoubleCoding> units)
    {
        var numbers = new Dictionary<int, int>();
        return [.. units.Select(u => numbers.TryGetValue(u.Statement.Interview.Index, out var number) ? number : numbers[u.Statement.Interview.Index] = numbers.Count)];
    }
}
