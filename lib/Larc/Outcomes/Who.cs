using Larc.Model;

namespace Larc.Outcomes;

/// <summary>Perspectives counted together. Besides the published groups, level 4 puts managers with directors, and levels 1 and 2 rest on managers and practitioners.</summary>
internal readonly record struct Who(int Mask, string Id, string Singular, string Plural)
{
    public static Who ManagersAndDirectors { get; } = Of("DCS+SM", "service manager or director", "service managers and directors", Perspective.DCS, Perspective.SM);

    public static Who ManagersAndPractitioners { get; } = Of("SM+PR", "service manager or practitioner", "service managers and practitioners", Perspective.SM, Perspective.PR);

    public bool PoolsCases => Contains(Perspective.PC) && Contains(Perspective.CYP);

    public bool Contains(Perspective perspective) => (Mask & (1 << (int)perspective)) != 0;

    public static Who Of(PerspectiveGroup group) => Of(group.Id, group.Label, group.Plural, [.. group.Members]);

    public static Who Of(Perspective perspective) => Of(PerspectiveGroup.Of(perspective));

    private static Who Of(string id, string singular, string plural, params ReadOnlySpan<Perspective> members)
    {
        var mask = 0;
        foreach (var member in members)
            mask |= 1 << (int)member;
        return new(mask, id, singular, plural);
    }
}
