using Larc.Cli.Example.Plan;
using Larc.Model;

namespace Larc.Cli.Example.Drawing;

/// <summary>A statement while it is being drawn.</summary>
/// <param name="Id">Identifier within the return.</param>
/// <param name="Interview">Its interview.</param>
/// <param name="Row">The row of the plan behind it.</param>
/// <param name="Code">Its code.</param>
/// <param name="Stance">What it says of the code.</param>
/// <param name="StanceWord">The stance as the return writes it; empty where it takes the codebook's default.</param>
/// <param name="Excerpt">The words.</param>
internal sealed record DraftStatement(string Id, DraftInterview Interview, DesignRow Row, Code Code, Stance Stance, string StanceWord, string Excerpt);
