namespace Larc.Display;

/// <summary>One line of a <see cref="Curve"/>.</summary>
public sealed record CurveSeries
{
    /// <summary>Makes a line.</summary>
    /// <param name="name">Whose interviews, printed at the end of the line.</param>
    /// <param name="newCodes">How many codes each interview named that none before it had, in the order of the interviews.</param>
    /// <exception cref="ArgumentException">A number below zero.</exception>
    public CurveSeries(string name, params IEnumerable<int> newCodes)
    {
        Name = PlainText.Clean(name);
        NewCodes = [.. newCodes];
        if (NewCodes.Any(count => count < 0))
            throw new ArgumentException($"'{Name}': an interview cannot name fewer than 0 new codes.", nameof(newCodes));
    }

    /// <summary>Whose interviews.</summary>
    public string Name { get; }

    /// <summary>New codes by interview.</summary>
    public IReadOnlyList<int> NewCodes { get; }

    /// <summary>Codes named so far, by interview.</summary>
    public IReadOnlyList<int> SoFar
    {
        get
        {
            var sum = 0;
            return [.. NewCodes.Select(count => sum += count)];
        }
    }

    /// <summary>How many new codes the last interviews named.</summary>
    /// <param name="last">How many interviews to look at; fewer when there are fewer.</param>
    public int NewInLast(int last) => NewCodes.TakeLast(last).Sum();
}
