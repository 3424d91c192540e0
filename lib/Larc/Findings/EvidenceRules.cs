using System.Collections.Immutable;
using Larc.Findings.Counts;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;

namespace Larc.Findings;

/// <summary>The rules for quantified evidence: counts of authorities' answers, not of what people said.</summary>
internal static class EvidenceRules
{
    public static FindingsSection Section(DraftContext context)
    {
        var evidence = context.Outcomes.Evidence;
        var blocks = new List<FindingsBlock>();
        if (evidence.Responding == 0)
        {
            blocks.Add(ParagraphBlock.Of(FindingsWording.NoNumbers(evidence.Authorities.Length)));
        }
        else
        {
            blocks.Add(ParagraphBlock.Of([.. QuantifiedEvidence.Categories.Select(c => Category(context, evidence, c)).OfType<Claim>().Select(c => (Sentence)c), FindingsWording.OnlyImprovements]));
            if (context.IsPublication)
            {
                blocks.Add(PublicationTables.Evidence(context).Block);
            }
            else
            {
                blocks.Add(new TableBlock(evidence.ToTable()));
                blocks.Add(new FigureBlock(evidence.ToChart()));
            }

            blocks.AddRange(Trends(context));
        }

        return new("quantified-evidence", FindingsWording.EvidenceOfNumbersHeading, [.. blocks]);
    }

    /// <summary>Rule evidence.category: how many authorities stand in each category of evidence; nothing is said of an empty one.</summary>
    private static Claim? Category(DraftContext context, QuantifiedEvidence evidence, Ascription category)
    {
        var (k, n) = (evidence.Count(category), evidence.Authorities.Length);
        // In the publication every category stands: one that is left out would tell that it is empty, and one that is there that it is not.
        if (k == 0 && !context.IsPublication)
            return null;
        // The claim counts returns: there is no statement for it or against it.
        return context.Claim("evidence.category", category.ToString(), FindingsWording.EvidenceCategory(category, context.Voice.Authorities(new(CountScope.Evidence, category.ToString(), PerspectiveGroup.All), k, n)), [new(k, n, CountUnit.Authorities)], [], []);
    }

    private static IEnumerable<FindingsBlock> Trends(DraftContext context)
    {
        ImmutableArray<IndicatorTrend> trends = context.Outcomes.Trends.Trends;
        if (trends.IsEmpty)
            yield break;
        if (context.Publication is { } publication)
        {
            var table = PublicationTables.Indicators(context, publication.Policy.StudyLevel.SmallSet);
            yield return ParagraphBlock.Of(FindingsWording.TrendsPublic(trends.Length));
            if (table.Table.Rows.Count > 0)
                yield return table.Block;
            yield break;
        }

        yield return ParagraphBlock.Of(FindingsWording.Trends(trends.Length, trends.Count(t => t.Change.HasValue)));
        yield return new TableBlock(context.Outcomes.Trends.ToTable(context.Letter));
    }
}
