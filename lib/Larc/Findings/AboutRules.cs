using Larc.Display;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;

namespace Larc.Findings;

/// <summary>The rules that say what the study is: its size, who was interviewed, who was asked what, and the parameters that shaped numbers.</summary>
internal static class AboutRules
{
    public static FindingsSection About(DraftContext context)
    {
        var study = context.Study;
        var byPerspective = study.InterviewsByPerspective();
        List<Sentence> size = [context.IsPublication ? FindingsWording.SizePublic(study.Authorities.Length, study.Rounds) : FindingsWording.Size(study.InterviewCount, study.StatementCount, study.Authorities.Length, study.Rounds)];
        if (study.Authorities.Length < study.Parameters.MinimumAuthorities)
            size.Add(FindingsWording.FewAuthorities(study.Authorities.Length, study.Parameters.MinimumAuthorities));
        size.AddRange(PerspectiveGroup.Singles.Where(g => byPerspective[(int)g.Members[0]] == 0).Select(g => (Sentence)FindingsWording.NobodyInterviewed(g)));
        if (context.Publication is { } publication)
        {
            size.AddRange(publication.Groups(study.Authorities));
        }
        else
        {
            size.Add(FindingsWording.AllStaff(WithAllStaff(study), study.Authorities.Length));
            if (NotHappened(context) is { N: > 0 } other)
                size.Add(FindingsWording.Anticipated(other.K, other.N));
        }

        if (study.Settings.CasesChosenBy.Length > 0)
            size.Add(FindingsWording.CasesChosenBy(study.Settings.CasesChosenBy));
        return new("about", FindingsWording.AboutHeading,
        [
            new ParagraphBlock([.. size]),
            context.IsPublication ? PublicationTables.Interviews(context).Block : new TableBlock(Interviews(context)),
            new TableBlock(Topics(context)),
            new PromptBlock(FindingsWording.ContextPrompt),
        ]);
    }

    public static FindingsSection Limits(DraftContext context) => new("limits", FindingsWording.MethodHeading,
    [
        new ListBlock(FindingsWording.MethodLead, [.. FindingsWording.MethodLimits(context.Study, context.IsPublication).Select(t => (Sentence)t)]),
        new TableBlock(context.Study.Parameters.ToTable()),
    ]);

    private static int WithAllStaff(Study study)
    {
        var seen = new HashSet<(int, Perspective)>();
        for (var i = 0; i < study.InterviewCount; i++)
            seen.Add((study.InterviewColumns.Authority[i], study.InterviewColumns.Perspective[i]));
        return Enumerable.Range(0, study.Authorities.Length).Count(a => PerspectiveGroup.Staff.Members.All(p => seen.Contains((a, p))));
    }

    private static (int K, int N) NotHappened(DraftContext context)
    {
        var columns = context.Study.StatementColumns;
        var impacts = Enumerable.Range(0, columns.Count).Where(s => context.Codebook.Codes[columns.Code[s]].Kind == CodeKind.Impact).ToList();
        return (impacts.Count(s => columns.Status[s] != Status.Happened), impacts.Count);
    }

    private static Table Interviews(DraftContext context)
    {
        var (study, reports) = (context.Study, context.Reports);
        return Table.Of(
            FindingsWording.InterviewsTitle,
            PerspectiveGroup.Singles,
            [
                ("Perspective", g => PlainText.CapitalFirst(g.Plural)),
                ("Interviews", g => reports.Interviews(g).Count()),
                ("Authorities with an interview", g => Reach.KOfN(reports.Tally(reports.Interviews(g), g).Authorities, study.Authorities.Length)),
                .. context.Codebook.KeyGroups.Select((k, index) => ((string, Func<PerspectiveGroup, Cell>))(k.Label, g => reports.Interviews(g, index).Count())),
            ]) with
        {
            Subtitle = FindingsWording.InterviewsSubtitle,
        };
    }

    private static Table Topics(DraftContext context)
    {
        var hasFeatures = context.Codebook.Topics.Select((t, index) => (t, index))
            .Where(x => context.Codebook.Codes.Select((c, at) => (c, at)).Any(y => y.c.Kind == CodeKind.Feature && context.Codebook.TopicOf(y.at) == x.index))
            .Select(x => x.t.Id).ToHashSet(StringComparer.Ordinal);
        var questions = context.Codebook.Topics.SelectMany(t => hasFeatures.Contains(t.Id)
            ? new[] { (Topic: t, ToDevelop: false), (Topic: t, ToDevelop: true) }
            : [(Topic: t, ToDevelop: false)]);
        return Table.Of(
            FindingsWording.TopicsTitle,
            questions,
            [
                ("Topic", q => FindingsWording.Question(q.Topic.Label, q.ToDevelop)),
                .. PerspectiveGroup.Singles.Select(g => ((string, Func<(Topic Topic, bool ToDevelop), Cell>))(PlainText.CapitalFirst(g.Plural), q => FindingsWording.Elicited(q.Topic.For(g.Members[0], q.ToDevelop)))),
            ]) with
        {
            Subtitle = FindingsWording.TopicsSubtitle,
        };
    }
}
