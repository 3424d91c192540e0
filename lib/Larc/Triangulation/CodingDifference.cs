using Larc.Model;

namespace Larc.Triangulation;

/// <summary>An excerpt that two coders coded differently.</summary>
/// <param name="First">The statement, as first coded.</param>
/// <param name="SecondCoder">Who coded it the second time.</param>
/// <param name="SecondCode">Code given then.</param>
/// <param name="SecondStance">Stance given then.</param>
/// <param name="SecondStatus">Status given then.</param>
public sealed record CodingDifference(Statement First, string SecondCoder, Code SecondCode, Stance SecondStance, Status SecondStatus)
{
    /// <summary>Whether the codes differ.</summary>
    public bool InCode => First.Code.Id != SecondCode.Id;

    /// <summary>Whether the stances differ.</summary>
    public bool InStance => First.Stance != SecondStance;

    /// <summary>Whether both coders chose an impact; a feature has no status.</summary>
    internal bool BothImpacts => First.Code.Kind == CodeKind.Impact && SecondCode.Kind == CodeKind.Impact;

    /// <summary>Whether the statuses differ; never where both codes are features, whose status is ignored.</summary>
    public bool InStatus => First.Status != SecondStatus && (First.Code.Kind == CodeKind.Impact || SecondCode.Kind == CodeKind.Impact);
}
