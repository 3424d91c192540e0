using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Published;

/// <summary>The words by which files of published tables name what the library has as types.</summary>
internal static class PublishedWords
{
    public const string Contributes = "contributes", ToDevelop = "to develop";

    private static readonly ImmutableArray<PerspectiveGroup> s_groups = [.. PerspectiveGroup.Everything, PerspectiveGroup.ManagersAndPractitioners, PerspectiveGroup.DirectorsAndManagers];

    private static readonly ImmutableArray<(string Word, Ascription Category)> s_categories =
        [("ascribed", Ascription.Ascribed), ("elsewhere", Ascription.Elsewhere), ("too early", Ascription.TooEarly), ("no response", Ascription.NoResponse)];

    private static readonly ImmutableArray<(string Word, SupportAnswer Answer)> s_answers =
        [("yes", SupportAnswer.Yes), ("no", SupportAnswer.No), ("not sure", SupportAnswer.NotSure), ("no response", SupportAnswer.NoResponse)];

    /// <summary>The lists that a table of a kind may have.</summary>
    public static IReadOnlyList<string> Lists(PublishedKind kind) => kind switch
    {
        PublishedKind.Order => [.. s_groups.Select(g => g.Id)],
        PublishedKind.Profile => [Contributes, ToDevelop],
        PublishedKind.SupportNeeds => [.. s_answers.Select(a => a.Word)],
        _ => ["authorities"],
    };

    public static PerspectiveGroup Group(string list) => s_groups.First(g => g.Id == list);

    public static Ascription? Category(string code) => s_categories.Where(c => c.Word == code).Select(c => (Ascription?)c.Category).FirstOrDefault();

    public static SupportAnswer Answer(string list) => s_answers.First(a => a.Word == list).Answer;

    public static Stance Stance(string list) => list == ToDevelop ? Model.Stance.ToDevelop : Model.Stance.Contributes;
}
