namespace Larc.Findings.Publication;

/// <summary>A count that a draft wants to print, as it is.</summary>
/// <param name="Cell">Which.</param>
/// <param name="K">The count.</param>
/// <param name="N">Of how many who were asked.</param>
internal sealed record RecordedCount(CountCell Cell, int K, int N);
