namespace Larc.Quality;

/// <summary>A rating of an assumption or of data: of how well founded it is, or of how much of the results rests on it.</summary>
internal enum QualityRating : byte
{
    /// <summary>Well founded; little rests on it.</summary>
    Green,

    /// <summary>To be kept in mind; some results rest on it.</summary>
    Amber,

    /// <summary>Weak; results rest on it.</summary>
    Red,
}
