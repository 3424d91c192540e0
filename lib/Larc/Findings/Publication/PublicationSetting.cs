using Larc.Disclosure.Policies;
using Larc.Findings.Counts;
using Larc.Model;
using Larc.Outcomes;

namespace Larc.Findings.Publication;

/// <summary>What a draft for publication needs beside the study.</summary>
/// <param name="Policy">What may be published, and how.</param>
/// <param name="Rules">How its counts may be printed.</param>
/// <param name="MayBeTold">Whether nobody excluded a case.</param>
/// <param name="Tables">Collects the tables of counts, in order, for the files beside the document.</param>
internal sealed record PublicationSetting(DisclosurePolicy Policy, ReleaseRules Rules, Func<Case, bool> MayBeTold, List<CountTable> Tables)
{
    /// <summary>By what the codes of a list are put in order before it is known what is withheld beside them: never by a count that the rules hide.</summary>
    public int Participants(CountKey key, Reach reach) => Rules.Prominence(new(CountMeasure.Participants, key), reach.Participants, reach.ParticipantsAsked);

    /// <inheritdoc cref="Participants"/>
    public int Authorities(CountKey key, Reach reach) => Rules.Prominence(new(CountMeasure.Authorities, key), reach.Authorities, reach.AuthoritiesAsked);

    /// <summary>What is said of people who were asked and name nothing: without their number, and of very few nothing at all.</summary>
    public Sentence Silence(PerspectiveGroup who, int asked) =>
        asked < Policy.StudyLevel.FamilyMinimum ? FindingsWording.TooFewToSay(who.Plural)
        : who == PerspectiveGroup.DCS && !Rules.NoneIsSignedOff ? FindingsWording.AlmostSilent(who.Plural, Policy.StudyLevel.SmallSet)
        : FindingsWording.SilentPresence(who.Plural);

    /// <summary>The types and regions of the authorities, those of few put together; a member of a group is never told by a letter.</summary>
    public IEnumerable<Sentence> Groups(IEnumerable<Authority> authorities)
    {
        var all = authorities.ToList();
        foreach (var (groupOf, one, many) in new (Func<Authority, string>, string, string)[] { (a => a.Type, FindingsWording.TypeOfAuthority, FindingsWording.TypesOfAuthority), (a => a.Region, FindingsWording.RegionOfAuthority, FindingsWording.RegionsOfAuthority) })
        {
            var merged = MergedGroups.Of(all, groupOf, Policy.ByAuthority.GroupMinimum, many);
            if (!merged.Groups.IsEmpty)
                yield return FindingsWording.GroupsOf(one, merged.Groups.Select(g => (g.Label, g.Authorities.Length)));
            if (merged.Note.Length > 0)
                yield return merged.Note;
        }
    }
}
