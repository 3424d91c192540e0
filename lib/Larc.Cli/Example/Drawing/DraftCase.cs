namespace Larc.Cli.Example.Drawing;

/// <summary>A case told at length.</summary>
/// <param name="Vignette">Index of its text.</param>
/// <param name="Practitioner">The practitioner's interview.</param>
/// <param name="Parent">The parent's or carer's interview.</param>
/// <param name="Child">The child's or young person's interview.</param>
internal sealed record DraftCase(int Vignette, DraftInterview Practitioner, DraftInterview Parent, DraftInterview Child)
{
    /// <summary>Case within the return.</summary>
    public string Id => Parent.CaseId;
}
