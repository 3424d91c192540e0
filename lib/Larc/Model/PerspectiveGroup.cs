using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>
/// A set of perspectives that is counted together: each single perspective, <see cref="Staff"/>, <see cref="Family"/> or <see cref="All"/>.
/// In <see cref="Family"/> and <see cref="All"/> the family interviews of one case count as one participant (methods §1).
/// </summary>
public sealed record PerspectiveGroup
{
    private readonly int _mask;

    private PerspectiveGroup(string id, string label, string plural, params ReadOnlySpan<Perspective> members)
    {
        Id = id;
        Label = label;
        Plural = plural;
        Members = [.. members];
        foreach (var member in members)
            _mask |= 1 << (int)member;
    }

    /// <summary>Stable identifier: <c>DCS</c>, <c>SM</c>, <c>PR</c>, <c>PC</c>, <c>CYP</c>, <c>staff</c>, <c>family</c>, <c>all</c>; of the others, their members joined by '+'.</summary>
    public string Id { get; }

    /// <summary>Label in the singular, in lower case, for a sentence.</summary>
    public string Label { get; }

    /// <summary>Label in the plural, in lower case, for a sentence.</summary>
    public string Plural { get; }

    /// <summary>The perspectives in it, in the order of <see cref="Perspective"/>.</summary>
    public ImmutableArray<Perspective> Members { get; }

    /// <summary>Directors of children's services.</summary>
    public static PerspectiveGroup DCS { get; } = new("DCS", "director of children's services", "directors of children's services", Perspective.DCS);

    /// <summary>Service managers.</summary>
    public static PerspectiveGroup SM { get; } = new("SM", "service manager", "service managers", Perspective.SM);

    /// <summary>Practitioners.</summary>
    public static PerspectiveGroup PR { get; } = new("PR", "practitioner", "practitioners", Perspective.PR);

    /// <summary>Parents and carers.</summary>
    public static PerspectiveGroup PC { get; } = new("PC", "parent or carer", "parents and carers", Perspective.PC);

    /// <summary>Children and young people.</summary>
    public static PerspectiveGroup CYP { get; } = new("CYP", "child or young person", "children and young people", Perspective.CYP);

    /// <summary>Directors, service managers and practitioners.</summary>
    public static PerspectiveGroup Staff { get; } = new("staff", "member of staff", "staff", Perspective.DCS, Perspective.SM, Perspective.PR);

    /// <summary>Parents, carers, children and young people.</summary>
    public static PerspectiveGroup Family { get; } = new("family", "family member", "children and families", Perspective.PC, Perspective.CYP);

    /// <summary>Everybody interviewed.</summary>
    public static PerspectiveGroup All { get; } = new("all", "interviewee", "interviewees", Perspective.DCS, Perspective.SM, Perspective.PR, Perspective.PC, Perspective.CYP);

    /// <summary>Service managers and practitioners: the printed lists of levels 1 and 2 rest on them.</summary>
    public static PerspectiveGroup ManagersAndPractitioners { get; } =
        new("SM+PR", "service manager or practitioner", "service managers and practitioners", Perspective.SM, Perspective.PR);

    /// <summary>Directors and service managers: level 4 is told for them together.</summary>
    public static PerspectiveGroup DirectorsAndManagers { get; } =
        new("DCS+SM", "service manager or director", "service managers and directors", Perspective.DCS, Perspective.SM);

    /// <summary>The five single perspectives, in the order of <see cref="Perspective"/>.</summary>
    public static ImmutableArray<PerspectiveGroup> Singles { get; } = [DCS, SM, PR, PC, CYP];

    /// <summary>The five single perspectives, then staff, family and all.</summary>
    public static ImmutableArray<PerspectiveGroup> Everything { get; } = [.. Singles, Staff, Family, All];

    /// <summary>The group of one perspective.</summary>
    public static PerspectiveGroup Of(Perspective perspective) => Singles[(int)perspective];

    /// <summary>Whether <paramref name="perspective"/> is in the group.</summary>
    public bool Contains(Perspective perspective) => (_mask & (1 << (int)perspective)) != 0;

    /// <summary>Whether the group is made of family perspectives only: its lists are ordered by participants first.</summary>
    public bool IsFamily => (_mask & ((1 << (int)Perspective.DCS) | (1 << (int)Perspective.SM) | (1 << (int)Perspective.PR))) == 0;

    /// <summary>Whether family interviews of one case count as one participant here: only where both family perspectives are pooled.</summary>
    public bool PoolsCases => Contains(Perspective.PC) && Contains(Perspective.CYP);

    /// <inheritdoc/>
    public bool Equals(PerspectiveGroup? other) => other is not null && _mask == other._mask;

    /// <inheritdoc/>
    public override int GetHashCode() => _mask;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
