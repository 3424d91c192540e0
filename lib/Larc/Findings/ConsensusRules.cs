using System.Collections.Immutable;
using System.Globalization;
using Larc.Continuum;
using Larc.Display;
using Larc.Findings.Counts;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>The rules for consensus and the continuum. Authorities stand under a letter; nothing is ranked.</summary>
internal static class ConsensusRules
{
    public static FindingsSection Section(DraftContext context)
    {
        var continuum = context.Continuum;
        var blocks = new List<FindingsBlock> { ParagraphBlock.Of(FindingsWording.ConsensusFrame(context.Edition)) };
        var defined = context.Triangulation.Consensus.Where(c => c.Mean is not null).ToList();
        if (defined.Count == 0)
        {
            blocks.Add(ParagraphBlock.Of(FindingsWording.NoConsensus));
        }
        else
        {
            blocks.Add(ParagraphBlock.Of([.. Enum.GetValues<ConsensusScope>().Select(s => (Sentence)Computed(context, s)), .. context.IsPublication ? Array.Empty<Sentence>() : [FindingsWording.Excess(context.Study.Parameters.Permutations)]]));
            if (!context.IsPublication)
                blocks.Add(new TableBlock(ConsensusTable(context)));
        }

        blocks.Add(ParagraphBlock.Of([ContinuumWording.Ours, .. Positions(context)]));
        if (!context.IsPublication && continuum.Positions.Any(p => p.Position is not null))
        {
            blocks.Add(new FigureBlock(continuum.ToChart(context.Letter)));
            blocks.Add(new TableBlock(continuum.ToTable(context.Letter)));
            if (continuum.Contrast.Rows.Length > 0)
                blocks.Add(new TableBlock(continuum.Contrast.ToTable(PerspectiveGroup.Family)));
        }

        return new("consensus", FindingsWording.ConsensusHeading, [.. blocks, new PromptBlock(FindingsWording.ContrastPrompt)]);
    }

    /// <summary>In how many authorities consensus can be computed, and what keeps it from the others.</summary>
    private static string Computed(DraftContext context, ConsensusScope scope)
    {
        var all = context.Triangulation.Consensus.Where(c => c.Scope == scope).ToList();
        return FindingsWording.ConsensusComputed(scope, context.Voice.OfAuthorities(new(CountScope.Consensus, scope.ToString(), PerspectiveGroup.Staff), all.Count(c => c.Pairs.Count(p => p.Jaccard is not null) == 3), all.Count));
    }

    /// <summary>How many authorities have a position, and why the others have none.</summary>
    private static IEnumerable<Sentence> Positions(DraftContext context)
    {
        var continuum = context.Continuum;
        var positioned = continuum.Positions.Count(p => p.Position is not null);
        yield return FindingsWording.Positioned(In("any", positioned));
        // A reason stands for at least one authority, so that its count would say more than its words.
        foreach (var reason in continuum.Positions.Where(p => !context.IsPublication && p.Position is null).GroupBy(p => p.WhyNone, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
            yield return FindingsWording.NotPositioned(reason.Key, In(reason.Key, reason.Count()));
        if (positioned == 0)
            yield break;
        var (confident, earlier) = (continuum.Positions.Count(p => p.Band == ContinuumBand.Confident), continuum.Positions.Count(p => p.Band == ContinuumBand.EarlierStage));
        yield return confident + earlier == 0 ? FindingsWording.NotDistinguished
            : context.IsPublication ? FindingsWording.DistinguishedPublic(In("confident", confident), In("earlier stage", earlier))
            : FindingsWording.Distinguished(confident, earlier, positioned);
        yield return ContinuumWording.Of(continuum.Test);

        CountPhrase In(string why, int k) => context.Voice.OfAuthorities(new(CountScope.Position, why, PerspectiveGroup.Staff), k, continuum.Positions.Length);
    }

    private static Table ConsensusTable(DraftContext context) => Table.Of(
        FindingsWording.ConsensusTitle,
        context.Triangulation.Consensus,
        ("Authority", c => context.Letter(c.Authority)),
        ("On", c => FindingsWording.Scope(c.Scope)),
        ("Interviews DCS, SM, PR", c => Interviews(context, c.Authority)),
        ("Pairs compared", c => c.Pairs.Length),
        ("Mean similarity (J)", c => Number(c.Mean)),
        ("Highest possible", c => Number(c.Pairs.Select(p => p.Ceiling).Average())),
        ("Mean excess over chance", c => Number(c.MeanExcess)),
        ("Named by all staff", c => c is { NamedByAllStaff: { } k, NamedByAnyStaff: { } n } ? CountWords.KOfN(k, n) : Absence.NotAvailable),
        ("Left out", c => string.Join("; ", c.LeftOut))) with
    {
        Subtitle = FindingsWording.ConsensusSubtitle,
    };

    private static Cell Number(double? value) => value is { } number ? Cell.Of((decimal)number, 2) : Absence.NotAvailable;

    private static string Interviews(DraftContext context, Authority authority)
    {
        var columns = context.Study.InterviewColumns;
        var index = context.Study.Authorities.IndexOf(authority);
        ImmutableArray<int> counts = [.. PerspectiveGroup.Staff.Members.Select(p => Enumerable.Range(0, columns.Count).Count(i => columns.Authority[i] == index && columns.Perspective[i] == p))];
        return string.Join(", ", counts.Select(c => c.ToString(CultureInfo.InvariantCulture)));
    }
}
