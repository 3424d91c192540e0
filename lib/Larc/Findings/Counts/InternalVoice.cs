using Larc.Display;

namespace Larc.Findings.Counts;

/// <summary>The internal edition: every count as it is.</summary>
internal sealed class InternalVoice : CountVoice
{
    public static InternalVoice Instance { get; } = new();

    public override CountPhrase Authorities(CountKey key, int k, int n) => CountWords.Phrase(k, n, CountUnit.Authorities);

    public override CountPhrase Participants(CountKey key, int k, int n, CountUnit unit) => CountWords.Phrase(k, n, unit);

    public override CountPhrase OfAuthorities(CountKey key, int k, int n) => CountWords.Numbers(k, n, CountUnit.Authorities);

    public override CountPhrase OfParticipants(CountKey key, int k, int n, CountUnit unit) => CountWords.Numbers(k, n, unit);

    public override string AuthoritiesCount(CountKey key, int k, int n) => CountWords.KOfN(k, n);

    public override string Participants(CountKey key, int k, int n) => CountWords.KOfN(k, n);

    public override Cell ParticipantsCell(CountKey key, int k, int n) => k;

    public override Cell AuthoritiesCell(CountKey key, int k, int n) => k;

    public override (int Authorities, int Participants) Order(CountKey key, int authorities, int authoritiesAsked, int participants, int participantsAsked) => (authorities, participants);
}
