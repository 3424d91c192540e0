using Larc.Disclosure.Auditing;
using Larc.Disclosure.Policies;
using Larc.Findings.Counts;
using Larc.Model;

namespace Larc.Findings.Publication;

/// <summary>What a reader knows to hold between the published counts: groups are made of perspectives, the whole of key groups, a code of the codes below it.</summary>
internal sealed class CountRelations
{
    private readonly IReadOnlyList<RecordedCount> _counts;
    private readonly Dictionary<CountCell, int> _places;
    private readonly List<CellRelation> _relations = [];
    private readonly StudyLevelPolicy _policy;

    private CountRelations(IReadOnlyList<RecordedCount> counts, StudyLevelPolicy policy)
    {
        (_counts, _policy) = (counts, policy);
        _places = counts.Index().ToDictionary(c => c.Item.Cell, c => c.Index);
    }

    /// <summary>The relations, by the places of the counts.</summary>
    public static IReadOnlyList<CellRelation> Between(IReadOnlyList<RecordedCount> counts, Study study, StudyLevelPolicy policy)
    {
        var relations = new CountRelations(counts, policy);
        for (var i = 0; i < counts.Count; i++)
        {
            if (ReleaseRules.IsPresenceOnly(counts[i].Cell.Key))
                continue;
            relations.Perspectives(i);
            relations.KeyGroups(i, study);
            relations.Tree(i, study.Codebook);
            relations.Parts(i);
            relations.Asked(i);
            relations.Embedded(i);
        }

        relations.Categories(CountScope.Evidence, study.Authorities.Length);
        return relations._relations;
    }

    /// <summary>A group of perspectives is the sum of its members, in participants; in authorities it is no less than any and no more than all of them.</summary>
    private void Perspectives(int whole)
    {
        var cell = _counts[whole].Cell;
        var who = cell.Key.Who;
        if (who.Members.Length < 2)
            return;
        var members = who.Members.Select(p => Place(cell, PerspectiveGroup.Of(p))).ToList();
        if (cell.Measure == CountMeasure.Authorities)
        {
            foreach (var member in members.OfType<int>())
                _relations.Add(CellRelation.NoMoreThan(member, whole));
            if (members.TrueForAll(m => m is not null))
                _relations.Add(new([(whole, 1), .. members.Select(m => (m!.Value, -1))], RelationKind.AtMost));
            return;
        }

        Sum(whole, members);
        if (who == PerspectiveGroup.Staff)
        {
            Sum(whole, [Place(cell, PerspectiveGroup.DCS), Place(cell, PerspectiveGroup.ManagersAndPractitioners)]);
            Sum(whole, [Place(cell, PerspectiveGroup.DirectorsAndManagers), Place(cell, PerspectiveGroup.PR)]);
        }
    }

    /// <summary>All interviews are those of the key groups and those of none; a key group that is not printed may be taken for none.</summary>
    private void KeyGroups(int whole, Study study)
    {
        var cell = _counts[whole].Cell;
        if (cell.Measure != CountMeasure.Participants || cell.Key.KeyGroup.Length > 0)
            return;
        var parts = study.Codebook.KeyGroups.Select(g => _places.TryGetValue(cell with { Key = cell.Key with { KeyGroup = g.Id } }, out var place) ? place : (int?)null).OfType<int>().ToList();
        if (parts.Count == 0)
            return;
        var columns = study.InterviewColumns;
        var without = Enumerable.Range(0, columns.Count).Any(i => cell.Key.Who.Contains(columns.Perspective[i]) && columns.KeyGroup[i] < 0);
        _relations.Add(without || parts.Sum(p => _counts[p].K) != _counts[whole].K
            ? new([.. parts.Select(p => (p, 1)), (whole, -1)], RelationKind.AtMost)
            : CellRelation.Sum(whole, parts));
    }

    /// <summary>What is said of a code below counts for the one above it.</summary>
    private void Tree(int part, Codebook codebook)
    {
        var cell = _counts[part].Cell;
        if (cell.Key.Scope is not (CountScope.Happened or CountScope.Contributes or CountScope.ToDevelop) || codebook.IndexOf(cell.Key.Code) is not (>= 0 and var code))
            return;
        foreach (var above in codebook.CarriesTo(code))
        {
            if (_places.TryGetValue(cell with { Key = cell.Key with { Code = codebook.Codes[above].Id } }, out var whole))
                _relations.Add(CellRelation.NoMoreThan(part, whole));
        }
    }

    /// <summary>Who speaks of a loss, a rise or a fall speaks of the code; who speaks of it is in an authority.</summary>
    private void Parts(int part)
    {
        var cell = _counts[part].Cell;
        if (cell.Key.Scope is CountScope.Negative or CountScope.Favour or CountScope.Rise or CountScope.Fall
            && _places.TryGetValue(cell with { Key = cell.Key with { Scope = CountScope.Happened } }, out var whole))
            _relations.Add(CellRelation.NoMoreThan(part, whole));
        if (cell.Key.Scope == CountScope.Rise && _places.TryGetValue(cell with { Key = cell.Key with { Scope = CountScope.Returned } }, out var returned)
            && _places.TryGetValue(cell with { Key = cell.Key with { Scope = CountScope.Fall } }, out var fell))
            _relations.Add(new([(part, 1), (fell, 1), (returned, -1)], RelationKind.AtMost));
        if (cell.Measure == CountMeasure.Authorities && _places.TryGetValue(cell with { Measure = CountMeasure.Participants }, out var people) && !ReleaseRules.IsPresenceOnly(cell.Key))
        {
            _relations.Add(CellRelation.NoMoreThan(part, people));
            // Where anybody speaks of it, an authority does.
            _relations.Add(new([(people, 1), (part, -Math.Max(1, _counts[people].N))], RelationKind.AtMost));
        }
    }

    /// <summary>No more say so than were asked; how many that is stands beside every count, unless they are few family members.</summary>
    private void Asked(int count)
    {
        var (cell, n) = (_counts[count].Cell, _counts[count].N);
        if (cell.Key.Scope != CountScope.Interviewed && !(cell.Key.HasFamily && n < _policy.FamilyMinimum))
            _relations.Add(new([(count, 1)], RelationKind.AtMost, n));
    }

    /// <summary>Who identifies nothing embedded names no code as embedded, and everybody else one at least.</summary>
    private void Embedded(int nothing)
    {
        var (cell, n) = (_counts[nothing].Cell, _counts[nothing].N);
        if (cell.Key.Scope != CountScope.NothingEmbedded)
            return;
        var named = Enumerable.Range(0, _counts.Count).Where(i => _counts[i].Cell is var other && other.Measure == cell.Measure && other.Key.Scope == CountScope.Embedding(Status.Happened) && other.Key.Who == cell.Key.Who).ToList();
        // Where nothing is named, that is silence, and silence is printed.
        if (named.Count == 0)
            return;
        foreach (var item in named)
            _relations.Add(new([(item, 1), (nothing, 1)], RelationKind.AtMost, n));
        _relations.Add(new([(nothing, -1), .. named.Select(i => (i, -1))], RelationKind.AtMost, -n));
    }

    /// <summary>Every authority stands in one category; a category that is not printed holds none.</summary>
    private void Categories(string scope, int authorities)
    {
        var parts = Enumerable.Range(0, _counts.Count).Where(i => _counts[i].Cell.Key.Scope == scope).ToList();
        if (parts.Count > 0)
            _relations.Add(new([.. parts.Select(p => (p, 1))], RelationKind.Equal, authorities));
    }

    private void Sum(int whole, IReadOnlyList<int?> parts)
    {
        var printed = parts.OfType<int>().ToList();
        if (printed.Count == 0)
            return;
        _relations.Add(printed.Count == parts.Count && printed.Sum(p => _counts[p].K) == _counts[whole].K
            ? CellRelation.Sum(whole, printed)
            : new([.. printed.Select(p => (p, 1)), (whole, -1)], RelationKind.AtMost));
    }

    private int? Place(CountCell cell, PerspectiveGroup who) => _places.TryGetValue(cell with { Key = cell.Key with { Who = who } }, out var place) ? place : null;
}
