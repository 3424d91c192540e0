namespace Larc.Exploring;

/// <summary>One value of a dimension.</summary>
/// <param name="Key">What identifies it; empty for those without a value.</param>
/// <param name="Label">What is shown.</param>
/// <param name="Conditions">What it asks for.</param>
internal sealed record Category(string Key, string Label, params Condition[] Conditions);
