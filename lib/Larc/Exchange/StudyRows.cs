using Larc.Model;

namespace Larc.Exchange;

/// <summary>The rows of a study, table by table. Keys are places in the study's own order, counted from 1.</summary>
internal static class StudyRows
{
    public static void Write(RowWriter rows, ExchangeSource source)
    {
        var study = source.Study;
        var books = new CodebookRows(study);
        Perspectives(rows);
        Authorities(rows, study);
        books.Write(rows);
        Returns(rows, study, books);
        Interviews(rows, study, books);
        Statements(rows, study, books);
        Other(rows, study, books);
        rows.Fill(
            "issues",
            source.Issues.Index(),
            ("issue_key", x => x.Index + 1),
            ("severity", x => x.Item.Severity),
            ("rule", x => x.Item.Rule),
            ("file", x => x.Item.File),
            ("sheet", x => x.Item.Sheet),
            ("sheet_row", x => x.Item.Row),
            ("sheet_column", x => x.Item.Column),
            ("found", x => x.Item.Found),
            ("message", x => x.Item.Message),
            ("what_to_do", x => x.Item.WhatToDo));
    }

    private static void Perspectives(RowWriter rows)
    {
        rows.Fill(
            "perspectives",
            PerspectiveGroup.Singles.Index(),
            ("perspective", x => x.Item.Id),
            ("label", x => x.Item.Plural),
            ("side", x => x.Item.IsFamily ? "family" : "staff"),
            ("position", x => x.Index + 1));
        PerspectiveGroup[] groups = [.. PerspectiveGroup.Everything, PerspectiveGroup.ManagersAndPractitioners, PerspectiveGroup.DirectorsAndManagers];
        rows.Fill("perspective_groups", groups, ("perspective_group", g => g.Id), ("label", g => g.Plural), ("pools_cases", g => g.PoolsCases));
        rows.Fill(
            "perspective_group_members",
            groups.SelectMany(g => g.Members.Select(m => (Group: g, Member: m))),
            ("perspective_group", x => x.Group.Id),
            ("perspective", x => x.Member.ToString()));
    }

    private static void Authorities(RowWriter rows, Study study) => rows.Fill(
        "authorities",
        study.Authorities.Index(),
        ("authority_key", x => x.Index + 1),
        ("authority!", x => x.Item.Code),
        ("name!", x => x.Item.Name),
        ("type", x => x.Item.Type),
        ("region", x => x.Item.Region),
        ("gss", x => string.Join("; ", x.Item.Gss)),
        ("valid_from", x => x.Item.ValidFrom),
        ("valid_to", x => x.Item.ValidTo));

    private static void Returns(RowWriter rows, Study study, CodebookRows books)
    {
        rows.Fill(
            "returns",
            study.Returns.Index(),
            ("return_key", x => x.Index + 1),
            ("authority_key", x => x.Item.Authority + 1),
            ("round", x => x.Item.Round),
            ("codebook_key", x => books.KeyOf(x.Item.Codebook)),
            ("file!", x => x.Item.File),
            ("sha256", x => x.Item.Sha256),
            ("integrated_since", x => x.Item.IntegratedSince),
            ("notes", x => x.Item.Notes));
        rows.Fill(
            "return_unknown_codes",
            study.Returns.Index().SelectMany(r => Enumerable.Range(0, r.Item.Codebook.Codes.Length).Where(c => !r.Item.Knew(c)).Select(c => (Return: r, Code: c))),
            ("return_key", x => x.Return.Index + 1),
            ("code_key", x => books.KeyOfCode(x.Return.Item.Codebook, x.Code)));
    }

    private static void Interviews(RowWriter rows, Study study, CodebookRows books)
    {
        var columns = study.InterviewColumns;
        rows.Fill(
            "interviews",
            study.Interviews,
            ("interview_key", i => i.Index + 1),
            ("return_key", i => columns.Return[i.Index] + 1),
            ("interview!", i => i.Id),
            ("perspective", i => i.Perspective.ToString()),
            ("pooled_participant", i => columns.PooledParticipant[i.Index] + 1),
            ("key_group_key", i => books.KeyOf(i.KeyGroup)),
            ("case_id", i => i.CaseId),
            ("locality", i => i.Locality),
            ("people", i => columns.People[i.Index]),
            ("self_reported_level", i => columns.Level[i.Index] is > 0 and var level ? (int)level : null),
            ("self_reported_level_missing", i => columns.Level[i.Index] > 0 ? null : PerspectiveGroup.Staff.Contains(i.Perspective) ? "not reported" : "not applicable: staff only are asked"),
            ("interviewer", i => columns.Interviewer[i.Index]),
            ("may_be_quoted", i => columns.Consent[i.Index].HasFlag(Consent.Quote)),
            ("may_be_linked", i => columns.Consent[i.Index].HasFlag(Consent.Linked)),
            ("held_on", i => columns.Date[i.Index]));
        rows.Fill(
            "interview_not_asked",
            study.Interviews.SelectMany(i => NotAsked(study, i.Index)),
            ("interview_key", x => x.Interview + 1),
            ("topic_key", x => books.KeyOfTopic(study.Returns[columns.Return[x.Interview]].Codebook, x.Topic)),
            ("question", x => ExchangeWords.Question(x.ToDevelop)));
    }

    private static IEnumerable<(int Interview, int Topic, bool ToDevelop)> NotAsked(Study study, int interview)
    {
        var notAsked = study.InterviewColumns.NotAsked[interview];
        if (notAsked == default)
            return [];
        var topics = study.Returns[study.InterviewColumns.Return[interview]].Codebook.Topics.Length;
        return from topic in Enumerable.Range(0, topics)
               from toDevelop in new[] { false, true }
               where notAsked.Includes(topic, toDevelop)
               select (interview, topic, toDevelop);
    }

    private static void Statements(RowWriter rows, Study study, CodebookRows books)
    {
        var columns = study.StatementColumns;
        rows.Fill(
            "statements",
            study.Statements,
            ("statement_key", s => s.Index + 1),
            ("interview_key", s => s.Interview.Index + 1),
            ("statement!", s => s.Id),
            ("code_key", s => books.KeyOfCode(BookOf(s), columns.Code[s.Index])),
            ("stance", s => ExchangeWords.Of(s.Stance)),
            ("status", s => ExchangeWords.Of(s.Status, s.Code.Kind)),
            ("direction", s => ExchangeWords.Of(s.Direction)),
            ("coder", s => s.Coder),
            ("excerpt!", s => s.Excerpt),
            ("place_in_source", s => s.SourceRef),
            ("sheet_row", s => columns.Row[s.Index]));
        rows.Fill(
            "second_codings",
            study.SecondCodings.Index(),
            ("second_coding_key", x => x.Index + 1),
            ("statement_key", x => x.Item.Statement + 1),
            ("coder", x => x.Item.Coder),
            ("code_key", x => books.KeyOfCode(BookOf(study.Statements[x.Item.Statement]), x.Item.Code)),
            ("stance", x => ExchangeWords.Of(x.Item.Stance)),
            ("status", x => ExchangeWords.Of(x.Item.Status, BookOf(study.Statements[x.Item.Statement]).Codes[x.Item.Code].Kind)));

        Codebook BookOf(Statement statement) => study.Returns[study.InterviewColumns.Return[statement.Interview.Index]].Codebook;
    }

    private static void Other(RowWriter rows, Study study, CodebookRows books)
    {
        rows.Fill(
            "indicators",
            study.Indicators.Index(),
            ("indicator_key", x => x.Index + 1),
            ("return_key", x => x.Item.Return + 1),
            ("indicator!", x => x.Item.Name),
            ("key_group_key", x => books.KeyOf(x.Item.KeyGroup)),
            ("period!", x => x.Item.Period),
            ("value", x => x.Item.Value.OrNull()),
            ("value_missing", x => ExchangeWords.Missing(x.Item.Value)),
            ("denominator", x => x.Item.Denominator.OrNull()),
            ("denominator_missing", x => ExchangeWords.Missing(x.Item.Denominator)),
            ("ascription", x => ExchangeWords.Of(x.Item.Ascription)),
            ("ascribed_to", x => x.Item.AscribedTo),
            ("note", x => x.Item.Note),
            ("sheet_row", x => x.Item.Row));
        rows.Fill(
            "cases",
            study.Cases.Index(),
            ("case_key", x => x.Index + 1),
            ("return_key", x => x.Item.Return + 1),
            ("case_id!", x => x.Item.Id),
            ("key_group_key", x => books.KeyOf(x.Item.KeyGroup)),
            ("support", x => x.Item.Support),
            ("impact", x => x.Item.Impact),
            ("integrated_aspects", x => x.Item.IntegratedAspects),
            ("narrative", x => x.Item.Narrative),
            ("why_chosen", x => x.Item.WhyChosen),
            ("sheet_row", x => x.Item.Row));
        rows.Fill(
            "case_quotations",
            study.Cases.Index().SelectMany(c => c.Item.Quotations.Index().Select(q => (Case: c.Index, q.Index, Statement: q.Item))),
            ("case_key", x => x.Case + 1),
            ("position", x => x.Index + 1),
            ("statement_key", x => x.Statement + 1));
        rows.Fill(
            "support_needs",
            study.SupportNeeds.Index(),
            ("support_need_key", x => x.Index + 1),
            ("return_key", x => x.Item.Return + 1),
            ("activity!", x => x.Item.Activity),
            ("need", x => ExchangeWords.Of(x.Item.Need)),
            ("need_missing", x => x.Item.Need == SupportAnswer.NoResponse ? "no response" : null),
            ("sheet_row", x => x.Item.Row));
    }
}
