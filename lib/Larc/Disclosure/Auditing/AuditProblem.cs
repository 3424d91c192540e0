using System.Collections.Immutable;
using Larc.Disclosure.Auditing.Solving;
using Larc.Disclosure.Auditing.Tables;

namespace Larc.Disclosure.Auditing;

/// <summary>The cells and relations as unknown whole numbers: what is printed stands in the constants, what nobody asks for is left out.</summary>
internal sealed class AuditProblem
{
    private readonly IReadOnlyList<AuditCell> _cells;
    private readonly List<PublishedRelation> _relations = [];
    private readonly int[] _unknownOf;

    /// <param name="cells">All cells.</param>
    /// <param name="relations">What holds between them.</param>
    public AuditProblem(IReadOnlyList<AuditCell> cells, IReadOnlyList<PublishedRelation> relations)
    {
        _cells = cells;
        foreach (var relation in FreeTerms.Remove(relations, c => cells[c] is { Printed: null, Prints.Count: 0 }))
        {
            if (relation.Terms.Any(t => cells[t.Cell].Printed is null))
                _relations.Add(relation);
            else if (!Holds(relation))
                Broken.Add(relation);
        }

        _unknownOf = new int[cells.Count];
        Array.Fill(_unknownOf, -1);
        foreach (var cell in _relations.SelectMany(r => r.Terms).Select(t => t.Cell).Concat(Enumerable.Range(0, cells.Count).Where(IsSecret)))
        {
            if (cells[cell].Printed is not null || _unknownOf[cell] >= 0)
                continue;
            _unknownOf[cell] = Unknowns.Count;
            Unknowns.Add(cell);
        }
    }

    /// <summary>For each unknown its cell.</summary>
    public List<int> Unknowns { get; } = [];

    /// <summary>Relations between printed numbers only that do not hold.</summary>
    public List<PublishedRelation> Broken { get; } = [];

    /// <summary>The relation that a row of the problem comes from.</summary>
    public PublishedRelation Relation(int row) => _relations[row];

    /// <summary>The problem.</summary>
    public LinearProblem ToLinear() => new(
        [.. Unknowns.Select(c => _cells[c].Range)],
        [.. Unknowns.Select(IsSecret)],
        [.. _relations.Select(Row)]);

    private bool IsSecret(int cell) => _cells[cell] is { Hidden: not null, Printed: null };

    private bool Holds(PublishedRelation relation)
    {
        var sum = relation.Terms.Sum(t => t.Factor * _cells[t.Cell].Printed!.Value.Number);
        return relation.Kind == RelationKind.Equal ? sum == relation.Constant : sum <= relation.Constant;
    }

    private LinearRow Row(PublishedRelation relation)
    {
        // Everything in units of the last digit that stands anywhere in the relation, so that all of it is whole.
        var digits = relation.Terms.Max(t => _cells[t.Cell].Printed is { } p ? p.Number.Scale : _cells[t.Cell].Decimals);
        digits = Math.Max(digits, relation.Constant.Scale);
        var terms = ImmutableArray.CreateBuilder<LinearTerm>();
        var constant = Scaled(relation.Constant);
        foreach (var (cell, factor) in relation.Terms)
        {
            if (_cells[cell].Printed is { } printed)
                constant -= factor * Scaled(printed.Number);
            else
                terms.Add(new(_unknownOf[cell], factor * CellText.Unit(digits - _cells[cell].Decimals)));
        }

        return new(terms.ToImmutable(), relation.Kind, constant);

        Int128 Scaled(decimal number) => (Int128)decimal.Truncate(number) * CellText.Unit(digits) + (Int128)((number - decimal.Truncate(number)) * CellText.Unit(digits));
    }
}
