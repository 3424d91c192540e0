namespace Larc.Model;

/// <summary>One coded excerpt of an interview.</summary>
/// <param name="Index">Its place in the study's statements.</param>
/// <param name="Id">Identifier within its return.</param>
/// <param name="Interview">The interview it comes from.</param>
/// <param name="Code">What it is coded to.</param>
/// <param name="Stance">What it says of the code.</param>
/// <param name="Status">Whether it has come about; ignored for features.</param>
/// <param name="Direction">Which way a number moves.</param>
/// <param name="Elicitation">How the topic was put to this perspective.</param>
/// <param name="Coder">Who coded it; empty when not given.</param>
/// <param name="Excerpt">The words.</param>
/// <param name="SourceRef">Where they stand in the source; empty when not given.</param>
/// <param name="Row">Row in the return's sheet or file.</param>
public sealed record Statement(
    int Index,
    string Id,
    Interview Interview,
    Code Code,
    Stance Stance,
    Status Status,
    Direction Direction,
    Elicitation Elicitation,
    string Coder,
    string Excerpt,
    string SourceRef,
    int Row)
{
    /// <summary>Whether it counts: a feature always does, an impact when it has happened.</summary>
    public bool Counts => Code.Kind == CodeKind.Feature || Status == Status.Happened;
}
