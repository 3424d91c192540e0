using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>A level-3 code as each side speaks of it, for one key group.</summary>
/// <param name="Code">The code.</param>
/// <param name="Views">Every view, in the order of <see cref="PerspectiveGroup.Everything"/> without 'all'.</param>
public sealed record Outcome(Code Code, ImmutableArray<OutcomeView> Views)
{
    /// <summary>Staff's view.</summary>
    public OutcomeView Staff => For(PerspectiveGroup.Staff);

    /// <summary>The families' view: a case counts once.</summary>
    public OutcomeView Family => For(PerspectiveGroup.Family);

    /// <summary>Whether anybody gives the code a direction.</summary>
    public bool HasDirection => Views.Any(v => v.Increase + v.Decrease > 0);

    /// <summary>The view of <paramref name="group"/>.</summary>
    /// <exception cref="ArgumentException">There is no view of 'all': staff were asked of integration, families of the support they receive.</exception>
    public OutcomeView For(PerspectiveGroup group) => Views.FirstOrDefault(v => v.Group == group)
        ?? throw new ArgumentException($"There is no view of '{group}' on an outcome: ask for staff, family or one perspective.", nameof(group));
}
