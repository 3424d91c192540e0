using Larc.Display;
using Larc.Findings.Counts;

namespace Larc.Findings.Publication;

/// <summary>The first pass over a publication draft: notes every count it would print. What it says is thrown away.</summary>
internal sealed class RecordingVoice : CountVoice
{
    private readonly Dictionary<CountCell, RecordedCount> _counts = [];

    /// <summary>Every count, each once.</summary>
    /// <exception cref="InvalidOperationException">One key was given two different numbers: a fault of a rule.</exception>
    public IReadOnlyCollection<RecordedCount> Counts => _counts.Values;

    public override CountPhrase Authorities(CountKey key, int k, int n) => Note(CountMeasure.Authorities, key, k, n);

    public override CountPhrase Participants(CountKey key, int k, int n, CountUnit unit) => Note(CountMeasure.Participants, key, k, n);

    public override CountPhrase OfAuthorities(CountKey key, int k, int n) => Note(CountMeasure.Authorities, key, k, n);

    public override CountPhrase OfParticipants(CountKey key, int k, int n, CountUnit unit) => Note(CountMeasure.Participants, key, k, n);

    public override string AuthoritiesCount(CountKey key, int k, int n) => Note(CountMeasure.Authorities, key, k, n).Text;

    public override string Participants(CountKey key, int k, int n) => Note(CountMeasure.Participants, key, k, n).Text;

    public override Cell ParticipantsCell(CountKey key, int k, int n) => Note(CountMeasure.Participants, key, k, n).Text;

    public override Cell AuthoritiesCell(CountKey key, int k, int n) => Note(CountMeasure.Authorities, key, k, n).Text;

    public override (int Authorities, int Participants) Order(CountKey key, int authorities, int authoritiesAsked, int participants, int participantsAsked) => (authorities, participants);

    private CountPhrase Note(CountMeasure measure, CountKey key, int k, int n)
    {
        var cell = new CountCell(measure, key);
        var count = new RecordedCount(cell, k, n);
        if (_counts.TryGetValue(cell, out var known) && known.K != k)
            throw new InvalidOperationException(FormattableString.Invariant($"'{cell}' is counted as {known.K} of {known.N} and as {k} of {n}. Give the two different keys."));
        _counts[cell] = known is null || n > known.N ? count : known;
        return new("", false);
    }
}
