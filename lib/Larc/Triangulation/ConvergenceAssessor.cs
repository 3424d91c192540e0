using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Compares every pair of perspectives on every code that is not retired (methods §4).</summary>
internal sealed class ConvergenceAssessor(Presence presence, Asked asked)
{
    private readonly StudyParameters _parameters = presence.Study.Parameters;

    /// <summary>Codes in the order of the codebook, each with its ten pairs; coverage of a feature once for each stance.</summary>
    public (ImmutableArray<ConvergenceResult> Pairs, ImmutableArray<CodeCoverage> Coverage) Assess()
    {
        var pairs = ImmutableArray.CreateBuilder<ConvergenceResult>();
        var coverage = ImmutableArray.CreateBuilder<CodeCoverage>();
        for (var code = 0; code < presence.Masks.Codes; code++)
        {
            var definition = presence.Masks.Codebook.Codes[code];
            if (definition.Retired)
                continue;
            var themes = new PerspectiveTheme[5];
            for (var p = 0; p < themes.Length; p++)
                themes[p] = ThemeOf(code, definition, (Perspective)p);
            coverage.Add(CoverageOf(code, definition, definition.Kind == CodeKind.Impact ? null : Stance.Contributes, question: 0));
            if (definition.Kind == CodeKind.Feature)
                coverage.Add(CoverageOf(code, definition, Stance.ToDevelop, question: 1));
            for (var first = 0; first < themes.Length; first++)
            {
                for (var second = first + 1; second < themes.Length; second++)
                    pairs.Add(new(definition, themes[first], themes[second], Compare(themes[first], themes[second]), WhyNotComparable(themes[first], themes[second])));
            }
        }

        return (pairs.ToImmutable(), coverage.ToImmutable());
    }

    private static bool Opposed(HeldStance a, HeldStance b, HeldStance x, HeldStance y) => (a == x && b == y) || (a == y && b == x);

    private PerspectiveTheme ThemeOf(int code, Code definition, Perspective perspective)
    {
        var (interviewed, mainAsked, denominator, reporting, first, second) = (0, 0, 0, 0, 0, 0);
        var feature = definition.Kind == CodeKind.Feature;
        var cells = presence.Cells;
        for (var a = 0; a < presence.Study.Authorities.Length; a++)
        {
            var cell = PresenceCells.Of(a, (int)perspective);
            if (asked.Interviews(a, (int)perspective) == 0)
                continue;
            interviewed++;
            var main = asked.Of(a, (int)perspective, 0, code) > 0;
            var reports = cells.Reporting(cell, 0, code) > 0 || cells.Reporting(cell, 1, code) > 0;
            mainAsked += main ? 1 : 0;
            reporting += reports ? 1 : 0;
            denominator += main || reports || (feature && asked.Of(a, (int)perspective, 1, code) > 0) ? 1 : 0;
            var (ownFirst, ownSecond) = (cells.OwnFirst(cell, code), cells.OwnSecond(cell, code));
            first += ownFirst && !ownSecond ? 1 : 0;
            second += ownSecond && !ownFirst ? 1 : 0;
        }

        return new(
            perspective,
            interviewed,
            mainAsked > 0,
            denominator,
            reporting,
            first,
            second,
            ProminenceOf(reporting, denominator),
            StanceOf(code, perspective, feature, reporting, first, second),
            presence.Masks.Codebook.ElicitationOf(code, perspective));
    }

    private CodeCoverage CoverageOf(int code, Code definition, Stance? stance, int question)
    {
        var authorities = Enumerable.Range(0, presence.Study.Authorities.Length);
        var reporting = Members(p => authorities.Any(a => presence.Cells.Reporting(PresenceCells.Of(a, p), question, code) > 0));
        return new(definition, stance, Members(p => reporting.Contains((Perspective)p) || authorities.Any(a => asked.Of(a, p, question, code) > 0)), reporting);

        static ImmutableArray<Perspective> Members(Func<int, bool> holds) => [.. Enumerable.Range(0, 5).Where(holds).Select(p => (Perspective)p)];
    }

    private Prominence ProminenceOf(int reporting, int asked) => asked < _parameters.MinimumAuthorities
        ? Prominence.Undefined
        : reporting >= _parameters.FrequentShare * asked
            ? Prominence.Frequent
            : reporting <= _parameters.IsolatedAuthorities ? Prominence.Isolated : Prominence.Some;

    private HeldStance StanceOf(int code, Perspective perspective, bool feature, int reporting, int first, int second)
    {
        if (reporting == 0)
            return HeldStance.None;
        var needed = _parameters.StanceShare * reporting;
        if (first > 0 && first >= needed)
            return feature ? HeldStance.Contributes : HeldStance.Positive;
        if (second > 0 && second >= needed)
            return feature ? HeldStance.ToDevelop : HeldStance.Negative;
        return first + second > 0 || SaidOfItself(code, perspective) ? HeldStance.Divided : HeldStance.SameTheme;
    }

    private bool SaidOfItself(int code, Perspective perspective)
    {
        for (var a = 0; a < presence.Study.Authorities.Length; a++)
        {
            if (presence.Cells.OwnFirst(PresenceCells.Of(a, (int)perspective), code))
                return true;
        }

        return false;
    }

    private ConvergenceState Compare(PerspectiveTheme a, PerspectiveTheme b)
    {
        if (a.Interviewed == 0 || b.Interviewed == 0)
            return ConvergenceState.NotInterviewed;
        if ((!a.WasAsked && a.Reporting == 0) || (!b.WasAsked && b.Reporting == 0))
            return ConvergenceState.NotAsked;
        if (a.Reporting == 0 || b.Reporting == 0)
            return a.Reporting == b.Reporting ? ConvergenceState.NotApplicable : ConvergenceState.Silence;
        if (Opposed(a.Stance, b.Stance, HeldStance.Positive, HeldStance.Negative))
            return ConvergenceState.Dissonance;
        if (Opposed(a.Stance, b.Stance, HeldStance.Contributes, HeldStance.ToDevelop))
            return ConvergenceState.ContributesHereToDevelopThere;
        if (a.Prominence == Prominence.Undefined || b.Prominence == Prominence.Undefined)
            return ConvergenceState.Undefined;
        return a.Stance == b.Stance && SameProminence(a, b) ? ConvergenceState.Agreement : ConvergenceState.PartialAgreement;
    }

    // Multiplied out: a quotient such as 1/3 is not exact, and the rule has an inclusive end.
    private bool SameProminence(PerspectiveTheme a, PerspectiveTheme b) => a.Prominence == b.Prominence
        || Math.Abs(((decimal)a.Reporting * b.Asked) - ((decimal)b.Reporting * a.Asked)) <= _parameters.SameProminence * a.Asked * b.Asked;

    private string WhyNotComparable(PerspectiveTheme a, PerspectiveTheme b)
    {
        if (a.Interviewed == 0 || b.Interviewed == 0)
            return $"{(a.Interviewed == 0 ? a : b).Perspective} was not interviewed";
        if (!a.WasAsked || !b.WasAsked)
            return $"{(a.WasAsked ? b : a).Perspective} was not asked";
        if (a.Elicitation != b.Elicitation)
            return $"{(a.Elicitation == Elicitation.Prompted ? a : b).Perspective} was prompted and {(a.Elicitation == Elicitation.Prompted ? b : a).Perspective} was not";
        var fewer = a.Asked <= b.Asked ? a : b;
        return fewer.Asked < _parameters.MinimumAuthorities
            ? FormattableString.Invariant($"{fewer.Perspective} was asked in fewer than {_parameters.MinimumAuthorities} authorities ({fewer.Asked})")
            : "";
    }
}
