using FsCheck;
using FsCheck.Fluent;
using Larc.Exchange;
using Larc.Model;
using Larc.Returns;
using Larc.Tests.Triangulation;
using Larc.Triangulation;

namespace Larc.Tests.Exchange;

/// <summary>What SQL counts in an export is what triangulation counts.</summary>
public sealed class SqliteCountTests
{
    [Fact]
    public void Counts_of_any_study_are_those_of_its_triangulation() =>
        Prop.ForAll(StudyPlan.Arbitrary, plan => Agrees(plan.Build())).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Counts_of_the_example_are_those_of_its_triangulation() => Agrees(Example());

    [Fact]
    public void Who_was_asked_is_as_the_study_says() => Prop.ForAll(StudyPlan.Arbitrary, plan =>
    {
        var study = plan.Build();
        using var database = Databases.Of(study);
        var asked = database.Rows("SELECT interview_key, code_key, question FROM asked").ToHashSet();
        var codes = study.Codebooks.IsEmpty ? [] : study.Codebook.Codes;
        for (var i = 0; i < study.InterviewCount; i++)
        {
            for (var c = 0; c < codes.Length; c++)
            {
                if (codes[c].Retired)
                    continue;
                asked.Contains(FormattableString.Invariant($"{i + 1}|{c + 1}|main")).ShouldBe(study.WasAsked(i, c, toDevelop: false));
                asked.Contains(FormattableString.Invariant($"{i + 1}|{c + 1}|to develop")).ShouldBe(codes[c].Kind == CodeKind.Feature && study.WasAsked(i, c, toDevelop: true));
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Every_count_the_notebook_shows_can_be_had_in_three_lines()
    {
        var study = Example();
        var query = new SqliteQuery(SqliteExport.InMemory(new(study), out _));
        var list = Triangulator.Run(study).Rank(RankSubject.Contributing, PerspectiveGroup.SM);

        var answer = query.Ask("SELECT code_label, authorities, participants FROM code_counts WHERE perspective_group = 'SM' AND kind = 'feature' AND question = 'main' AND authorities > 0 ORDER BY authorities DESC, participants DESC, code_label");

        answer.Rows.Select(r => $"{r[0]} {r[1]} {r[2]}").ShouldBe(list.Rows.Select(r => FormattableString.Invariant($"{r.Code.Label} {r.Authorities} {r.Participants}")));
    }

    private static Study Example() => Analysis.Of(StudyLoader.Load(RepositoryFolders.Example!)).Study;

    private static void Agrees(Study study)
    {
        using var database = Databases.Of(study);
        var result = Triangulator.Run(study);
        var counts = database.Rows("SELECT perspective_group, code, question, authorities, participants, authorities_asked, participants_asked, missing FROM code_counts")
            .Select(r => r.Split('|')).ToDictionary(r => (r[0], r[1], r[2]));
        foreach (var group in PerspectiveGroup.Everything)
        {
            foreach (var subject in RankSubject.Everything)
            {
                var list = result.Rank(subject, group);
                foreach (var code in result.Codebook.Codes.Where(subject.Includes))
                {
                    var row = counts[(group.Id, code.Id, ExchangeWords.Question(subject.Stance == Stance.ToDevelop))];
                    var named = list[code.Id];
                    var about = $"{group} {code.Id} {subject}: {string.Join(' ', row)}";
                    if (named is not null)
                        $"{row[3]} {row[4]} {row[7]}".ShouldBe(FormattableString.Invariant($"{named.Authorities} {named.Participants} -"), about);
                    else
                        $"{row[3]} {row[4]}".ShouldBe(row[7] == "-" ? "0 0" : "- -", about);
                    if (group.Members is not [var perspective])
                        continue;
                    var (authorities, participants) = (result.AskedAbout(code, perspective, subject.Question, participants: false), result.AskedAbout(code, perspective, subject.Question, participants: true));
                    $"{row[5]} {row[6]}".ShouldBe(FormattableString.Invariant($"{authorities} {participants}"), about);
                    var held = result.Counts.InterviewsByPerspective[(int)perspective];
                    row[7].ShouldBe(named is not null || authorities > 0 ? "-" : held == 0 ? "not interviewed" : "not asked", about);
                }
            }
        }
    }
}
