using Larc.Findings.Counts;
using Larc.Outcomes;

namespace Larc.Findings.Publication;

/// <summary>A column of a published table of counts.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
/// <param name="Heading">Its heading.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Key">What a cell counts.</param>
/// <param name="Reach">The count.</param>
internal sealed record CountColumn<T>(string Heading, CountMeasure Measure, Func<T, CountKey> Key, Func<T, Reach> Reach);
