namespace Larc.Display;

/// <summary>The end of a line of a chart, with the name and the number that stand beside it.</summary>
internal sealed record LineEnd(int Series, double X, double Y, IReadOnlyList<string> Name, IReadOnlyList<string> Detail)
{
    public double High => (Name.Count * TextStyle.SmallStrong.LineHeight) + (Detail.Count * TextStyle.Small.LineHeight);
}
