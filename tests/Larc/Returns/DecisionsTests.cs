using Larc.Model;
using Larc.Returns;

namespace Larc.Tests.Returns;

/// <summary>Decisions and names next to the returns come with the study, whatever is chosen of it.</summary>
public sealed class DecisionsTests
{
    private const string Decisions = """
        quotations:
          - { finding: f, return: return-a.xlsx, statement: S-001 }
          - { finding: g, return: return-a.xlsx, statement: S-900 }
          - { finding: h, return: return-z.xlsx, statement: S-001 }
          - { finding: i, none: true }
        screening:
          - { return: return-a.xlsx, case: C-900, decision: cleared, reason: r, by: b }
          - { words: Anything, decision: cleared, reason: r, by: b }
          - { words: Anything, return: return-y.xlsx, decision: cleared, reason: r, by: b }
        directors:
          - { authority: a, cleared: true, by: b }
          - { authority: Q, cleared: true, by: b }

        """;

    [Fact]
    public void What_an_entry_names_must_be_there()
    {
        using var study = Study();

        study.Load().Issues.Where(i => i.Rule == "decisions-not-found").Select(i => (i.Row, i.Severity, i.Found)).ShouldBe(
        [
            (3, IssueSeverity.Warning, "statement 'S-900' of return-a.xlsx"),
            (4, IssueSeverity.Warning, "return 'return-z.xlsx'"),
            (7, IssueSeverity.Warning, "case 'C-900' of return-a.xlsx"),
            (9, IssueSeverity.Warning, "return 'return-y.xlsx'"),
            (12, IssueSeverity.Warning, "authority 'Q'"),
        ]);
    }

    [Fact]
    public void A_round_keeps_the_decisions_and_the_names()
    {
        using var folder = Study();
        folder.Write("return-a-2.xlsx", ReturnSheets.Sound("A", 2));
        var study = folder.Load().Study;
        var round = StudyRounds.Select(study, 2, []).Study;

        study.Names.ShouldBe(["Winifred Ashdown", "Zoë"]);
        study.Decisions.Quotations.Length.ShouldBe(4);
        round.Returns.Length.ShouldBe(1);
        round.Decisions.ShouldBe(study.Decisions);
        round.Names.ShouldBe(study.Names);
        var merged = StudyMerge.Of([study, round], (s, r) => s == 0 ? study.Returns[r] : null);
        merged.Decisions.ShouldBe(study.Decisions);
        merged.Names.ShouldBe(study.Names);
    }

    [Fact]
    public void A_change_of_the_decisions_is_seen_at_once()
    {
        using var folder = Study();
        folder.Load(new()).Study.Decisions.Directors.Length.ShouldBe(2);
        folder.Write("decisions.yaml", "directors: [ { authority: A, cleared: false, by: b } ]\n");

        folder.Load(new()).Study.Decisions.Directors.ShouldHaveSingleItem().Cleared.ShouldBeFalse();
    }

    [Fact]
    public void A_fault_in_a_file_that_protects_people_is_known_to_the_study()
    {
        using var folder = Study();
        folder.Load().Study.Decisions.FaultyFiles.ShouldBeEmpty();
        folder.Write("decisions.yaml", "screning: []\n");
        folder.Write("names.txt", "x\n");
        folder.Write("withdrawn.csv", "authority,interview\n");

        folder.Load().Study.Decisions.FaultyFiles.ShouldBe(["decisions.yaml", "names.txt", "withdrawn.csv"]);
    }

    [Theory]
    [InlineData(2_000_000, "the file is larger than 1 MiB; a list of names is much smaller.")]
    [InlineData(200_000, "the list has more than 20,000 names; the rest is not read.")]
    public void A_list_of_names_has_its_limits(int length, string message)
    {
        using var folder = Study();
        folder.Write("names.txt", string.Concat(Enumerable.Range(0, length / 8).Select(i => FormattableString.Invariant($"N{i:000000}\n"))));

        folder.Load().Issues.Single(i => i.Rule == "names-invalid").Message.ShouldEndWith(message);
    }

    private static TempStudy Study()
    {
        var study = new TempStudy();
        study.Write("return-a.xlsx", ReturnSheets.Sound());
        study.Write("decisions.yaml", Decisions);
        // As an older editor writes it: Windows-1252, with carriage returns.
        study.Write("names.txt", System.Text.Encoding.Latin1.GetBytes("# People\r\n Zoë \r\n\r\nWinifred  Ashdown\r\nZoë\r\n"));
        return study;
    }
}
