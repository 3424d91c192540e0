using Larc.Cli.Example;
using Larc.Cli.Example.Plan;
using Larc.Cli.Example.Texts;
using Larc.Model;

namespace Larc.Cli.Tests.Example;

public class PlanTests
{
    private static readonly ExampleTemplates s_templates = ExampleTemplates.Read(new());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_code_of_the_plan_has_words_for_every_voice_that_uses_it(int round)
    {
        var templates = ExampleTemplates.Read(new() { Round = round });
        var codebook = templates.Design.Codebook;
        foreach (var row in templates.Design.Rows)
        {
            foreach (var (code, _) in row.As)
            {
                var words = templates.Excerpts.Codes.GetValueOrDefault(codebook.Codes[code].Id).ShouldNotBeNull(codebook.Codes[code].Id);
                foreach (var perspective in PerspectiveGroup.Singles.Select(g => g.Members[0]).Where(p => row.By[(int)p] > 0))
                {
                    var voice = Voice.NameOf(perspective);
                    var named = row.Develop || codebook.Codes[code].Level == 4;
                    var staff = PerspectiveGroup.Staff.Contains(perspective);
                    words.Keys.ShouldContain(
                        key => named ? key == "name" : row.Status == Status.Anticipated ? key == "expected" : key.StartsWith(voice, StringComparison.Ordinal) || (staff && key.StartsWith("staff", StringComparison.Ordinal)),
                        $"{codebook.Codes[code].Id} by {voice}");
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_text_holds_a_capital_that_could_be_a_name(int round)
    {
        // Only these may begin with a capital inside a clause or a name.
        string[] known = ["I", "CAF", "CAFs", "CAMHS", "EWO", "Fair", "Access", "Panel", "IT", "ICT", "Sunday"];
        foreach (var (code, entry) in ExampleTemplates.Read(new() { Round = round }).Excerpts.Codes)
        {
            foreach (var text in entry.SelectMany(e => e.Value))
                text.Split(' ', ',', '\'', '.').Where(w => w.Length > 0 && char.IsUpper(w[0])).Except(known).ShouldBeEmpty($"{code}: {text}");
        }
    }

    [Fact]
    public void A_plan_that_contradicts_its_codebook_is_refused()
    {
        Refused(new() { Code = "no_such_code", By = new() { ["PR"] = 1 } }).ShouldContain("'no_such_code'");
        Refused(new() { Code = "training", By = new() { ["PC"] = 1 } }).ShouldContain("does not ask of them");
        Refused(new() { Code = "training", In = 5, By = new() { ["PR"] = 4 } }).ShouldContain("more authorities than interviews");
        Refused(new() { Code = "training", By = new() { ["PR"] = 4 }, As = new() { ["caf"] = 1 } }).ShouldContain("does not count for");

        string Refused(PlannedRow row) => Should.Throw<ExampleException>(() => Design.Of(
            s_templates.Design.Codebook, s_templates.Design.Plan with { Sets = [new() { Rows = [row] }], Profiles = [] })).Message;
    }

    [Fact]
    public void Ten_authorities_go_on_to_the_second_round_as_what_they_were()
    {
        var (first, second) = (s_templates.Design.Plan.Authorities, ExampleTemplates.Read(new() { Round = 2 }).Design.Plan.Authorities);
        var again = first.Where(a => second.Exists(b => b.Code == a.Code)).ToList();

        again.Count.ShouldBe(10);
        second.Count.ShouldBe(15);
        again.Select(Words).ShouldBe(second.Where(b => again.Exists(a => a.Code == b.Code)).Select(Words));

        static string Words(PlannedAuthority a) => $"{a.Code}, {a.Type}, {a.Region}, {a.Area}";
    }

    [Fact]
    public void A_third_round_is_drawn_like_the_first() => ExampleTemplates.Read(new() { Round = 3 }).Design.Codebook.Reference.ShouldBe("larc-round-1@1");
}
