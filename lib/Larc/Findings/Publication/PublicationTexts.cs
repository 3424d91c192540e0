using Larc.Disclosure.Publishing;
using Larc.Model;

namespace Larc.Findings.Publication;

/// <summary>The words of people that a draft for publication holds.</summary>
internal static class PublicationTexts
{
    /// <summary>Every statement it quotes, and every case it tells.</summary>
    public static PublishedTexts Of(FindingsDocument document)
    {
        var cited = new CitedStatements(document.Study);
        var boxes = document.Sections.SelectMany(s => s.AllBlocks).OfType<BoxBlock>().Select(b => b.Case).OfType<Case>().ToHashSet();
        return new()
        {
            Quoted = [.. document.Quotations.Select(q => cited.Find(q.Source.Return, q.Source.Statement)).Where(s => s >= 0).Distinct().Order()],
            Told = [.. document.Study.Cases.Where(boxes.Contains)],
        };
    }
}
