using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>One child's story, chosen by the authority as an exemplar: it says nothing of how common such a story is.</summary>
/// <param name="Return">Index in <see cref="Study.Returns"/>.</param>
/// <param name="Id">Identifier within its return.</param>
/// <param name="KeyGroup">The key group the child belongs to.</param>
/// <param name="Support">Type of support.</param>
/// <param name="Impact">Type of impact.</param>
/// <param name="IntegratedAspects">What was integrated about the support.</param>
/// <param name="Narrative">What happened.</param>
/// <param name="Quotations">Indexes of the statements quoted.</param>
/// <param name="WhyChosen">Why the authority chose it.</param>
/// <param name="Row">Row in the return.</param>
public sealed record Case(int Return, string Id, KeyGroup KeyGroup, string Support, string Impact, string IntegratedAspects, string Narrative, ImmutableArray<int> Quotations, string WhyChosen, int Row);
