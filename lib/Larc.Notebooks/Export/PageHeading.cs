namespace Larc.Notebooks.Export;

/// <summary>A heading of a notebook's prose.</summary>
/// <param name="Level">1 for the largest, to 6.</param>
/// <param name="Text">Its words.</param>
/// <param name="Id">What a link leads to.</param>
internal sealed record PageHeading(int Level, string Text, string Id);
