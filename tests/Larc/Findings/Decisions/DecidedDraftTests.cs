using FsCheck;
using FsCheck.Fluent;
using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings.Decisions;

public sealed class DecidedDraftTests : IDisposable
{
    private static readonly FindingsDocument Small = FindingsDraft.From(SmallStudy.Study).WithConfidence();

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_person_s_confidence_holds_beside_the_proposal()
    {
        var draft = DecidedDraft.Of(Small, new() { Confidence = [new("level1.list:training", ConfidenceLevel.Low, "Few interviews", "A B") { On = new(2026, 11, 22), Counts = "2 of 3 authorities" }] });

        draft.Problems.ShouldBeEmpty();
        var confidence = draft.Document.Claims.Single(c => c.Id == "level1.list:training").Confidence!;
        confidence.Level.ShouldBe(ConfidenceLevel.Low);
        confidence.Decided.ShouldBe(new(ConfidenceLevel.Low, "Few interviews", "A B", new(2026, 11, 22)));
        draft.Document.ToMarkdown().ShouldContain("Confidence: low, decided by a person (A B, 2026-11-22): Few interviews. Proposed by the rules: ");
        draft.Document.Claims.Count(c => !c.Confidence!.IsProposal).ShouldBe(1);
    }

    [Fact]
    public void Counts_that_changed_are_shown_then_and_now_and_the_decision_holds()
    {
        var draft = DecidedDraft.Of(Small, new() { Confidence = [new("level1.list:training", ConfidenceLevel.Low, "Few", "A B") { Counts = "3 of 3 authorities", Line = 4 }] });

        draft.Document.Claims.Single(c => c.Id == "level1.list:training").Confidence!.Level.ShouldBe(ConfidenceLevel.Low);
        var problem = draft.Problems.ShouldHaveSingleItem();
        problem.What.ShouldBe("The counts have changed since the decision: then 3 of 3 authorities; now 2 of 3 authorities; 4 of 7 service managers and practitioners. The decision still holds.");
        problem.NextStep.ShouldNotBeEmpty();
        draft.Document.Sections[^1].Id.ShouldBe("decisions");
        draft.Document.ToMarkdown().ShouldContain("| 4 | level1.list:training | The counts have changed");
        DecidedDraft.Of(Small, new() { Confidence = [new("level1.list:training", ConfidenceLevel.Low, "Few", "A B") { Counts = "3 of 3 authorities" }] }, edition: Edition.Publication)
            .Document.Sections.ShouldNotContain(s => s.Id == "decisions", "the public is not told of the record");
    }

    [Fact]
    public void A_comment_takes_the_place_of_its_prompt_and_says_that_a_person_wrote_it()
    {
        var decisions = new StudyDecisions { Comments = [new("level-1", "This seems to go with the new forms.", "Ann Writer") { On = new(2026, 11, 22) }, new("level-1", "And it may grow.", "C D"), new("level-3", "Families may see it otherwise.", "Ann Writer")] };
        var internally = DecidedDraft.Of(Small, decisions);
        var publicly = DecidedDraft.Of(Small, decisions, edition: Edition.Publication).Document.ToMarkdown();

        internally.Problems.ShouldBeEmpty();
        var section = internally.Document.Sections.Single(s => s.Id == "level-1");
        section.Blocks.ShouldNotContain(b => b is PromptBlock);
        section.Blocks.OfType<ParagraphBlock>().Where(p => p.AnswersPrompt.Length > 0).Select(p => string.Join(' ', p.Parts)).ShouldBe(
            ["Comment, written by a person (Ann Writer, 2026-11-22): This seems to go with the new forms.", "Comment, written by a person (C D): And it may grow."]);
        internally.Document.Sections.Single(s => s.Id == "level-3").Subsections.Single(s => s.Id == "level-3-comment").Blocks.ShouldHaveSingleItem().ShouldBeOfType<ParagraphBlock>();
        internally.Document.Sections.Single(s => s.Id == "level-2").Blocks.ShouldContain(b => b is PromptBlock);
        publicly.ShouldContain("Comment, written by a person: This seems to go with the new forms.");
        publicly.ShouldNotContain("Ann Writer");
    }

    [Fact]
    public void A_comment_that_names_an_authority_is_not_printed_for_the_public()
    {
        var decisions = new StudyDecisions { Comments = [new("level-1", "Northshire may be ahead.", "A B")] };

        DecidedDraft.Of(Small, decisions).Document.ToMarkdown().ShouldContain("Northshire may be ahead.");
        var publicly = DecidedDraft.Of(Small, decisions, edition: Edition.Publication);
        publicly.Document.ToMarkdown().ShouldNotContain("Northshire");
        publicly.Document.Sections.Single(s => s.Id == "level-1").Blocks.ShouldContain(b => b is PromptBlock);
        publicly.Problems.ShouldHaveSingleItem().What.ShouldContain("an authority");
    }

    [Fact]
    public void Every_decision_that_no_longer_fits_is_listed_with_a_next_step()
    {
        var draft = DecidedDraft.Of(Small, new()
        {
            Confidence = [new("level9.list:gone", ConfidenceLevel.Low, "Few", "A B") { Line = 1 }, new("level1.list:training", ConfidenceLevel.Low, "(why)", "(who)") { Line = 2 }],
            Comments = [new("level-9", "Words.", "A B") { Line = 3 }, new("limits", "Words.", "A B") { Line = 4 }, new("level-1", "The best of all.", "A B") { Line = 5 }],
            Quotations =
            [
                new("level9.list:gone", "101-1.xlsx", "s0001") { Line = 6 },
                new("level1.list:training", "101-1.xlsx", "s9999") { Line = 7 },
                new("level1.list:tools", "102-1.xlsx", "s0002") { Line = 8 },
                new("level3.family:CYP", "101-1.xlsx", Statement("I have somebody to talk to.")) { Line = 9 },
                new("level1.list:training", "102-1.xlsx", "s0002") { Line = 10 },
            ],
        }, mayBeQuoted: s => SmallStudy.Study.Statements[s].Id != "s0002");

        Golden.Check("findings/decision-problems.txt", string.Join('\n', draft.Problems));
        draft.Problems.ShouldAllBe(p => p.NextStep.EndsWith('.') && p.What.EndsWith('.'));
        draft.Problems.Select(p => p.Line).Distinct().ShouldBe(Enumerable.Range(1, 10));
        draft.Document.ToMarkdown().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_quotation_chosen_stands_in_the_place_of_the_rule_s_own()
    {
        var words = "One form for everybody.";
        var chosen = DecidedDraft.Of(Small, new() { Quotations = [new("level1.list:tools", "101-1.xlsx", Statement(words))] });
        chosen.Problems.ShouldBeEmpty();
        chosen.Document.Quotations.Where(q => q.Finding == "level1.list:tools").ShouldHaveSingleItem().Words.ShouldBe(words);
        DecidedDraft.Of(Small, new() { Quotations = [new("level1.list:tools", "", "")] }).Document.Quotations.ShouldNotContain(q => q.Finding == "level1.list:tools");
    }

    [Fact]
    public void Deciding_twice_is_deciding_once()
    {
        Prop.ForAll(RandomDecisions().ToArbitrary(), decisions =>
        {
            var once = DecidedDraft.Of(Small, decisions);
            var twice = DecidedDraft.Of(once.Document, decisions);
            twice.Problems.ShouldBe(once.Problems);
            twice.Document.ToMarkdown().ShouldBe(once.Document.ToMarkdown());
            // What was decided before leaves no trace when it is taken back.
            DecidedDraft.Of(once.Document, StudyDecisions.None).Document.ToMarkdown().ShouldBe(DecidedDraft.Of(Small, StudyDecisions.None).Document.ToMarkdown());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void The_template_reads_as_what_was_decided_and_no_more()
    {
        Prop.ForAll(RandomDecisions().ToArbitrary(), decisions =>
        {
            var (read, problems) = Read(DecisionsTemplate.Write(DecidedDraft.Of(Small, decisions).Document, decisions));
            problems.ShouldBeEmpty();
            read.Confidence.Select(c => c with { Line = 0 }).ShouldBe(decisions.Confidence.Select(c => c with { Line = 0 }));
            read.Comments.Select(c => c with { Line = 0 }).ShouldBe(decisions.Comments.Select(c => c with { Line = 0 }));
            read.Quotations.Select(c => c with { Line = 0 }).ShouldBe(decisions.Quotations.Select(c => c with { Line = 0 }));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void Without_its_marks_the_template_holds_every_finding_section_and_quotation()
    {
        var document = DecidedDraft.Of(Small).Document;
        var template = DecisionsTemplate.Write(document);
        var (nothing, none) = Read(template);
        (nothing.Confidence.Length, nothing.Comments.Length, nothing.Quotations.Length, none.Length).ShouldBe((0, 0, 0, 0));

        var taken = string.Join('\n', template.Split('\n').Select(l => l.StartsWith(DecisionsTemplate.Mark, StringComparison.Ordinal) ? l[DecisionsTemplate.Mark.Length..] : l));
        var (all, problems) = Read(taken);
        problems.ShouldBeEmpty();
        all.Confidence.Select(c => (c.Finding, c.Level)).ShouldBe(document.Claims.DistinctBy(c => c.Id).Select(c => (c.Id, c.Confidence!.Proposed)));
        all.Comments.Select(c => c.Section).ShouldContain("level-3-comment");
        all.Quotations.Length.ShouldBe(document.Quotations.Count(q => q.Finding.Length > 0));
        DecidedDraft.Of(document, all).Problems.ShouldAllBe(p => p.What == FindingsWording.ReasonMissing, "taken over as it is, only what a person must write is missing");
        template.ShouldContain("## Training: in 2 of 3 authorities");
    }

    private static string Statement(string words) => SmallStudy.Study.Statements.First(s => s.Excerpt == words).Id;

    private static Gen<StudyDecisions> RandomDecisions()
    {
        var ids = Small.Claims.Select(c => c.Id).Distinct().Append("gone:away").ToArray();
        var sections = new[] { "level-1", "level-2", "level-3", "level-4-comment", "consensus", "nowhere" };
        var words = Gen.Elements("A paragraph.", "It \"may\" be: {so}, # or 'not' \\ ", "Two\nlines\tand more", "Ünïcode – “quoted” 🙂", "- [ ] *x*: &y !z %", "NÔ: ~, null, yes");
        var confidence = from id in Gen.Elements(ids)
                         from level in Gen.Elements(Enum.GetValues<ConfidenceLevel>())
                         from reason in words
                         from counted in Gen.Elements("", "2 of 3 authorities", "1 of 1 authority")
                         from dated in Gen.Elements<DateOnly?>(null, new DateOnly(2026, 11, 22))
                         select new ConfidenceDecision(id, level, reason.Trim(), "A B") { Counts = counted, On = dated };
        var comment = from section in Gen.Elements(sections) from text in words from author in words select new CommentDecision(section, text.Trim(), author.Trim());
        var quotation = from id in Gen.Elements(ids)
                        from s in Gen.Choose(-1, SmallStudy.Study.StatementCount - 1)
                        select s < 0 ? new QuotationDecision(id, "", "") : new QuotationDecision(id, SmallStudy.Study.Returns[SmallStudy.Study.InterviewColumns.Return[SmallStudy.Study.StatementColumns.Interview[s]]].File, SmallStudy.Study.Statements[s].Id);
        return from c in confidence.ListOf(3)
               from p in comment.ListOf(3)
               from q in quotation.ListOf(3)
               select new StudyDecisions { Confidence = [.. c.DistinctBy(x => x.Finding)], Comments = [.. p], Quotations = [.. q.DistinctBy(x => x.Finding)] };
    }

    private (StudyDecisions Decisions, System.Collections.Immutable.ImmutableArray<FileProblem> Problems) Read(string yaml)
    {
        File.WriteAllText(_file, yaml);
        return StudyDecisionsFile.Read(_file);
    }
}
