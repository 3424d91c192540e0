using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>One code, followed through a study.</summary>
public static class CodeViews
{
    /// <summary>
    /// What every perspective of every authority says of one code, each with its own sign: reported, silent, not asked and not interviewed stay apart.
    /// </summary>
    /// <param name="result">The triangulation.</param>
    /// <param name="code">Identifier of the code.</param>
    /// <param name="stance">For a feature: contributes (also when null) or to develop.</param>
    /// <exception cref="KeyNotFoundException">The codebook has no such code, or it is retired.</exception>
    public static PerspectivesMatrix ToCodeMatrix(this TriangulationResult result, string code, Stance? stance = null)
    {
        var definition = result.Codebook[code];
        var groups = PerspectiveGroup.Singles.Where(g => result.Counts.InterviewsByPerspective[(int)g.Members[0]] > 0).ToList();
        var rows = result.Study.Authorities.Select(a => (Authority: a, State: result.States[a.Code, code, stance])).ToList();
        var reporting = rows.Count(r => groups.Any(g => r.State[g.Members[0]].Reporting > 0));
        return new(
            FormattableString.Invariant($"Named in {reporting} of {PlainText.Count(rows.Count, "authority", "authorities")}"),
            groups.Select(g => g.Id),
            rows.Select(r => new MatrixRow(r.Authority.Name, groups.Select(g => Cell(r.State[g.Members[0]])))))
        {
            Subtitle = $"{definition.Label}{(definition.Kind == CodeKind.Feature ? stance == Stance.ToDevelop ? ", as a feature to develop" : ", as a feature that contributes" : ", impacts that have happened")}. Interviews that name it, of those asked",
            Unit = "interviews",
            RowWords = ("authority", "authorities"),
            WhenEmpty = "Nobody was interviewed.",
        };
    }

    /// <summary>How every pair of perspectives compares on one code over the study, and which of them may be set against each other.</summary>
    /// <param name="result">The triangulation.</param>
    /// <param name="code">Identifier of the code.</param>
    public static Table ToComparison(this TriangulationResult result, string code) => Table.Of(
        $"Pairs of perspectives on “{result.Codebook[code].Label}”",
        result.Convergence.Where(c => c.Code.Id == code),
        ("Pair", c => $"{c.First.Perspective} and {c.Second.Perspective}"),
        ("First, authorities", c => CoverageViews.Count(c.First)),
        ("Second, authorities", c => CoverageViews.Count(c.Second)),
        ("Comparison", c => PerspectiveWords.Of(c.State)),
        ("Asked how", c => PerspectiveWords.AskedHow(c.First, c.Second)),
        ("Set against each other", c => c.NotComparable.Length == 0 ? "may be" : $"not comparable: {c.NotComparable}")) with
    {
        Notes = ["Agreement on what was prompted on one side and asked openly on the other understates how far they agree"],
        WhenEmpty = "There is nothing to compare.",
    };

    // Who was not asked is no silence. One who speaks of it all the same is counted as asked.
    private static int Asked(PerspectiveState state) => Math.Max(state.Asked, state.Reporting);

    private static MatrixCell Cell(PerspectiveState state) => state.Kind switch
    {
        StateKind.NotInterviewed => (MatrixCell)MatrixState.NotInterviewed,
        StateKind.NotAsked => MatrixState.NotAsked,
        StateKind.Silent => new MatrixCell(MatrixState.Silent, null, state.Asked),
        StateKind.Divided => new MatrixCell(MatrixState.Divided, state.Reporting, Asked(state)),
        StateKind.Ambivalent => new MatrixCell(MatrixState.Ambivalent, state.Reporting, Asked(state)),
        StateKind.BelowThreshold => new MatrixCell(MatrixState.BelowThreshold, state.Reporting, Asked(state)),
        _ => new MatrixCell(MatrixState.Reported, state.Reporting, Asked(state)),
    };
}
