using System.Collections.Immutable;
using Larc.Display;
using Larc.Findings.Word;
using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// A draft of findings: sections of claims with their evidence, tables, figures, quotations, and places where a person must judge. It is written
/// only while everything it cites is in the study, with the same words.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record FindingsDocument : IRich
{
    /// <summary>What an internal draft carries at its head and on every printed page.</summary>
    public const string InternalBanner = "Internal: not for publication";

    internal FindingsDocument(Study study, string title, ImmutableArray<string> limits, ImmutableArray<FindingsSection> sections) =>
        (Study, Title, Limits, Sections) = (study, title, limits, sections);

    /// <summary>Title.</summary>
    public string Title { get; init; }

    /// <summary>For whom it is.</summary>
    public Edition Edition { get; init; }

    /// <summary>The edition in words, printed at the head and on every page.</summary>
    public string Banner { get; init; } = InternalBanner;

    /// <summary>The draft that a sealed document stands for, with the statements behind it; null for one that has its statements itself.</summary>
    internal FindingsDocument? Unsealed { get; init; }

    /// <summary>What the draft cannot show, one sentence each; printed before anything else.</summary>
    public ImmutableArray<string> Limits { get; init; }

    /// <summary>Whether it is one page for readers without time: without contents, numbers of claims and the list of their evidence, which its draft holds.</summary>
    public bool IsBrief { get; init; }

    /// <summary>The sections, in order.</summary>
    public ImmutableArray<FindingsSection> Sections { get; init; }

    /// <summary>The claims, in order; their numbers in print are their places here, from 1.</summary>
    public ImmutableArray<Claim> Claims => [.. Sections.SelectMany(s => s.Claims)];

    /// <summary>Whether the list of evidence stands at its end: a document without a claim has none.</summary>
    internal bool ShowsEvidence => !IsBrief && Sections.Any(s => s.Claims.Any());

    internal Study Study { get; }

    internal IEnumerable<QuotationBlock> Quotations => Sections.SelectMany(s => s.AllBlocks).SelectMany(b => b switch
    {
        QuotationBlock quotation => [quotation],
        BoxBlock box => box.Quotations,
        _ => Enumerable.Empty<QuotationBlock>(),
    });

    /// <summary>The draft in Markdown.</summary>
    /// <param name="against">The study it is checked against; by default the one it was drafted from.</param>
    /// <exception cref="FindingsEvidenceException">Something cited is gone or changed, or counter-evidence was not searched; the message says what.</exception>
    public string ToMarkdown(Study? against = null)
    {
        EvidenceCheck.Require(this, against ?? Study);
        return FindingsMarkdown.Write(this);
    }

    /// <summary>The draft as one HTML page that needs nothing else: no script, no network.</summary>
    /// <inheritdoc cref="ToMarkdown"/>
    public string ToPage(Study? against = null)
    {
        EvidenceCheck.Require(this, against ?? Study);
        return FindingsPage.Write(this);
    }

    /// <summary>The same page, whose statements link to the pages of excerpts beside it; internal.</summary>
    internal string ToPage(ExcerptPages excerpts)
    {
        EvidenceCheck.Require(this, Study);
        return FindingsPage.Write(this, excerpts);
    }

    /// <summary>The draft as a Word document (Office Open XML) with figures as drawings; the same draft gives the same bytes.</summary>
    /// <param name="stream">Where it is written; it stays open.</param>
    /// <param name="against">The study it is checked against; by default the one it was drafted from.</param>
    /// <exception cref="FindingsEvidenceException">Something cited is gone or changed, or counter-evidence was not searched; nothing is written then.</exception>
    public void ToWord(Stream stream, Study? against = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        EvidenceCheck.Require(this, against ?? Study);
        WordDocument.Write(this, stream);
    }

    /// <summary>Every claim with its rule, counts and statements, for people who check.</summary>
    public Table ToEvidenceTable() => Table.Of(
        "Claims and their evidence",
        Claims.Select((claim, index) => (Number: index + 1, Claim: claim)),
        ("Number", c => c.Number),
        ("Finding", c => c.Claim.Id),
        ("Claim", c => c.Claim.Text),
        ("Counts", c => string.Join("; ", c.Claim.Counts)),
        ("Statements", c => string.Join(", ", c.Claim.Evidence)),
        ("Against", c => c.Claim.Counter.ToString())) with
    {
        WhenEmpty = "The draft makes no claim.",
    };

    /// <summary>The draft as a piece of a notebook, checked like every other rendering.</summary>
    public string ToHtml()
    {
        EvidenceCheck.Require(this, Study);
        return FindingsPage.WriteFragment(this);
    }

    /// <summary>The draft in Markdown, which reads as plain text.</summary>
    public override string ToString() => ToMarkdown();
}
