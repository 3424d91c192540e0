namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>Jupyter counts characters as Unicode code points, .NET as UTF-16 units; they differ after the first emoji.</summary>
internal static class CodePoints
{
    /// <summary>Where a place counted in code points is in the text's UTF-16 units. A place outside the text becomes its nearest end.</summary>
    public static int ToUnits(string text, int codePoints)
    {
        var unit = 0;
        for (var left = codePoints; left > 0 && unit < text.Length; left--)
            unit += char.IsSurrogatePair(text, unit) ? 2 : 1;
        return unit;
    }

    /// <summary>How many code points stand before a UTF-16 unit.</summary>
    public static int FromUnits(string text, int unit)
    {
        var count = 0;
        for (var at = 0; at < Math.Min(unit, text.Length); count++)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return count;
    }
}
