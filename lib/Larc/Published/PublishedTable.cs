using System.Collections.Immutable;
using Larc.Display;
using Larc.Triangulation;

namespace Larc.Published;

/// <summary>A table or figure of the published report, as data with its source. It holds what was printed and nothing that was computed.</summary>
/// <param name="Id">Identifier, as in the name of its file: <c>table-1</c>.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Source">Document and place.</param>
/// <param name="Kind">What it holds, and what it is compared with.</param>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record PublishedTable(string Id, string Title, string Source, PublishedKind Kind) : IRich
{
    /// <summary>What an order is about; null for other kinds.</summary>
    public RankSubject? Subject { get; init; }

    /// <summary>The authority of the example study that was given this profile; empty for other kinds. The report names no authority.</summary>
    public string Authority { get; init; } = "";

    /// <summary>The cells, in the order of print.</summary>
    public ImmutableArray<PublishedEntry> Entries { get; init; } = [];

    /// <summary>The lists or columns, in the order of print.</summary>
    public ImmutableArray<string> Lists => [.. Entries.Select(e => e.List).Distinct()];

    /// <summary>The codes of one list, in the order of print; empty when there is no such list.</summary>
    public ImmutableArray<string> Codes(string list) => [.. Entries.Where(e => e.List == list).Select(e => e.Code)];

    /// <summary>The codes of one list that a perspective names, in the order of print. For profiles.</summary>
    /// <param name="list">The list: <c>contributes</c> or <c>to develop</c>.</param>
    /// <param name="perspective">The perspective's identifier: <c>SM</c>.</param>
    public ImmutableArray<string> NamedBy(string list, string perspective) =>
        [.. Entries.Where(e => e.List == list && e.Value.Split(' ').Contains(perspective)).Select(e => e.Code)];

    /// <summary>The table as printed, with our identifiers and the notes on single cells.</summary>
    public Table ToTable() => Table.Of(
        Title,
        Entries,
        [
            ("List", e => e.List),
            ("Place", e => e.Place),
            ("As printed", e => e.Label),
            .. Kind == PublishedKind.Order ? Array.Empty<(string, Func<PublishedEntry, Cell>)>() : [("Printed beside it", (Func<PublishedEntry, Cell>)(e => e.Value))],
            ("Identifier here", e => e.Code),
            ("Note", e => e.Note),
        ]) with
    {
        Source = Source,
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();
}
