using System.Collections.Immutable;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>The rules for what perspectives hold against each other, and for the tail: what few name is neither left out nor taken for none.</summary>
internal static class DifferenceRules
{
    /// <summary>What stands at the end of a section on impacts: opposite views among some perspectives, and the tail of a list.</summary>
    public static IEnumerable<FindingsBlock> Views(DraftContext context, string about, ImmutableArray<int> codes, PerspectiveGroup among, PerspectiveGroup listed) =>
        ParagraphBlock.OfAny([.. Dissonance(context, about, codes, among), .. Tail(context, about, CodeList.Impacts(context, codes, listed))]);

    /// <summary>Rules …dissonance: two perspectives of a group that hold opposite views of the same, with both sides in numbers. A sentence when there is none.</summary>
    public static IEnumerable<Sentence> Dissonance(DraftContext context, string about, ImmutableArray<int> codes, PerspectiveGroup among)
    {
        var ids = codes.Select(c => context.Codebook.Codes[c].Id).ToHashSet(StringComparer.Ordinal);
        var pairs = context.Triangulation.Convergence.Where(c => ids.Contains(c.Code.Id) && c.Code.IsListed(among) && among.Contains(c.First.Perspective) && among.Contains(c.Second.Perspective)).ToList();
        var opposed = pairs.Where(p => p.State is ConvergenceState.Dissonance or ConvergenceState.ContributesHereToDevelopThere).ToList();
        foreach (var pair in opposed.Take(FindingsWording.MostCodes))
            yield return Opposed(context, about, pair);
        if (opposed.Count > FindingsWording.MostCodes)
            yield return FindingsWording.MoreOpposed(opposed.Count - FindingsWording.MostCodes);
        if (opposed.Count == 0 && pairs.Exists(p => p.State is ConvergenceState.Agreement or ConvergenceState.PartialAgreement or ConvergenceState.Undefined))
            yield return FindingsWording.NoneOpposed(among.Plural);
    }

    /// <summary>Rule …tail: listed codes that no more people name than stand in the tail. The public is not told who so few are.</summary>
    public static IEnumerable<Sentence> Tail(DraftContext context, string about, CodeList list)
    {
        var tail = list.Rows.Where(r => r.Reach.Participants <= context.Study.Parameters.TailParticipants).OrderBy(r => r.Index).ToList();
        if (tail.Count == 0 || context.IsPublication)
            yield break;
        var named = tail.Take(FindingsWording.MostCodes).ToList();
        yield return context.Claim(
            $"{about}.tail",
            list.Who.Id,
            FindingsWording.Tail(context.Study.Parameters.TailParticipants, list.Who.Plural, [.. named.Select(r => FindingsWording.Quoted(r.Code.Label))], tail.Count - named.Count),
            named.SelectMany(r => DraftContext.Counts(r.Reach, list.Who)),
            named.SelectMany(r => r.Statements),
            named.SelectMany(r => context.Against(r.Index, r.Statements)));
    }

    private static Claim Opposed(DraftContext context, string about, ConvergenceResult pair)
    {
        var isFeature = pair.Code.Kind == CodeKind.Feature;
        var (favour, loss) = pair.First.Stance is HeldStance.Positive or HeldStance.Contributes ? (pair.First, pair.Second) : (pair.Second, pair.First);
        var (one, other) = (PerspectiveGroup.Of(favour.Perspective), PerspectiveGroup.Of(loss.Perspective));
        var code = context.Codebook.IndexOf(pair.Code.Id);
        return context.Claim(
            $"{about}.dissonance",
            $"{pair.Code.Id}/{one.Id}/{other.Id}",
            // No number of it stands in a published table, so that none can be set against those that do.
            context.IsPublication
                ? FindingsWording.OpposedInPublic(pair.Code.Label, isFeature, one.Plural, other.Plural)
                : FindingsWording.Opposed(pair.Code.Label, isFeature, one.Plural, CountWords.Numbers(favour.First, favour.Asked, CountUnit.Authorities), other.Plural, CountWords.Numbers(loss.Second, loss.Asked, CountUnit.Authorities)),
            context.IsPublication ? [] : [new(favour.First, favour.Asked, CountUnit.Authorities), new(loss.Second, loss.Asked, CountUnit.Authorities)],
            Own(context, code, one, isFeature ? Stance.Contributes : Stance.Positive),
            Own(context, code, other, isFeature ? Stance.ToDevelop : Stance.Negative));
    }

    /// <summary>What is said of the code itself: a stance is not carried up the tree.</summary>
    private static IEnumerable<int> Own(DraftContext context, int code, PerspectiveGroup who, Stance stance)
    {
        var columns = context.Study.StatementColumns;
        return context.Reports.Statements(code, who, s => columns.Code[s] == code && columns.Stance[s] == stance && (stance is Stance.Contributes or Stance.ToDevelop || context.Reports.Happened(s)));
    }
}
