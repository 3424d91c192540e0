using System.Collections.Immutable;

namespace Larc.Findings;

/// <summary>Changes a draft as a whole: every claim in its place, every list of blocks in its section. What is not changed stays the same object.</summary>
internal static class FindingsEdit
{
    /// <summary>The document with each claim replaced; text and claim of a sentence stay together.</summary>
    public static FindingsDocument WithClaims(this FindingsDocument document, Func<Claim, Claim> change) =>
        document.WithBlocks((_, blocks) => [.. blocks.Select(b => Changed(b, change))]);

    /// <summary>The document with the blocks of each section, subsections included, replaced.</summary>
    public static FindingsDocument WithBlocks(this FindingsDocument document, Func<FindingsSection, ImmutableArray<FindingsBlock>, ImmutableArray<FindingsBlock>> change) =>
        document with { Sections = [.. document.Sections.Select(s => Changed(s, change))] };

    private static FindingsSection Changed(FindingsSection section, Func<FindingsSection, ImmutableArray<FindingsBlock>, ImmutableArray<FindingsBlock>> change) => section with
    {
        Blocks = change(section, section.Blocks),
        Subsections = [.. section.Subsections.Select(s => Changed(s, change))],
    };

    private static FindingsBlock Changed(FindingsBlock block, Func<Claim, Claim> change) => block switch
    {
        ParagraphBlock paragraph => paragraph with { Parts = [.. paragraph.Parts.Select(s => Changed(s, change))] },
        ListBlock list => list with { Items = [.. list.Items.Select(s => Changed(s, change))] },
        _ => block,
    };

    private static Sentence Changed(Sentence sentence, Func<Claim, Claim> change) =>
        sentence.Claim is { } claim && change(claim) is var changed && !ReferenceEquals(changed, claim) ? sentence with { Claim = changed } : sentence;
}
