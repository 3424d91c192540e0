using System.Collections.Immutable;
using Larc.Display;

namespace Larc.Exploring;

/// <summary>How many statements, participants and authorities there are by one dimension. Every row leads back to its statements.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Tally : IRich, ITabular
{
    private readonly StatementSelection _selection;
    private readonly Axis _axis;
    private readonly Scope[] _scopes;

    internal Tally(StatementSelection selection, Dimension by)
    {
        (_selection, By) = (selection, by);
        _axis = new(selection, by, CountOf.Participants);
        _scopes = [.. _axis.Categories.Select(c => selection.And(c.Conditions).Scope)];
    }

    /// <summary>What is counted by.</summary>
    public Dimension By { get; }

    /// <summary>The labels of the rows, in order.</summary>
    public ImmutableArray<string> Labels => [.. _axis.Categories.Select(c => c.Label)];

    /// <summary>A count, or why there is none.</summary>
    /// <param name="label">Label or key of a row.</param>
    /// <param name="of">What is counted.</param>
    /// <exception cref="KeyNotFoundException">There is no such row; the message names those there are.</exception>
    public Cell this[string label, CountOf of = CountOf.Participants] => Count(_axis.Categories.IndexOf(_axis.Find(label)), of);

    /// <summary>What stands behind a row, as a selection of its own.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row; the message names those there are.</exception>
    public StatementSelection Drill(string label) => _selection.And(_axis.Find(label).Conditions);

    /// <summary>The statements behind a row.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row; the message names those there are.</exception>
    public Table Statements(string label) => Drill(label).Statements();

    /// <inheritdoc/>
    public Table ToTable() => Table.Of(
        $"Counts by {By.Name}",
        Enumerable.Range(0, _scopes.Length),
        (PlainText.CapitalFirst(By.Name), row => _axis.Categories[row].Label),
        ("Authorities", row => Count(row, CountOf.Authorities)),
        ("Participants", row => Count(row, CountOf.Participants)),
        ("Participants asked", row => new Questions(_scopes[row]).Participants()),
        ("Statements", row => Count(row, CountOf.Statements))) with
    {
        Subtitle = _selection.Summary,
        Notes = [.. _selection.CountingNotes(By), "0: asked, and nobody said so. Rows do not add up where one person or authority stands in several"],
        WhenEmpty = "No statement is selected.",
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private Cell Count(int row, CountOf of) => CellCount.Of(_scopes[row], _axis.Statements[row], of);
}
