namespace Larc.Findings;

/// <summary>What people of an authority were asked to speak of: changes at one level, or features in one stance.</summary>
/// <param name="Label">In words.</param>
/// <param name="Level">The level; null for features.</param>
/// <param name="ToDevelop">Features: whether to develop.</param>
internal sealed record StoryQuestion(string Label, int? Level, bool ToDevelop = false);
