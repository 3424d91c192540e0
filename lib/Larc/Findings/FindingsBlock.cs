using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>A piece of a section.</summary>
public abstract record FindingsBlock
{
    private protected FindingsBlock()
    {
    }

    internal virtual IEnumerable<Sentence> Sentences => [];
}

/// <summary>A paragraph.</summary>
/// <param name="Parts">Its sentences.</param>
public sealed record ParagraphBlock(ImmutableArray<Sentence> Parts) : FindingsBlock
{
    /// <summary>A paragraph of the sentences given.</summary>
    public static ParagraphBlock Of(params IEnumerable<Sentence> parts) => new([.. parts]);

    /// <summary>The prompt that a person answered with it; empty for a paragraph drafted by rules.</summary>
    public string AnswersPrompt { get; init; } = "";

    internal override IEnumerable<Sentence> Sentences => Parts;

    /// <summary>A paragraph of the sentences given; none when there are none.</summary>
    internal static IEnumerable<FindingsBlock> OfAny(IEnumerable<Sentence> parts)
    {
        ImmutableArray<Sentence> all = [.. parts];
        return all.IsEmpty ? [] : [new ParagraphBlock(all)];
    }
}

/// <summary>A list.</summary>
/// <param name="Lead">The words that lead into it.</param>
/// <param name="Items">Its items.</param>
/// <param name="IsRanked">Whether the order is a result: numbered then, bulleted otherwise.</param>
public sealed record ListBlock(string Lead, ImmutableArray<Sentence> Items, bool IsRanked = false) : FindingsBlock
{
    internal override IEnumerable<Sentence> Sentences => Items;
}

/// <summary>A table.</summary>
/// <param name="Table">The table.</param>
public sealed record TableBlock(Table Table) : FindingsBlock
{
    /// <summary>The findings whose counts it holds, wherever they stand; none where it speaks for the text around it.</summary>
    internal ImmutableArray<string> Findings { get; init; } = [];
}

/// <summary>A figure.</summary>
/// <param name="Chart">The chart.</param>
public sealed record FigureBlock(Chart Chart) : FindingsBlock
{
    /// <summary>Whether a table of the document just before it holds its data, so that they are not printed twice.</summary>
    public bool FollowsItsTable { get; init; }
}

/// <summary>Somebody's words, with the role and nothing else of who said them.</summary>
/// <param name="Words">The words, without quotation marks.</param>
/// <param name="Role">The role: "Practitioner", "Parent or carer".</param>
/// <param name="Source">The statement quoted.</param>
/// <param name="Mark">What stands in the way of its use outside the study; empty when nothing does.</param>
public sealed record QuotationBlock(string Words, string Role, EvidenceReference Source, string Mark = "") : FindingsBlock
{
    /// <summary>Identifier of the finding it stands under; empty in a box.</summary>
    public string Finding { get; init; } = "";

    /// <summary>What it is about, printed before the words; empty in a box.</summary>
    public string About { get; init; } = "";
}

/// <summary>A box: a story told apart from the text.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Fields">Its named parts.</param>
/// <param name="Quotations">The quotations it ends with.</param>
/// <param name="Mark">What stands in the way of its use outside the study; empty when nothing does.</param>
public sealed record BoxBlock(string Heading, ImmutableArray<(string Name, string Text)> Fields, ImmutableArray<QuotationBlock> Quotations, string Mark = "") : FindingsBlock
{
    /// <summary>The case it tells; null for one that is told of none.</summary>
    public Case? Case { get; init; }
}

/// <summary>A place where a person has to judge or to write.</summary>
/// <param name="Text">What is asked of that person.</param>
public sealed record PromptBlock(string Text) : FindingsBlock;
