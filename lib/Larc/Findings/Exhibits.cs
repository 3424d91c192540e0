using System.Collections.Immutable;
using System.Globalization;

namespace Larc.Findings;

/// <summary>
/// The numbers of a document's tables and figures, in order, and which of them stand beside each claim: those of its own section, else those of
/// the sections around it, and the table that holds its counts.
/// </summary>
internal sealed class Exhibits
{
    private readonly Dictionary<FindingsBlock, Exhibit> _exhibits = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Claim, ImmutableArray<Exhibit>> _beside = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Exhibit> _counts = [];
    private int _tables;
    private int _figures;

    public Exhibits(FindingsDocument document)
    {
        foreach (var section in document.Sections)
            Number(section);
        foreach (var block in document.Sections.SelectMany(s => s.AllBlocks).OfType<TableBlock>())
        {
            foreach (var finding in block.Findings)
                _counts.TryAdd(finding, Of(block));
        }

        foreach (var section in document.Sections)
            Assign(section, []);
    }

    public Exhibit Of(FindingsBlock block) => _exhibits[block];

    /// <summary>The tables and figures beside a claim; none where there are none.</summary>
    public ImmutableArray<Exhibit> Beside(Claim claim) => _counts.TryGetValue(claim.Id, out var counts) ? [.. _beside.GetValueOrDefault(claim, []), counts] : _beside.GetValueOrDefault(claim, []);

    private void Number(FindingsSection section)
    {
        foreach (var block in section.AllBlocks)
        {
            var exhibit = block switch
            {
                TableBlock => Named(FindingsWording.Table, "table", ++_tables),
                FigureBlock => Named(FindingsWording.Figure, "figure", ++_figures),
                _ => null,
            };
            if (exhibit is not null)
                _exhibits.TryAdd(block, exhibit);
        }
    }

    private void Assign(FindingsSection section, ImmutableArray<Exhibit> around)
    {
        ImmutableArray<Exhibit> own = [.. section.Blocks.Where(_exhibits.ContainsKey).Select(Of)];
        var here = own.IsEmpty ? around : own;
        foreach (var claim in section.Blocks.SelectMany(b => b.Sentences).Select(s => s.Claim).OfType<Claim>())
            _beside.TryAdd(claim, here);
        foreach (var inner in section.Subsections)
            Assign(inner, here);
    }

    private static Exhibit Named(string kind, string anchor, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{kind} {number}"), string.Create(CultureInfo.InvariantCulture, $"{anchor}-{number}"));
}
