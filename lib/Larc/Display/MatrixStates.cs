namespace Larc.Display;

/// <summary>How each <see cref="MatrixState"/> is drawn and called: a shape, a letter and words of its own.</summary>
internal static class MatrixStates
{
    public static IReadOnlyList<MatrixState> All { get; } = Enum.GetValues<MatrixState>();

    public static string Letter(MatrixState state) => state switch
    {
        MatrixState.Reported => "R",
        MatrixState.Divided => "D",
        MatrixState.Ambivalent => "A",
        MatrixState.BelowThreshold => "B",
        MatrixState.Silent => "S",
        MatrixState.NotAsked => "N",
        _ => "I",
    };

    public static string Words(MatrixState state) => state switch
    {
        MatrixState.Reported => "reported",
        MatrixState.Divided => "divided: some positive, some negative",
        MatrixState.Ambivalent => "ambivalent: both in one interview, or mixed",
        MatrixState.BelowThreshold => "below the threshold, not absent",
        MatrixState.Silent => "silent: asked, nothing said that counts",
        MatrixState.NotAsked => "not asked",
        _ => "nobody interviewed",
    };

    /// <summary>Short words, for a table.</summary>
    public static string Name(MatrixState state) => state switch
    {
        MatrixState.Reported => "reported",
        MatrixState.Divided => "divided",
        MatrixState.Ambivalent => "ambivalent",
        MatrixState.BelowThreshold => "below threshold",
        MatrixState.Silent => "silent",
        MatrixState.NotAsked => "not asked",
        _ => "not interviewed",
    };

    public static MarkShape Shape(MatrixState state) => state switch
    {
        MatrixState.Reported or MatrixState.Silent => MarkShape.Circle,
        MatrixState.Divided or MatrixState.NotAsked => MarkShape.Square,
        MatrixState.Ambivalent => MarkShape.Diamond,
        MatrixState.BelowThreshold => MarkShape.TriangleDown,
        _ => MarkShape.Hexagon,
    };

    public static string Fill(MatrixState state) => state switch
    {
        MatrixState.Reported => Palette.DarkBlue,
        MatrixState.Divided => Palette.Plum,
        MatrixState.Ambivalent => Palette.Orange,
        _ => Palette.Paper,
    };

    public static string Stroke(MatrixState state) => state switch
    {
        MatrixState.Reported or MatrixState.Silent or MatrixState.BelowThreshold => Palette.DarkBlue,
        MatrixState.Divided => Palette.Plum,
        MatrixState.Ambivalent => Palette.Ink,
        _ => Palette.SoftInk,
    };

    public static void Draw(SvgBuilder svg, MatrixState state, double x, double y)
    {
        var radius = state is MatrixState.Ambivalent or MatrixState.BelowThreshold ? 10 : 11;
        var dash = state is MatrixState.NotAsked or MatrixState.NotInterviewed ? "2.5 2" : null;
        Marks.Draw(svg, Shape(state), x, y, radius, Fill(state), Stroke(state), 1.5, dash);
        // A triangle on its point is widest above its middle.
        var middle = state == MatrixState.BelowThreshold ? y - 3 : y;
        svg.Centred(x, middle, Letter(state), TextStyle.SmallStrong with { Size = 12 }, Anchor.Middle, Palette.TextOn(Fill(state)));
    }
}
