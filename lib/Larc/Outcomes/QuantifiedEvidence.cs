using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// Whether each authority could put a number on improvements, and ascribe it to integration: one category per authority, the first that applies.
/// The categories sum to the number of authorities; an authority that returned no number at all stands under 'no response'.
/// Only improvements were asked for.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record QuantifiedEvidence : IRich
{
    private QuantifiedEvidence(ImmutableArray<AuthorityEvidence> authorities) => Authorities = authorities;

    /// <summary>What must stand beside the counts.</summary>
    public const string OnlyImprovements = "Authorities were asked for improvements only: numbers that got worse are not looked for here.";

    /// <summary>The categories, in the order in which the first that applies is taken.</summary>
    public static ImmutableArray<Ascription> Categories { get; } = [Ascription.Ascribed, Ascription.Elsewhere, Ascription.TooEarly, Ascription.NoResponse];

    /// <summary>Every authority of the study, with its category.</summary>
    public ImmutableArray<AuthorityEvidence> Authorities { get; }

    /// <summary>Authorities in a category.</summary>
    public int Count(Ascription category) => Authorities.Count(a => a.Category == category);

    /// <summary>Authorities that gave an answer.</summary>
    public int Responding => Authorities.Length - Count(Ascription.NoResponse);

    /// <summary>The category of each authority of a study.</summary>
    public static QuantifiedEvidence Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var rows = study.Indicators.ToLookup(i => study.Returns[i.Return].Authority);
        return new([.. study.Authorities.Select((authority, index) => new AuthorityEvidence(authority, Categories.First(c => c == Ascription.NoResponse || rows[index].Any(r => r.Ascription == c))))]);
    }

    /// <summary>A category in words.</summary>
    public static string InWords(Ascription category) => category switch
    {
        Ascription.Ascribed => "Quantified improvements, ascribed to integration",
        Ascription.Elsewhere => "Quantified improvements, not necessarily ascribed to integration",
        Ascription.TooEarly => "Cannot yet ascribe: too early",
        _ => "No response",
    };

    /// <summary>The categories with their counts, of all authorities and of those that answered.</summary>
    public Table ToTable() => new(
        "Quantified evidence of improvements",
        [new("Category"), new("Authorities, of all", ColumnKind.Number), new("Authorities, of those answering", ColumnKind.Number)],
        Categories.Select(c => (IEnumerable<Cell>)[InWords(c), Reach.KOfN(Count(c), Authorities.Length), c == Ascription.NoResponse ? Absence.NotApplicable : Reach.KOfN(Count(c), Responding)]))
    {
        Subtitle = FormattableString.Invariant($"One category for each authority, the first that applies; N = {PlainText.Count(Authorities.Length, "authority", "authorities")}, {Responding} answering"),
        Notes = [OnlyImprovements],
    };

    /// <summary>The categories as parts of the whole.</summary>
    public StackedBar ToChart() => new(Message(), Categories.Select(c => new Part(InWords(c), Count(c)) { NonResponse = c == Ascription.NoResponse }))
    {
        Subtitle = FormattableString.Invariant($"Authorities by category of evidence; N = {Authorities.Length}"),
        Notes = [OnlyImprovements],
        WhenEmpty = "The study holds no authority.",
    };

    /// <summary>How many ascribe what they measured to integration: what the question was asked for.</summary>
    private string Message() => Authorities.IsEmpty
        ? "Who could quantify improvements"
        : FormattableString.Invariant($"Improvements ascribed to integration: {Count(Ascription.Ascribed)} of {PlainText.Count(Authorities.Length, "authority", "authorities")}");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();
}
