using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Exploring;

/// <summary>
/// Some statements of a study, and those who could have made them. Filters give a new selection; all of them must hold, so that their order does not
/// matter. Shown in a notebook it is the table of its statements.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class StatementSelection : IRich, ITabular
{
    internal StatementSelection(Study study, ImmutableArray<Condition> conditions) => Scope = new(study, conditions);

    /// <summary>The study it is taken from.</summary>
    public Study Study => Scope.Study;

    internal Scope Scope { get; }

    /// <summary>Only these authorities and rounds. What is left out does not matter; an empty text chooses those for which it is not known.</summary>
    /// <param name="authority">Code or name of an authority.</param>
    /// <param name="type">Type of authority.</param>
    /// <param name="region">Region.</param>
    /// <param name="round">Round of fieldwork.</param>
    /// <exception cref="KeyNotFoundException">The study has none such; the message names those there are.</exception>
    public StatementSelection Where(string? authority = null, string? type = null, string? region = null, int? round = null)
    {
        var selection = this;
        if (authority is not null)
            selection = selection.And(OfReturn("authority", authority, a => a.Code, a => a.Name));
        if (type is not null)
            selection = selection.And(OfReturn("authority type", type, a => a.Type));
        if (region is not null)
            selection = selection.And(OfReturn("region", region, a => a.Region));
        if (round is { } wanted)
        {
            if (!Study.Rounds.Contains(wanted))
                throw new KeyNotFoundException($"The study has no round {wanted}; {ItHas(Study.Rounds.Select(r => FormattableString.Invariant($"{r}")))}.");
            selection = selection.And(new Condition($"round {wanted}") { OfRound = true, OfReturn = (study, r) => study.Returns[r].Round == wanted });
        }

        return selection;
    }

    /// <summary>Only statements that pass a test of your own.</summary>
    /// <param name="test">The test.</param>
    /// <param name="words">What it asks, for the heading of results.</param>
    public StatementSelection Where(Func<Statement, bool> test, string words = "a test of your own") =>
        And(new Condition(words) { OfStatement = (study, s) => test(study.Statements[s]) });

    /// <summary>Only these perspectives.</summary>
    public StatementSelection From(PerspectiveGroup group) => And(PerspectiveDimension.Is(group));

    /// <summary>Only this perspective.</summary>
    public StatementSelection From(Perspective perspective) => From(PerspectiveGroup.Of(perspective));

    /// <summary>Only interviews of a key group.</summary>
    /// <param name="keyGroup">Its identifier or label; empty chooses interviews without one.</param>
    /// <exception cref="KeyNotFoundException">No codebook of the study has such a key group; the message names those there are.</exception>
    public StatementSelection InKeyGroup(string keyGroup)
    {
        var groups = Study.Codebooks.SelectMany(b => b.KeyGroups).DistinctBy(g => g.Id).ToList();
        var id = keyGroup.Length == 0 ? "" : groups.Find(g => Same(g.Id, keyGroup) || Same(g.Label, keyGroup))?.Id
            ?? throw new KeyNotFoundException($"The study has no key group '{keyGroup}'; {ItHas(groups.Select(g => g.Id))}.");
        return And(new Condition(id.Length == 0 ? "no key group" : $"key group {id}") { OfInterview = (study, i) => Same(By.KeyGroupOf(study, i)?.Id ?? "", id) });
    }

    /// <summary>Only a code, everything below it, and the parts of a composite.</summary>
    /// <param name="code">Identifier or label of the code, whatever the case of its letters.</param>
    /// <exception cref="KeyNotFoundException">No codebook of the study has such a code, or several have the label; the message names some that may be meant.</exception>
    public StatementSelection Under(string code) => And(CodeDimension.Under(CodeNames.Find(Study, code)));

    /// <summary>Only impacts of a level, 1 to 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The impact model has no such level.</exception>
    public StatementSelection AtLevel(int level) => And(By.OfLevel(ImpactLevel.Of(level).Number));

    /// <summary>Only impacts, of any level.</summary>
    public StatementSelection Impacts() => And(new Condition("impacts") { OfCode = (codebook, code) => codebook.Codes[code].Kind == CodeKind.Impact });

    /// <summary>Only features.</summary>
    public StatementSelection Features() => And(By.OfLevel(null));

    /// <summary>Only a stance: positive, negative or mixed of impacts; contributes or to develop of features.</summary>
    public StatementSelection With(Stance stance) => And(By.Is(stance));

    /// <summary>Only impacts of a status. Only those that happened count as impacts: whatever else is chosen is what people expect or hope for.</summary>
    public StatementSelection With(Status status) => And(By.Is(status));

    /// <summary>Takes in impacts that have not happened: anticipated, hoped for, or named as a challenge.</summary>
    public StatementSelection AnyStatus() => And(new Condition("any status") { SetsStatus = true });

    /// <summary>
    /// The interviews in scope as a study of their own, with everything they said, so that a part can be triangulated like the whole. Authorities in
    /// scope stay, even when nobody of them is left.
    /// </summary>
    /// <exception cref="InvalidOperationException">The selection chooses among what was said: a study without the rest would show silence where there was none.</exception>
    public Study ToStudy()
    {
        if (Scope.Conditions.FirstOrDefault(c => c.OfWords) is { } words)
            throw new InvalidOperationException($"The selection chooses among what was said ({words.Words}). A study without the rest would show silence where there was none: choose by authority, round, perspective or key group only.");
        List<StudyPart> parts = [.. Scope.Returns.Select(r => new StudyPart(r, Study.Returns[r], null))];
        return StudySubset.Take(Study, parts, Scope.Holds).Study;
    }

    internal StatementSelection And(params ReadOnlySpan<Condition> conditions) => new(Study, [.. Scope.Conditions, .. conditions]);

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static string ItHas(IEnumerable<string> known) => string.Join(", ", known) is { Length: > 0 } names ? $"it has {names}" : "it has none";

    private Condition OfReturn(string name, string wanted, params Func<Authority, string>[] values)
    {
        if (!Study.Authorities.Any(a => values.Any(v => Same(v(a), wanted))))
        {
            throw new KeyNotFoundException($"The study has no {name} '{wanted}'; {ItHas(Study.Authorities.Select(values[0]).Where(v => v.Length > 0).Distinct().Order(StringComparer.Ordinal))}.");
        }

        return new(wanted.Length == 0 ? $"no {name}" : $"{name} {wanted}") { OfReturn = (study, r) => values.Any(v => Same(v(By.AuthorityOf(study, r)), wanted)) };
    }
}
