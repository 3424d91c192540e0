using Larc.Model;

namespace Larc.Findings.Counts;

/// <summary>What a printed count counts: wherever the same key is printed, it is the same number.</summary>
/// <param name="Scope">What is said, such as "happened" or "contributes"; see <see cref="CountScope"/>.</param>
/// <param name="Code">Identifier of the code, or of what stands in its place, such as a level.</param>
/// <param name="Who">Who says it.</param>
/// <param name="KeyGroup">Identifier of the key group; empty for all interviews.</param>
internal sealed record CountKey(string Scope, string Code, PerspectiveGroup Who, string KeyGroup = "")
{
    /// <summary>Whether the people counted are of family perspectives, alone or with others.</summary>
    public bool HasFamily => PerspectiveGroup.Family.Members.Any(Who.Contains);
}
