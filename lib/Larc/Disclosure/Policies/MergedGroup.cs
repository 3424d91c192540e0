using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Disclosure.Policies;

/// <summary>A type or region as it may be published: on its own, or put together with others.</summary>
/// <param name="Label">Label of the group: its own, or those put together, joined by 'or'.</param>
/// <param name="Members">The types or regions in it, by name.</param>
/// <param name="Authorities">The authorities in it, by code.</param>
internal sealed record MergedGroup(string Label, ImmutableArray<string> Members, ImmutableArray<Authority> Authorities);
