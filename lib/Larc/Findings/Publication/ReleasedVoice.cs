using Larc.Display;
using Larc.Findings.Counts;

namespace Larc.Findings.Publication;

/// <summary>The publication edition: every count as the plan releases it. Of people it never says 'one' or 'two' in words.</summary>
internal sealed class ReleasedVoice(ReleasePlan plan) : CountVoice
{
    /// <summary>Under this many people, a count is a numeral.</summary>
    private const int SmallestPeopleInWords = 3;

    public override CountPhrase Authorities(CountKey key, int k, int n) => Authorities(key, n, () => CountWords.Phrase(k, n, CountUnit.Authorities));

    public override CountPhrase OfAuthorities(CountKey key, int k, int n) => Authorities(key, n, () => CountWords.Numbers(k, n, CountUnit.Authorities));

    public override CountPhrase Participants(CountKey key, int k, int n, CountUnit unit) =>
        People(key, n, unit, () => k is > 0 and < SmallestPeopleInWords ? CountWords.Numbers(k, n, unit) : CountWords.Phrase(k, n, unit));

    public override CountPhrase OfParticipants(CountKey key, int k, int n, CountUnit unit) => People(key, n, unit, () => CountWords.Numbers(k, n, unit));

    public override string AuthoritiesCount(CountKey key, int k, int n) => Short(new(CountMeasure.Authorities, key), k, n);

    public override string Participants(CountKey key, int k, int n) => Short(new(CountMeasure.Participants, key), k, n);

    public override Cell ParticipantsCell(CountKey key, int k, int n) => CellOf(new(CountMeasure.Participants, key), k, n);

    public override Cell AuthoritiesCell(CountKey key, int k, int n) => CellOf(new(CountMeasure.Authorities, key), k, n);

    /// <summary>What is released of a count, at the least it can be; what is not released at all comes last.</summary>
    public override (int Authorities, int Participants) Order(CountKey key, int authorities, int authoritiesAsked, int participants, int participantsAsked) =>
        (Least(new(CountMeasure.Authorities, key)), Least(new(CountMeasure.Participants, key)));

    /// <summary>A count in a table of the publication, with the words a reader finds there.</summary>
    public static Cell InCell(ReleasedCount released, int k, int n) => released.How switch
    {
        Release.Exact => k,
        Release.Range => FindingsWording.Range(released.Told, n),
        Release.PresenceOnly => k > 0 ? FindingsWording.PresenceSaid : Absence.Silent,
        Release.TooFewAsked => Absence.Suppressed with { Words = FindingsWording.TooFewAskedWords },
        _ => Absence.Suppressed with { Words = FindingsWording.WithheldWords },
    };

    private int Least(CountCell cell) => plan.Releases(cell) is { How: Release.Exact or Release.Range } released ? (int)released.Told.Min : -1;

    private Cell CellOf(CountCell cell, int k, int n) => InCell(plan[cell], k, n);

    private CountPhrase Authorities(CountKey key, int n, Func<CountPhrase> exact)
    {
        var released = plan[new(CountMeasure.Authorities, key)];
        return released.How switch
        {
            Release.Exact => exact(),
            Release.Range => FindingsWording.RangeOf(released.Told, n, CountUnit.Authorities.Plural),
            _ => FindingsWording.SomeAuthorities(released.How == Release.TooFewAsked),
        };
    }

    private CountPhrase People(CountKey key, int n, CountUnit unit, Func<CountPhrase> exact)
    {
        var released = plan[new(CountMeasure.Participants, key)];
        return released.How switch
        {
            Release.Exact => exact(),
            Release.Range => FindingsWording.RangeOf(released.Told, n, unit.Plural),
            Release.PresenceOnly => new(unit.Plural, false),
            _ => FindingsWording.Uncounted(unit.Plural, released.How == Release.TooFewAsked),
        };
    }

    private string Short(CountCell cell, int k, int n)
    {
        var released = plan[cell];
        return released.How switch
        {
            Release.Exact => CountWords.KOfN(k, n),
            Release.Range => FindingsWording.Range(released.Told, n),
            Release.Withheld => FindingsWording.NumberWithheld,
            _ => "",
        };
    }
}
