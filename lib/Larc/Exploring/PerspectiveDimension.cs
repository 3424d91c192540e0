using Larc.Display;
using Larc.Model;

namespace Larc.Exploring;

/// <summary>Groups of perspectives. All that are in scope are categories: one that nobody was interviewed from is shown, and says so.</summary>
/// <param name="name">Name, in lower case.</param>
/// <param name="groups">The groups; each perspective is in one.</param>
internal sealed class PerspectiveDimension(string name, params IReadOnlyList<PerspectiveGroup> groups) : Dimension(name)
{
    internal override IReadOnlyList<Category> Categories(Scope scope) =>
        [.. groups.Where(g => g.Members.Any(scope.Perspectives.Contains)).Select(g => new Category(g.Id, PlainText.CapitalFirst(g.Plural), Is(g)))];

    internal override IEnumerable<string> KeysOf(Scope scope, int statement)
    {
        var perspective = scope.Study.InterviewColumns.Perspective[scope.Study.StatementColumns.Interview[statement]];
        return groups.Where(g => g.Contains(perspective)).Select(g => g.Id);
    }

    /// <summary>Only those who speak from a group.</summary>
    internal static Condition Is(PerspectiveGroup group) => new(group.Plural) { Perspectives = group };
}
