using System.Collections.Immutable;
using System.Globalization;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Outcomes;

/// <summary>
/// The views of parents and carers beside those of children on the support they currently receive (level 3), each in its own order, from a threshold of
/// individuals. Below the threshold is not absent.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record FamilyViews : IRich
{
    private static readonly RankSubject Subject = RankSubject.Impacts(3);
    private readonly ImmutableArray<PrintedList> _lists;

    private FamilyViews(ImmutableArray<FamilyView> rows, ImmutableArray<PrintedList> lists, int minimum) => (Rows, _lists, Minimum) = (rows, lists, minimum);

    /// <summary>Every listed view that somebody gives, in the order of the codebook.</summary>
    public ImmutableArray<FamilyView> Rows { get; }

    /// <summary>Individuals from which a view is listed.</summary>
    public int Minimum { get; }

    /// <summary>Individuals of one side who were asked.</summary>
    public int Asked(PerspectiveGroup group) => _lists.FirstOrDefault(l => l.Source.Group == group)?.Source.ParticipantsAsked ?? 0;

    /// <summary>The views of a triangulated study, over all key groups.</summary>
    public static FamilyViews Of(TriangulationResult triangulation)
    {
        ArgumentNullException.ThrowIfNull(triangulation);
        ImmutableArray<PrintedList> lists = [.. PerspectiveGroup.Family.Members.Select(p => triangulation.PrintedList(Subject, PerspectiveGroup.Of(p)))];
        ImmutableArray<FamilyView> rows =
        [
            .. triangulation.Codebook.Codes
                .Where(c => c.ListedForFamily && Subject.Includes(c) && lists.Any(l => l.Source[c.Id] is not null))
                .Select(c => new FamilyView(c, [.. lists.Select(l => Side(triangulation, l, c))])),
        ];
        return new(rows, lists, triangulation.Study.Parameters.MinimumIndividuals);
    }

    /// <summary>The two lists side by side, as the published table has them: a row is a place, and its two cells need not be of one view.</summary>
    public Table ToTable()
    {
        var length = _lists.Max(l => l.Rows.Length);
        return new(
            "Views of parents and carers, and of children, on support received",
            [new("Place", ColumnKind.Mark), .. _lists.Select(l => new Column(PlainText.CapitalFirst(l.Source.Group.Plural)))],
            Enumerable.Range(0, length).Select(i => (IEnumerable<Cell>)[(i + 1).ToString(CultureInfo.InvariantCulture), .. _lists.Select(l => i < l.Rows.Length ? Item(l, l.Rows[i], AskedOf(l, l.Rows[i])) : (Cell)"")]))
        {
            Subtitle = $"Each view given by {Minimum.ToString(CultureInfo.InvariantCulture)} individuals or more; asked: {string.Join("; ", _lists.Select(Words))}",
            Notes =
            [
                KeyGroupOutcomes.NotAskedOfIntegration,
                "A view below the threshold of one list is not absent there",
                .. _lists.Where(l => l.BelowThreshold.Length + l.Tail.Length > 0).Select(Below),
            ],
            WhenEmpty = _lists.All(l => l.Source.ParticipantsAsked == 0) ? "No parent, carer, child or young person was asked." : "No view is given by as many individuals as the threshold asks.",
        };
    }

    /// <summary>The places of each view in both lists, view by view.</summary>
    public Table ToViewTable() => Table.Of(
        "Views on support received, by who gives them",
        Rows,
        ("View", r => r.Code.Label),
        ("Parents and carers", r => Individuals(r.For(PerspectiveGroup.PC))),
        ("Place", r => Place(r.For(PerspectiveGroup.PC))),
        ("Children and young people", r => Individuals(r.For(PerspectiveGroup.CYP))),
        ("Place among children", r => Place(r.For(PerspectiveGroup.CYP)))) with
    {
        Subtitle = $"Individuals of those asked; a place is given from {Minimum.ToString(CultureInfo.InvariantCulture)} individuals",
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private static FamilyViewSide Side(TriangulationResult triangulation, PrintedList list, Code code)
    {
        var row = list.Source[code.Id];
        var printed = list.Rows.FirstOrDefault(r => r.Code.Id == code.Id);
        var asked = Math.Max(triangulation.AskedAbout(code, list.Source.Group.Members[0], question: 0, participants: true), row?.Participants ?? 0);
        return new(list.Source.Group, row?.Participants ?? 0, asked, printed?.Rank, printed?.Tied ?? false)
        {
            Interviewed = triangulation.Counts.InterviewsByPerspective[(int)list.Source.Group.Members[0]],
        };
    }

    private int AskedOf(PrintedList list, RankRow row) => Rows.First(v => v.Code.Id == row.Code.Id).For(list.Source.Group).ParticipantsAsked;

    private static string Item(PrintedList list, RankRow row, int asked) =>
        string.Create(CultureInfo.InvariantCulture, $"{(list.Ranked ? $"{row.Rank}{(row.Tied ? "=" : "")}. " : "")}{row.Code.Label} ({Reach.KOfN(row.Participants, asked)})");

    private static string Words(PrintedList list) =>
        list.Source.ParticipantsAsked == 0 ? $"no {list.Source.Group.Label}" : PlainText.Count(list.Source.ParticipantsAsked, list.Source.Group.Label, list.Source.Group.Plural);

    private static string Below(PrintedList list) =>
        $"Below the threshold for {list.Source.Group.Plural}: {PlainText.Count(list.BelowThreshold.Length, "view", "views")}, and {PlainText.Count(list.Tail.Length, "view", "views")} given by {list.TailInWords} individuals";

    private static Cell Individuals(FamilyViewSide side) => side.ParticipantsAsked == 0 ? NotAsked(side) : Reach.KOfN(side.Participants, side.ParticipantsAsked);

    private static Absence NotAsked(FamilyViewSide side) => side.Interviewed == 0 ? Absence.NotInterviewed : Absence.NotAsked;

    private static Cell Place(FamilyViewSide side) =>
        side.ParticipantsAsked == 0 ? NotAsked(side)
        : side.Rank is { } rank ? string.Create(CultureInfo.InvariantCulture, $"{rank}{(side.Tied ? "=" : "")}")
        : side.Participants > 0 ? Absence.BelowThreshold : Absence.Silent;
}
