namespace Larc.Triangulation;

/// <summary>What the ratings of a <see cref="RatingTable"/> mean, and so how far apart two different ones are.</summary>
public enum RatingScale
{
    /// <summary>Names: two ratings are alike or not.</summary>
    Nominal,

    /// <summary>Places in an order: two ratings differ by how many ratings lie between them.</summary>
    Ordinal,

    /// <summary>Numbers whose differences mean something: two ratings differ by their difference.</summary>
    Interval,

    /// <summary>Numbers from a true zero: two ratings differ by their difference over their sum.</summary>
    Ratio,
}
