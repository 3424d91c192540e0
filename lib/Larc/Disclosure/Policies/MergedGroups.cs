using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Disclosure.Policies;

/// <summary>
/// The types or regions of a study as they may be published. Those with too few authorities are put together with each other; when they are still too few,
/// the smallest of the others joins them (on equality the first by name). When one group would be left, the authorities are not told apart at all.
/// </summary>
internal sealed record MergedGroups
{
    private MergedGroups(ImmutableArray<MergedGroup> groups, string note) => (Groups, Note) = (groups, note);

    /// <summary>The groups, by label; empty when the authorities may not be told apart.</summary>
    public ImmutableArray<MergedGroup> Groups { get; }

    /// <summary>What was put together, in a sentence to be printed beside the groups; empty when nothing was.</summary>
    public string Note { get; }

    /// <summary>Puts together what is too small.</summary>
    /// <param name="authorities">The authorities.</param>
    /// <param name="groupOf">Type or region of an authority; one that is blank counts as 'not known'.</param>
    /// <param name="minimum">Fewest authorities of a group.</param>
    /// <param name="what">What the groups are, in the plural: 'types', 'regions'.</param>
    public static MergedGroups Of(IEnumerable<Authority> authorities, Func<Authority, string> groupOf, int minimum, string what)
    {
        var all = authorities
            .GroupBy(a => groupOf(a) is { Length: > 0 } named ? named : PolicyWording.NotKnown, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new MergedGroup(g.Key, [g.Key], [.. g.OrderBy(a => a.Code, StringComparer.Ordinal)]))
            .ToList();
        var small = all.Where(g => g.Authorities.Length < minimum).ToList();
        var groups = all.Except(small).ToList();
        while (small.Count > 0 && small.Sum(g => g.Authorities.Length) < minimum && groups.Count > 0)
        {
            var next = groups.MinBy(g => g.Authorities.Length)!;
            groups.Remove(next);
            small.Add(next);
        }

        if (small.Count > 0)
            groups.Add(Together(small));
        if (groups.Count <= 1)
            return new([], PolicyWording.NotToldApart(what, minimum));
        return new([.. groups.OrderBy(g => g.Label, StringComparer.Ordinal)], small.Count > 1 ? PolicyWording.PutTogether(what, minimum, [.. groups[^1].Members]) : "");
    }

    private static MergedGroup Together(List<MergedGroup> small)
    {
        ImmutableArray<string> members = [.. small.SelectMany(g => g.Members).Order(StringComparer.Ordinal)];
        return new(PolicyWording.Or(members), members, [.. small.SelectMany(g => g.Authorities).OrderBy(a => a.Code, StringComparer.Ordinal)]);
    }
}
