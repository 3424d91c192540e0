using System.Text.Json.Nodes;
using Larc.Model;

namespace Larc.Display;

/// <summary>Two lists for one authority: features that contribute and features to develop, each with the perspectives that name it.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record ProfileLists : Chart
{
    /// <summary>Makes the chart with the staff perspectives as tags.</summary>
    public ProfileLists(string title, IEnumerable<ProfileFeature> contributing, IEnumerable<ProfileFeature> toDevelop)
        : this(title, PerspectiveGroup.Staff.Members.Select(perspective => perspective.ToString()), contributing, toDevelop)
    {
    }

    /// <summary>Makes the chart.</summary>
    /// <param name="title">The message in ten words or fewer.</param>
    /// <param name="perspectives">The tags, in the order of their places; only those that were asked.</param>
    /// <param name="contributing">Features that contribute, in order.</param>
    /// <param name="toDevelop">Features to develop, in order.</param>
    /// <exception cref="ArgumentException">A feature with a tag that is not among the perspectives, or more than six perspectives.</exception>
    public ProfileLists(string title, IEnumerable<string> perspectives, IEnumerable<ProfileFeature> contributing, IEnumerable<ProfileFeature> toDevelop)
        : base(title)
    {
        Perspectives = [.. perspectives.Select(PlainText.Clean)];
        Contributing = [.. contributing];
        ToDevelop = [.. toDevelop];
        if (Perspectives.Count is 0 or > 6)
            throw new ArgumentException($"{Perspectives.Count} perspectives were given; the chart needs 1 to 6.", nameof(perspectives));
        foreach (var feature in Contributing.Concat(ToDevelop))
        {
            if (feature.Perspectives.FirstOrDefault(tag => !Perspectives.Contains(tag)) is { } odd)
                throw new ArgumentException($"'{feature.Label}' has the tag '{odd}', which is not among {PlainText.Join(Perspectives)}.", nameof(perspectives));
        }
    }

    /// <summary>The tags, in the order of their places.</summary>
    public IReadOnlyList<string> Perspectives { get; }

    /// <summary>Features that contribute.</summary>
    public IReadOnlyList<ProfileFeature> Contributing { get; }

    /// <summary>Features to develop.</summary>
    public IReadOnlyList<ProfileFeature> ToDevelop { get; }

    /// <summary>Heading of the first list.</summary>
    public string ContributingName { get; init => field = PlainText.Clean(value); } = "Features that contribute";

    /// <summary>Heading of the second list.</summary>
    public string ToDevelopName { get; init => field = PlainText.Clean(value); } = "Features to develop";

    internal override bool HasData => Contributing.Count + ToDevelop.Count > 0;

    internal override IEnumerable<string> OwnNotes =>
    [
        string.Join("; ", Perspectives.Select(tag => PerspectiveGroup.Singles.FirstOrDefault(group => group.Id == tag) is { } group ? $"{tag} {group.Plural}" : tag)),
        "No tag: that perspective did not name the feature",
    ];

    private IEnumerable<(string List, ProfileFeature Feature)> All =>
        Contributing.Select(feature => (ContributingName, feature)).Concat(ToDevelop.Select(feature => (ToDevelopName, feature)));

    /// <inheritdoc/>
    public override Table ToTable() => TableOf(
        [new("Feature"), new("List"), .. Perspectives.Select(tag => new Column(tag, ColumnKind.Mark))],
        All.Select(entry => Perspectives
            .Select(tag => (Cell)(entry.Feature.Perspectives.Contains(tag) ? "named" : "not named"))
            .Prepend(entry.List).Prepend(entry.Feature.Label)));

    internal override string Describe()
    {
        var shared = Contributing.Where(IsShared).Select(feature => feature.Label).ToList();
        return $"Two lists. {ContributingName}: {Contributing.Count}. {ToDevelopName}: {ToDevelop.Count}. "
            + (shared.Count > 0 ? $"Named as contributing by all of {PlainText.Join(Perspectives)}: {PlainText.Join(shared)}." : $"No contributing feature is named by all of {PlainText.Join(Perspectives)}.");
    }

    internal override JsonArray PlotlyData() =>
    [
        PlotlyList(ContributingName, Contributing, 0, 0.49m, Palette.DarkBlue),
        PlotlyList(ToDevelopName, ToDevelop, 0.51m, 1, Palette.Charcoal),
    ];

    internal override JsonObject PlotlyLayout() => new() { ["height"] = Plotly.HeightFor(Math.Max(Contributing.Count, ToDevelop.Count), 52) };

    private static JsonNode PlotlyList(string name, IReadOnlyList<ProfileFeature> features, decimal from, decimal to, string colour) => new JsonObject
    {
        ["type"] = "table",
        ["domain"] = new JsonObject { ["x"] = new JsonArray(from, to) },
        ["columnwidth"] = new JsonArray(3, 1.4m),
        ["header"] = new JsonObject
        {
            ["values"] = Plotly.Texts([Plotly.Text(name), "Named by"]),
            ["align"] = "left",
            ["fill"] = new JsonObject { ["color"] = colour },
            ["font"] = new JsonObject { ["color"] = Palette.Paper },
        },
        ["cells"] = new JsonObject
        {
            ["values"] = new JsonArray(
                Plotly.Texts(features.Select(feature => Plotly.Text(feature.Label))),
                Plotly.Texts(features.Select(feature => Plotly.Text(string.Join(", ", feature.Perspectives))))),
            ["align"] = "left",
            ["fill"] = new JsonObject { ["color"] = Palette.Paper },
            ["line"] = new JsonObject { ["color"] = Palette.Rule },
            ["height"] = 28,
        },
    };

    private bool IsShared(ProfileFeature feature) => Perspectives.All(feature.Perspectives.Contains);
}
