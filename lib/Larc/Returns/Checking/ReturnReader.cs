using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>Reads and checks one return. Never throws for what a file holds: a return that cannot be used comes back set aside, with its issue.</summary>
internal static class ReturnReader
{
    public static ReturnDraft Read(ReturnPlace place, CheckingContext context)
    {
        var draft = new ReturnDraft(place);
        try
        {
            var (source, sha256) = place.IsFolder ? ReturnFile.OpenFolder(place.Path, context.Limits) : ReturnFile.OpenWorkbook(place.Path, context.Limits);
            using (source)
            {
                draft.Sha256 = sha256;
                Check(draft, source, context);
            }
        }
        catch (ReturnRefusedException refusal)
        {
            Refuse(draft, refusal);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A file can be broken in ways nobody has thought of; the person who sent it needs a sentence all the same.
            Refuse(draft, ReturnRefusedException.Damaged("parts that are damaged"));
        }

        return draft;
    }

    private static void Check(ReturnDraft draft, IReturnSource source, CheckingContext context)
    {
        var sheets = SheetMap.Read(source, draft.Issues);
        try
        {
            Check(draft, source, sheets, context);
        }
        catch (ReturnRefusedException refusal)
        {
            Refuse(draft, refusal);
        }

        if (draft.SetAside is { } reason)
            CountAll(draft, source, sheets, reason);
    }

    private static void Check(ReturnDraft draft, IReturnSource source, SheetMap sheets, CheckingContext context)
    {
        sheets.ReportMissing(draft.Issues);
        var layouts = new Dictionary<SheetContract, SheetLayout>();
        foreach (var sheet in ReturnContract.Sheets.Where(s => sheets.Find(s) >= 0))
        {
            if (ReadLayout(draft, source, sheets.Find(sheet), sheet) is { } layout)
                layouts[sheet] = layout;
        }

        CodebookWords? words = null;
        if (layouts.TryGetValue(ReturnContract.Authority, out var authorityLayout))
        {
            var authority = new AuthoritySheet(draft, authorityLayout, context);
            authority.Run(Rows(source, sheets, ReturnContract.Authority));
            words = authority.Words;
            if (authority.Fault is { } fault)
                draft.SetWholeAside(fault);
        }

        if (sheets.MissingNeeded is not null)
            draft.SetWholeAside(sheets.MissingNeeded);
        if (draft.SetAside is not null || words is null)
            return;

        void Run(SheetContract sheet, Func<SheetLayout, SheetPass> pass)
        {
            if (layouts.TryGetValue(sheet, out var layout))
                pass(layout).Run(Rows(source, sheets, sheet));
        }

        Run(ReturnContract.Interviews, layout => new InterviewPass(draft, layout, words, context));
        Run(ReturnContract.Statements, layout => new StatementPass(draft, layout, words));
        Run(ReturnContract.SecondCoding, layout => new SecondCodingPass(draft, layout, words));
        Run(ReturnContract.Indicators, layout => new IndicatorPass(draft, layout, words, context.Symbols));
        Run(ReturnContract.Cases, layout => new CasePass(draft, layout, words));
        Run(ReturnContract.SupportNeeds, layout => new SupportNeedPass(draft, layout));
        InterviewReport.Write(draft);
    }

    /// <summary>Reads a sheet's headings, and whether a row follows. A needed sheet without rows, or any without a required column, sets the return aside.</summary>
    private static SheetLayout? ReadLayout(ReturnDraft draft, IReturnSource source, int index, SheetContract sheet)
    {
        using var rows = source.Rows(index).GetEnumerator();
        SheetLayout? layout = null;
        if (rows.MoveNext())
        {
            (layout, var complete) = SheetLayout.Read(sheet, rows.Current, draft.Issues);
            if (!complete)
                draft.SetWholeAside(ReturnRules.MissingColumn);
            if (rows.MoveNext())
                return complete ? layout : null;
        }

        if (!sheet.Needed)
        {
            draft.Issues.Add(ReturnRules.EmptySheet, new() { Sheet = sheet.Name });
            draft.Tally(sheet);
            return null;
        }

        draft.Issues.Add(ReturnRules.NoRows, new() { Sheet = sheet.Name, Expected = "at least one row below the headings" });
        draft.SetWholeAside(ReturnRules.NoRows);
        return null;
    }

    private static IEnumerable<RawRow> Rows(IReturnSource source, SheetMap sheets, SheetContract sheet) => source.Rows(sheets.Find(sheet)).Skip(1);

    /// <summary>Counts the rows of every sheet that can be read, all set aside.</summary>
    private static void CountAll(ReturnDraft draft, IReturnSource source, SheetMap sheets, ReturnRule reason)
    {
        draft.Tallies.Clear();
        foreach (var sheet in ReturnContract.Sheets.Where(s => sheets.Find(s) >= 0))
        {
            try
            {
                draft.Tally(sheet).SetAside(reason, Rows(source, sheets, sheet).Count());
            }
            catch (ReturnRefusedException)
            {
                // The sheet that cannot be read has an issue that says so; its rows cannot be counted.
                draft.Tallies.Remove(sheet);
            }
        }
    }

    private static void Refuse(ReturnDraft draft, ReturnRefusedException refusal)
    {
        draft.Issues.Add(refusal);
        draft.SetWholeAside(refusal.Rule);
    }
}
