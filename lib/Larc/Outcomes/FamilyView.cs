using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>One view on the support received, as parents and carers and as children give it.</summary>
/// <param name="Code">The view.</param>
/// <param name="Sides">Parents and carers, then children and young people.</param>
public sealed record FamilyView(Code Code, ImmutableArray<FamilyViewSide> Sides)
{
    /// <summary>One side.</summary>
    /// <exception cref="ArgumentException"><paramref name="group"/> is neither parents and carers nor children and young people.</exception>
    public FamilyViewSide For(PerspectiveGroup group) => Sides.FirstOrDefault(s => s.Group == group)
        ?? throw new ArgumentException($"'{group}' has no side here: ask for parents and carers, or for children and young people.", nameof(group));

    /// <summary>Whether enough of a side give it for its list.</summary>
    public bool IsListedBy(PerspectiveGroup group) => For(group).Rank is not null;
}
