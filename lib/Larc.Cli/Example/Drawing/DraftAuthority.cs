using Larc.Cli.Example.Plan;

namespace Larc.Cli.Example.Drawing;

/// <summary>An invented authority while its return is being drawn.</summary>
internal sealed class DraftAuthority(int index, PlannedAuthority planned, bool asPlanned = false)
{
    /// <summary>Its place, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>What the plan says of it (of the one it repeats, beyond the plan's own authorities).</summary>
    public PlannedAuthority Planned { get; } = planned;

    /// <summary>Its letters: those of the plan at the plan's own size, else A … Z, AA, AB …</summary>
    public string Code { get; } = asPlanned ? planned.Code : Letters(index);

    /// <summary>Its name.</summary>
    public string Name => "Authority " + Code;

    /// <summary>Its interviews, by perspective and number.</summary>
    public List<DraftInterview> Interviews { get; } = [];

    /// <summary>The cases told at length, with the interviews they rest on.</summary>
    public List<DraftCase> Cases { get; } = [];

    /// <summary>Name of its return.</summary>
    public string FileName(int round) => round == 1
        ? $"authority-{Code.ToLowerInvariant()}.xlsx"
        : FormattableString.Invariant($"authority-{Code.ToLowerInvariant()}-round-{round}.xlsx");

    private static string Letters(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
