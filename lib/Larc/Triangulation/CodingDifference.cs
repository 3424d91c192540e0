using Larc.Model;

namespace Larc.Triangulation;

/// <summary>An excerpt that two coders coded differently.</summary>
/// <param name="First">The statement, as first coded.</param>
/// <param name="SecondCoder">Who coded it the second time.</param>
/// <param name="SecondCode">Code given then.</param>
/// <param name="SecondStance">Stance given then.</param>
/// <param name="SecondStatus">Status given then.</param>
public sealed record CodingDifference(Statement First, string SecondCoder, Code SecondCode, Stance SecondStance, Status SecondStatus);
