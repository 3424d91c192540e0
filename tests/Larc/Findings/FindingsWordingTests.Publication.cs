using Larc.Disclosure.Auditing;
using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings;

/// <summary>The words of the publication edition, word for word.</summary>
public sealed partial class FindingsWordingTests
{
    private static IEnumerable<(string Name, object Words)> PublicationSamples =>
    [
        ("PublicationBanner", FindingsWording.PublicationBanner),
        ("EvidenceLeadPublic", FindingsWording.EvidenceLeadPublic),
        ("EvidenceFingerprint", FindingsWording.EvidenceFingerprint("0123456789abcdef")),
        ("FewerThan", new[] { 3L, 5L, 10L, 12L }.Select(FindingsWording.FewerThan)),
        ("AllButAtMost", new[] { 2L, 11L }.Select(FindingsWording.AllButAtMost)),
        ("Range", new[] { FindingsWording.Range(new(1, 4), 30), FindingsWording.Range(new(0, 2), 14), FindingsWording.Range(new(12, 14), 14), FindingsWording.Range(new(12, 13), 14) }),
        ("RangeOf", new[] { FindingsWording.RangeOf(new(1, 4), 30, "parents and carers").Text, FindingsWording.RangeOf(new(12, 14), 14, "authorities").Text }),
        ("Uncounted", new[] { FindingsWording.Uncounted("practitioners", tooFewAsked: true).Text, FindingsWording.Uncounted("practitioners", tooFewAsked: false).Text }),
        ("SomeAuthorities", new[] { FindingsWording.SomeAuthorities(tooFew: true).Text, FindingsWording.SomeAuthorities(tooFew: false).Text }),
        ("NumberWithheld", FindingsWording.NumberWithheld),
        ("WithheldWords", FindingsWording.WithheldWords),
        ("TooFewAskedWords", FindingsWording.TooFewAskedWords),
        ("TooFewSymbol", FindingsWording.TooFewSymbol(new(0, 9))),
        ("PresenceSaid", FindingsWording.PresenceSaid),
        ("PresenceSilent", FindingsWording.PresenceSilent),
        ("SizePublic", FindingsWording.SizePublic(14, [1])),
        ("GroupsOf", FindingsWording.GroupsOf("region", [("North", 4), ("South", 10)])),
        ("TypeOfAuthority", FindingsWording.TypeOfAuthority),
        ("TypesOfAuthority", FindingsWording.TypesOfAuthority),
        ("RegionOfAuthority", FindingsWording.RegionOfAuthority),
        ("RegionsOfAuthority", FindingsWording.RegionsOfAuthority),
        ("TooFewToSay", FindingsWording.TooFewToSay("practitioners")),
        ("SilentPresence", FindingsWording.SilentPresence("practitioners")),
        ("AlmostSilent", FindingsWording.AlmostSilent("directors of children's services", 3)),
        ("TrendsPublic", new[] { FindingsWording.TrendsPublic(1), FindingsWording.TrendsPublic(12) }),
        ("DistinguishedPublic", FindingsWording.DistinguishedPublic(In(3, 14), In(4, 14))),
        ("LettersTitle", FindingsWording.LettersTitle),
        ("LettersSubtitle", FindingsWording.LettersSubtitle(3)),
        ("AuthorityColumn", FindingsWording.AuthorityColumn),
        ("Heard", FindingsWording.Heard),
        ("NotHeard", FindingsWording.NotHeard),
        ("RareRow", FindingsWording.RareRow),
        ("PerspectiveColumn", FindingsWording.PerspectiveColumn),
        ("AllInterviewsColumn", FindingsWording.AllInterviewsColumn),
        ("CodeColumn", FindingsWording.CodeColumn),
        ("CategoryColumn", FindingsWording.CategoryColumn),
        ("AuthoritiesColumn", FindingsWording.AuthoritiesColumn),
        ("NegativeColumn", FindingsWording.NegativeColumn),
        ("FavourColumn", FindingsWording.FavourColumn),
        ("ParticipantsSubtitle", FindingsWording.ParticipantsSubtitle),
        ("AuthoritiesSubtitle", FindingsWording.AuthoritiesSubtitle),
        ("KeyGroupTableSubtitle", FindingsWording.KeyGroupTableSubtitle),
        ("LevelTableTitle", FindingsWording.LevelTableTitle(1)),
        ("LevelFigureTitle", FindingsWording.LevelFigureTitle(1)),
        ("FamilyTableTitle", FindingsWording.FamilyTableTitle),
        ("FamilyFigureTitle", FindingsWording.FamilyFigureTitle),
        ("Participants", FindingsWording.Participants),
        ("AllCountsTitle", FindingsWording.AllCountsTitle),
        ("ManifestNote", FindingsWording.ManifestNote),
        ("MethodLimits", FindingsWording.MethodLimits(SmallStudy.Study, isPublication: true)),
    ];
}
