using System.Collections.Immutable;
using Larc.Display;

namespace Larc.Findings;

/// <summary>The counts of every claim as tables, section by section, so that each number in a sentence stands in a table too. Internal: the counts are exact.</summary>
internal static class CountTables
{
    public const string SectionId = "counts";

    /// <summary>The document with a last section of these tables; as it is when no claim counts anything.</summary>
    public static FindingsDocument WithCountTables(this FindingsDocument document)
    {
        ImmutableArray<FindingsBlock> tables = [.. document.Sections.Select(Of).OfType<FindingsBlock>()];
        return tables.IsEmpty ? document : document with
        {
            Sections = [.. document.Sections, new(SectionId, FindingsWording.CountsHeading, [ParagraphBlock.Of(FindingsWording.CountsLead), .. tables])],
        };
    }

    private static TableBlock? Of(FindingsSection section)
    {
        List<(Claim Claim, ClaimCount Count)> counts = [.. section.Claims.SelectMany(c => c.Counts.Select(n => (c, n)))];
        return counts.Count == 0 ? null : new(Table.Of(
            FindingsWording.CountsTitle(section.Heading),
            counts,
            ("Finding", c => c.Claim.Id),
            ("Count", c => c.Count.K),
            ("Of", c => c.Count.N),
            ("Unit", c => c.Count.Unit.For(c.Count.N))))
        {
            Findings = [.. counts.Select(c => c.Claim.Id).Distinct()],
        };
    }
}
