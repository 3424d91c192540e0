namespace Larc.Display;

/// <summary>One code of a <see cref="Dumbbell"/>: what two sides say of it.</summary>
public sealed record DumbbellRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="label">The code in words.</param>
    /// <param name="first">The value of the first side, or why it is missing.</param>
    /// <param name="second">The value of the second side, or why it is missing.</param>
    /// <param name="firstOf">How many of the first side were asked; with it the value is a count and is placed as a share.</param>
    /// <param name="secondOf">How many of the second side were asked.</param>
    /// <exception cref="ArgumentException">A text or a number below zero; a count above how many were asked, or of nobody.</exception>
    public DumbbellRow(string label, Cell first, Cell second, int? firstOf = null, int? secondOf = null)
    {
        Label = PlainText.Clean(label);
        First = Values.Size(first, nameof(first));
        Second = Values.Size(second, nameof(second));
        FirstOf = firstOf;
        SecondOf = secondOf;
        Check(First, FirstOf, nameof(firstOf));
        Check(Second, SecondOf, nameof(secondOf));
    }

    /// <summary>The code in words.</summary>
    public string Label { get; }

    /// <summary>The value of the first side.</summary>
    public Cell First { get; }

    /// <summary>The value of the second side.</summary>
    public Cell Second { get; }

    /// <summary>How many of the first side were asked.</summary>
    public int? FirstOf { get; }

    /// <summary>How many of the second side were asked.</summary>
    public int? SecondOf { get; }

    internal string FirstWords => PlainText.Of(First.ToString(), FirstOf);

    internal string SecondWords => PlainText.Of(Second.ToString(), SecondOf);

    private static void Check(Cell value, int? of, string name)
    {
        if (value.Number is { } number && of is { } whole && (whole < 1 || number > whole))
            throw new ArgumentException($"{value} of {whole} cannot be. Give the number asked, at least 1 and at least the count; for nobody asked, give Absence.NotAsked.", name);
    }
}
