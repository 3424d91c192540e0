using System.Collections.Immutable;
using Larc.Display;

namespace Larc.Exchange;

/// <summary>What was exported, and what could not be carried. Shown in a notebook it is the table of what is in the file.</summary>
/// <param name="Name">Name of the file or folder, without the way to it.</param>
/// <param name="Tables">The tables with their rows, in the order of the schema.</param>
/// <param name="NotCarried">What has no place in the export, or was changed on the way; one sentence each.</param>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ExportReport(string Name, ImmutableArray<ExportedTable> Tables, ImmutableArray<string> NotCarried) : IRich, ITabular
{
    /// <summary>What must be said beside every export.</summary>
    public const string Internal = "Internal: it holds people's words, and no small number is hidden. Not for publication.";

    /// <inheritdoc/>
    public Table ToTable() => Table.Of("What was exported", Tables, ("Table", t => t.Name), ("Rows", t => t.Rows)) with
    {
        Subtitle = $"{Name}. {Internal}",
        Notes = [.. NotCarried.Select(n => $"Not carried: {n}")],
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();
}
