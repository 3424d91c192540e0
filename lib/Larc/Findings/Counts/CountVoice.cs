using Larc.Display;

namespace Larc.Findings.Counts;

/// <summary>
/// How an edition speaks of a count. Every count of people or authorities that a rule prints goes through here, so that what is not released is printed nowhere.
/// </summary>
internal abstract class CountVoice
{
    /// <summary>Authorities in words: "most authorities (12 of 14)".</summary>
    public abstract CountPhrase Authorities(CountKey key, int k, int n);

    /// <summary>Participants in words: "some practitioners (9 of 42)".</summary>
    public abstract CountPhrase Participants(CountKey key, int k, int n, CountUnit unit);

    /// <summary>Authorities in numbers: "12 of 14 authorities".</summary>
    public abstract CountPhrase OfAuthorities(CountKey key, int k, int n);

    /// <summary>Participants in numbers with their unit: "9 of 42 practitioners".</summary>
    public abstract CountPhrase OfParticipants(CountKey key, int k, int n, CountUnit unit);

    /// <summary>Authorities in numbers alone: "12 of 14".</summary>
    public abstract string AuthoritiesCount(CountKey key, int k, int n);

    /// <summary>Participants in numbers alone: "9 of 42"; empty where nothing but that they say so may be printed.</summary>
    public abstract string Participants(CountKey key, int k, int n);

    /// <summary>Participants as a cell of a table under a heading that names those asked.</summary>
    public abstract Cell ParticipantsCell(CountKey key, int k, int n);

    /// <summary>Authorities as a cell of a table under a heading that names those asked.</summary>
    public abstract Cell AuthoritiesCell(CountKey key, int k, int n);

    /// <summary>By what a printed list is put in order: the count, or what is released of it, so that no order tells what a number does not.</summary>
    public abstract (int Authorities, int Participants) Order(CountKey key, int authorities, int authoritiesAsked, int participants, int participantsAsked);
}
