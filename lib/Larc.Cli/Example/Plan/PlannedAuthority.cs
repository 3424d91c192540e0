namespace Larc.Cli.Example.Plan;

/// <summary>One invented authority of a plan.</summary>
internal sealed record PlannedAuthority
{
    /// <summary>Its letter.</summary>
    public string Code { get; init; } = "";

    /// <summary>County, metropolitan, unitary or London borough.</summary>
    public string Type { get; init; } = "";

    /// <summary>Its region.</summary>
    public string Region { get; init; } = "";

    /// <summary>Since when services are integrated, in its own words.</summary>
    public string Since { get; init; } = "";

    /// <summary>What it calls its localities.</summary>
    public string Area { get; init; } = "Locality";

    /// <summary>How far along it is, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.5;

    /// <summary>Its category of quantified evidence: an ascription, or 'none' when it returns no number.</summary>
    public string Evidence { get; init; } = "too early";

    /// <summary>Interviews by perspective, those set aside left out; there is one director.</summary>
    public Dictionary<string, int> Interviews { get; init; } = [];
}
