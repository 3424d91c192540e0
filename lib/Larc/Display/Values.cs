namespace Larc.Display;

/// <summary>What the charts ask of the values given to them.</summary>
internal static class Values
{
    /// <summary>A number or an absence, not words.</summary>
    public static Cell NumberOrAbsence(Cell cell, string name)
    {
        ArgumentNullException.ThrowIfNull(cell, name);
        if (cell is TextCell text)
            throw new ArgumentException($"A chart cannot place the text '{text}'. Give a number, or an Absence that says why there is none.", name);
        return cell;
    }

    /// <summary>As <see cref="NumberOrAbsence"/>, and not below zero.</summary>
    public static Cell Size(Cell cell, string name)
    {
        if (NumberOrAbsence(cell, name).Number is < 0)
            throw new ArgumentException($"A length cannot show {cell}: it is below zero.", name);
        return cell;
    }

    public static int AtMost(int most, int given, string what, string name) =>
        given <= most ? given : throw new ArgumentException($"{given} {what} were given; people can tell {most} apart. Give {most} or fewer, or draw several charts.", name);

    /// <summary>What stands in place of a mark: the symbol and, unless the symbol says it already, the words.</summary>
    public static string Words(Absence absence) => $"{absence.Symbol} {absence.Words}";
}
