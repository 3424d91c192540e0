using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// Which activities of the research authorities need support with. Every row sums to the authorities responding: a row left blank, or missing from
/// a proforma, is a non-response to that row. An authority that answered no row at all has not responded.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record SupportNeeds : IRich
{
    private SupportNeeds(int authorities, int responding, ImmutableArray<ActivityNeed> activities) => (Authorities, Responding, Activities) = (authorities, responding, activities);

    /// <summary>Authorities of the study.</summary>
    public int Authorities { get; }

    /// <summary>Authorities that answered at least one row.</summary>
    public int Responding { get; }

    /// <summary>The activities, in the order of their first appearance.</summary>
    public ImmutableArray<ActivityNeed> Activities { get; }

    /// <summary>The support needs of a study; where an authority answered in several rounds, its latest answer.</summary>
    public static SupportNeeds Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var answers = new Dictionary<(int Authority, string Activity), (int Round, SupportAnswer Need)>();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in study.SupportNeeds)
        {
            var (sent, activity) = (study.Returns[row.Return], Key(row.Activity));
            labels.TryAdd(activity, row.Activity.Trim());
            if (row.Need == SupportAnswer.NoResponse)
                continue;
            if (!answers.TryGetValue((sent.Authority, activity), out var earlier) || earlier.Round <= sent.Round)
                answers[(sent.Authority, activity)] = (sent.Round, row.Need);
        }

        var responding = answers.Keys.Select(k => k.Authority).Distinct().Count();
        var needs = answers.ToLookup(a => a.Key.Activity, a => a.Value.Need, StringComparer.Ordinal);
        return new(study.Authorities.Length, responding, [.. labels.Select(l => ActivityNeed.From(l.Value, needs[l.Key], responding))]);
    }

    /// <summary>Answers per activity, and 'yes' of both denominators.</summary>
    public Table ToTable() => Table.Of(
        "Support needed with the research",
        Activities,
        ("Activity", a => a.Activity),
        ("Yes", a => a.Yes),
        ("No", a => a.No),
        ("Not sure", a => a.NotSure),
        ("No response", a => a.NoResponse),
        ("Yes, of all responding authorities", a => Reach.KOfN(a.Yes, a.Responding)),
        ("Yes, of those answering the row", a => a.Answering == 0 ? Absence.NoResponse : Reach.KOfN(a.Yes, a.Answering))) with
    {
        Subtitle = FormattableString.Invariant($"Authorities; {Responding} of {Authorities} responded, and every row sums to {Responding}"),
        WhenEmpty = "No authority returned support needs.",
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    /// <summary>The same activity, however people space or capitalise it.</summary>
    private static string Key(string activity) => string.Join(' ', activity.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
