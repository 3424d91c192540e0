using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Larc.Model;
using Larc.Tests.Returns;

namespace Larc.Tests.Triangulation;

/// <summary>How a study lies on disk, as workbooks or as folders of CSV files and in whatever order, changes no result.</summary>
public sealed class FilePropertyTests
{
    private static readonly Codebook RoundOne = CodebookFile.Read(Path.Combine(Repository.Root, "data-templates", "codebooks", "larc-round-1.yaml")).Codebook!;

    [Fact]
    public void Workbooks_and_csv_folders_in_any_order_give_the_results_of_the_study_in_memory()
    {
        var plans = Gen.Choose(0, int.MaxValue - 1).Select(seed => (Seed: seed, Plan: WithInterviews(RandomPlan.Make(seed, RoundOne)))).Where(drawn => !drawn.Plan.Returns.IsEmpty);
        Prop.ForAll(plans.ToArbitrary(), drawn =>
        {
            var expected = StudyDocument.Of(drawn.Plan.Build());
            ShouldBeTheSame(Loaded(drawn.Plan, new Random(drawn.Seed), _ => true), expected, "workbooks");
            ShouldBeTheSame(Loaded(drawn.Plan, new Random(drawn.Seed + 1), random => random.Next(5) == 0), expected, "CSV folders, and a workbook among them");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));
    }

    /// <summary>The first line that differs says more than two documents of a megabyte.</summary>
    private static void ShouldBeTheSame(string found, string expected, string how)
    {
        if (found == expected)
            return;
        var (left, right) = (found.Split('\n'), expected.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        left.Skip(line - 5).Take(8).ShouldBe(right.Skip(line - 5).Take(8), FormattableString.Invariant($"{how}, line {line + 1}"));
    }

    /// <summary>A return without an interview is refused, so it is left out of the study in memory too.</summary>
    private static StudyPlan WithInterviews(StudyPlan plan) => plan with
    {
        Returns = [.. plan.Returns.Where(r => plan.Interviews.Any(i => (i.Authority, i.Round) == (r.Authority, r.Round) && !i.Statements.IsEmpty))],
        Interviews = [.. plan.Interviews.Where(i => plan.Interviews.Any(o => (o.Authority, o.Round) == (i.Authority, i.Round) && !o.Statements.IsEmpty))],
    };

    private static string Loaded(StudyPlan plan, Random random, Func<Random, bool> asWorkbook)
    {
        using var study = new TempStudy();
        study.Write("authorities.csv", string.Concat(plan.Returns.Select(r => r.Authority).Distinct().Select(a => $"{a},Authority {a}\n").Prepend("la_code,la_name\n")));
        study.Write("parameters.yaml", Parameters(plan.Parameters));
        foreach (var (place, @return) in plan.Returns.OrderBy(_ => random.Next()).Index())
        {
            var sheets = Sheets(plan, @return, random);
            var name = FormattableString.Invariant($"{place}-{@return.Authority}-{@return.Round}");
            if (asWorkbook(random))
            {
                study.Write($"{name}.xlsx", sheets);
                continue;
            }

            foreach (var (file, content) in sheets.Csv(random.Next(2) == 0 ? ',' : ';', new UTF8Encoding(encoderShouldEmitUTF8Identifier: random.Next(2) == 0)))
                study.Write($"{name}/{file}", content);
        }

        var loaded = study.Load();
        loaded.Issues.Where(i => i.Severity == Larc.Returns.IssueSeverity.Error).ShouldBeEmpty();
        return StudyDocument.Of(loaded.Study);
    }

    private static ReturnSheets Sheets(StudyPlan plan, PlannedReturn @return, Random random)
    {
        var interviews = plan.Interviews.Where(i => (i.Authority, i.Round) == (@return.Authority, @return.Round)).ToArray();
        object?[][] said = [.. interviews.SelectMany(i => i.Statements.Select(s => new object?[] { s.Id, i.Id, s.Code, Word(s.Stance), Word(s.Status), Word(s.Direction), $"Words {s.Id}" }))];
        object?[][] held = [.. interviews.Select(i => new object?[]
        {
            i.Id, i.Perspective.ToString(), i.KeyGroup, i.CaseId, i.Level == 0 ? null : i.Level, string.Join("; ", i.NotAsked.Select(OneQuestion)), "analysis; quote",
            i.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        })];
        random.Shuffle(said);
        random.Shuffle(held);
        return new ReturnSheets()
            .Add("Authority", ["la_code", "la_name", "round", "codebook"], [@return.Authority, $"Authority {@return.Authority}", @return.Round, RoundOne.Reference])
            .Add("Interviews", [["interview_id", "perspective", "key_group", "case_id", "self_reported_level", "not_asked", "consent", "date"], .. held])
            .Add("Statements", [["statement_id", "interview_id", "code", "stance", "status", "direction", "excerpt"], .. said]);
    }

    /// <summary>In a plan a topic is its main question only; in a return it is both.</summary>
    private static string OneQuestion(string topic) => topic.Contains(':', StringComparison.Ordinal) ? topic : $"{topic}: contributes";

    private static string Word<T>(T value)
        where T : struct, Enum => value is Stance.ToDevelop ? "to develop" : value.ToString().ToLowerInvariant();

    private static string Parameters(StudyParameters p) => string.Create(CultureInfo.InvariantCulture, $"""
        authorityShare: {p.AuthorityShare}
        minimumIndividuals: {p.MinimumIndividuals}
        minimumAuthorities: {p.MinimumAuthorities}
        frequentShare: {p.FrequentShare}
        isolatedAuthorities: {p.IsolatedAuthorities}
        sameProminence: {p.SameProminence}
        stanceShare: {p.StanceShare}
        permutations: {p.Permutations}
        seed: {p.Seed}

        """);
}
