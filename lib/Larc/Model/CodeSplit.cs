using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>
/// A code that another codebook divides. Nobody can tell which of the new codes its statements would have had, so that they count for none of them;
/// they count for the nearest code above all of them, where there is one.
/// </summary>
/// <param name="From">The code that was divided.</param>
/// <param name="Into">The codes it was divided into, in the order of the codebook.</param>
/// <param name="Parent">The nearest code above all of them; −1 when there is none.</param>
internal sealed record CodeSplit(int From, ImmutableArray<int> Into, int Parent);
