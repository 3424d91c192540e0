using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Exploring;

/// <content>Counting, cross-tables and reading.</content>
public sealed partial class StatementSelection
{
    /// <summary>How many statements are selected.</summary>
    public int StatementCount => Scope.Statements.Length;

    /// <summary>How many participants made them; family interviews of one case count once where both family perspectives are in scope.</summary>
    public int ParticipantCount => Count(CountOf.Participants);

    /// <summary>How many authorities they come from.</summary>
    public int AuthorityCount => Count(CountOf.Authorities);

    /// <summary>How many participants in scope were asked about what is selected: the whole that <see cref="ParticipantCount"/> is part of.</summary>
    public int ParticipantsAsked => new Questions(Scope).Participants();

    /// <summary>How many statements, participants or authorities.</summary>
    public int Count(CountOf of) => Scope.Count(Scope.Statements.ToArray(), of);

    /// <summary>Statements, participants and authorities by a dimension.</summary>
    public Tally Count(Dimension by) => new(this, by);

    /// <summary>A cross-table; every cell leads back to the statements behind it.</summary>
    /// <param name="rows">What the rows are.</param>
    /// <param name="columns">What the columns are.</param>
    /// <param name="of">What is counted.</param>
    public CrossTab CrossTab(Dimension rows, Dimension columns, CountOf of = CountOf.Participants) => new(this, rows, columns, of);

    /// <summary>The statements as records, in the order of the study.</summary>
    public ImmutableArray<Statement> ToRecords() => [.. Scope.Statements.ToArray().Select(s => Study.Statements[s])];

    /// <summary>The statements as a table.</summary>
    public Table Statements() => Table.Of(
        "Statements",
        ToRecords(),
        ("Authority", s => s.Interview.Authority.Name),
        ("Round", s => s.Interview.Round),
        ("Perspective", s => s.Interview.Perspective.ToString()),
        ("Key group", s => s.Interview.KeyGroup?.Id ?? "(no key group)"),
        ("Interview", s => s.Interview.Id),
        ("Statement", s => s.Id),
        ("Code", s => s.Code.Label),
        ("Stance", s => By.Words(s.Stance)),
        ("Status", s => s.Code.Kind == CodeKind.Feature ? Absence.NotApplicable : s.Status.ToString().ToLowerInvariant()),
        ("Elicitation", s => s.Elicitation == Elicitation.NotAsked ? "not asked" : s.Elicitation.ToString().ToLowerInvariant()),
        ("Excerpt", s => s.Excerpt),
        ("Place in source", s => s.SourceRef.Length == 0 ? Absence.NotAvailable with { Words = "not given in the return" } : s.SourceRef)) with
    {
        Subtitle = $"{Summary}. Internal: these are people's words",
        WhenEmpty = "No statement is selected.",
    };

    /// <inheritdoc/>
    public Table ToTable() => Statements();

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    /// <summary>What is selected, in words: the filters, then how much it is.</summary>
    internal string Summary
    {
        get
        {
            var filters = Scope.Conditions.IsEmpty ? "Everything that counts" : PlainText.CapitalFirst(string.Join("; ", Scope.Conditions.Select(c => c.Words).Distinct()));
            return $"{filters}: {PlainText.Count(StatementCount, "statement", "statements")} of {PlainText.Count(ParticipantCount, "participant", "participants")} in {PlainText.Count(AuthorityCount, "authority", "authorities")}";
        }
    }

    /// <summary>What every count of this selection needs to be understood.</summary>
    internal IEnumerable<string> CountingNotes(params IEnumerable<Dimension> by)
    {
        if (!Scope.Conditions.Any(c => c.SetsStatus))
            yield return "Features count, and impacts that have happened; what is anticipated or hoped for is left out";
        if (Scope.Conditions.All(c => c.ToDevelop is null) && !by.Any(d => Holds(d, By.Stance)) && Scope.Statements.ToArray().Any(s => Study.StatementColumns.Stance[s] == Stance.ToDevelop))
            yield return "Features are counted whether they are said to contribute or to be developed, which are different facts: choose a stance, or count by stance, to tell them apart";
        if (by.Any(d => Holds(d, By.Code)))
            yield return "A statement counts for its code and for every code above it";
        if (Scope.PoolsCases)
            yield return "Where parents and children are counted together, interviews of one case count as one participant";
        if (Scope.Returns.Select(r => Study.Returns[r].Round).Distinct().Skip(1).Any())
            yield return "Who was interviewed in several rounds counts as a participant in each, and as several where rounds are counted together";
    }

    private static bool Holds(Dimension dimension, Dimension part) => dimension.Name.Split(" and ").Contains(part.Name);
}
