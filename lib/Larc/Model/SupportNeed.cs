namespace Larc.Model;

/// <summary>Whether an authority needs support with an activity of the research.</summary>
/// <param name="Return">Index in <see cref="Study.Returns"/>.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Need">The answer; <see cref="SupportAnswer.NoResponse"/> when the cell is blank.</param>
/// <param name="Row">Row in the return.</param>
public sealed record SupportNeed(int Return, string Activity, SupportAnswer Need, int Row);
