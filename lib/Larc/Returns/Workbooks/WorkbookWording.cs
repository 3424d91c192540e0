using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Larc.Returns.Workbooks;

/// <summary>The words of the workbooks that are not guidance on one column or one rule (those are in <c>ReturnWording</c>).</summary>
internal static class WorkbookWording
{
    public const string Required = "Required.";
    public const string Optional = "May be left blank.";
    public const string NotInList = "Please choose a word from the list in the cell; the sheet Lists explains each.";
    public const string PerhapsNotInList = "This is not in the list. Keep it if you mean it.";
    public const string RepeatedIdentifier = "Another row already has this identifier. Each row needs one of its own.";
    public const string UnknownIdentifier = "No row of the sheet {0} has this identifier. Keep it if you will add that row.";

    public const string Internal = "Internal: it quotes cells of the returns. Not for publication; keep it where the returns are kept.";
    public const string NothingToCorrect = "Nothing to correct.";
    public const string ThenErrors = "Correct the errors: the rows they name were set aside, and are not in the findings until they are right.";
    public const string ThenWarnings = "Look at the warnings: those rows are used, and may be right as they are.";
    public const string CorrectThere = "Make every correction in the return itself, not here; save it, and check again. Tick off what is done in the sheet Issues.";
    public const string RowsAddUp = "Every row read was used or set aside. The sheet Files has the same for each return.";
    public const string UnreadRows = "Rows of a return that could not be opened are not known, and not counted.";
    public const string WholeStudy = "(the whole study)";
    public const string WholeFile = "(the whole file)";
    public const string DoneWords = "Yes,Not needed";
    public const string DonePrompt = "Choose Yes when it is corrected. The row turns grey, and the filter can hide it.";

    /// <summary>The first thing to do when whole files were set aside.</summary>
    public static string WholeFilesFirst(string files, int more) =>
        more == 0 ? $"Begin with what concerns a whole file: {files}." : string.Create(CultureInfo.InvariantCulture, $"Begin with what concerns a whole file: {files} and {more} more (sheet Files).");

    /// <summary>What is said when a sheet cannot hold every issue.</summary>
    public static string LeftOut(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} more issues are not listed here, because a sheet holds no more rows. Correct what is listed and check again.");

    public const string ListsGuidance = "Every word that may be chosen, and every code with its definition. Nothing to fill in.";

    /// <summary>How to fill in the workbook: one line each.</summary>
    public static ImmutableArray<string> Steps { get; } =
    [
        "Start with the sheet Authority: one row that says who you are and which round this is. The codebook is already filled in.",
        "Then Interviews: one row for each conversation. Then Statements: one row for each coded excerpt, with the interview it comes from.",
        "The other sheets are optional. Leave a sheet empty if you have nothing for it; do not delete it.",
        "Dark headings and cream cells must be filled in. Point at a heading to read what goes there; many cells offer a list.",
        "Paste with 'values only', so that lists and formats stay. Sort, filter, widen columns, add and delete rows as you like.",
        "A blank is not a nought: leave a cell blank, or give the symbol, when you do not have a number.",
    ];

    /// <summary>The privacy rules: one line each.</summary>
    public static ImmutableArray<string> Privacy { get; } =
    [
        "No names of people anywhere: not in identifiers, excerpts, cases or notes. Write a role instead, such as 'the school nurse'.",
        "Leave out dates of birth, addresses, telephone numbers, e-mail addresses, NHS and pupil numbers, and names of schools and teams.",
        "Consent is what the interviewee agreed to. analysis: to be counted. quote: to be quoted, by role only. linked: to be read together with other interviews of the same case.",
        "A blank consent means analysis only: nobody is quoted without having agreed. Write yes under withdrawn when somebody withdraws; the interview is then left out.",
        "Send the workbook by the secure route you agreed on, not by ordinary e-mail.",
    ];

    /// <summary>What happens next: one line each.</summary>
    public static ImmutableArray<string> Next { get; } =
    [
        "Save it as an Excel workbook (.xlsx). The file may have any name.",
        "It is checked when it arrives. If anything cannot be read you get a list of problems, each with its cell and what to do; nothing is changed in your workbook.",
    ];

    /// <summary>Activities an authority may need support with: suggestions, others may be written.</summary>
    public static ImmutableArray<string> Activities { get; } =
    [
        "Planning the local project",
        "Writing interview questions and other instruments",
        "Commissioning the fieldwork",
        "Deciding how data are collected",
        "Bringing data together",
        "Coding and analysing data",
        "Reporting and using the findings",
    ];

    private static readonly FrozenDictionary<string, string> s_meanings = new Dictionary<string, string>
    {
        ["perspective:DCS"] = "Director of children's services",
        ["perspective:SM"] = "Service manager",
        ["perspective:PR"] = "Practitioner",
        ["perspective:PC"] = "Parent or carer",
        ["perspective:CYP"] = "Child or young person",
        ["stance:positive"] = "Impact: an improvement",
        ["stance:negative"] = "Impact: a loss or a burden",
        ["stance:mixed"] = "Impact: both, in one statement",
        ["stance:contributes"] = "Feature: it helps integration",
        ["stance:to develop"] = "Feature: it is still to develop",
        ["status:happened"] = "It has come about; a blank means this",
        ["status:anticipated"] = "It is expected",
        ["status:aspiration"] = "It is hoped for",
        ["status:challenge"] = "It is a difficulty still to be met",
        ["direction:increase"] = "A number rises",
        ["direction:decrease"] = "A number falls",
        ["direction:none"] = "No direction was given; a blank means this",
        ["ascription:ascribed"] = "You ascribe the change to integration",
        ["ascription:elsewhere"] = "You ascribe the change to other or earlier work",
        ["ascription:too early"] = "It is too early to say",
        ["ascription:no response"] = "You give no answer",
        ["interviewer:researcher"] = "Somebody from the research team",
        ["interviewer:authority"] = "Somebody from the authority",
        ["interviewer:partner"] = "Somebody from a partner, such as a university",
        ["consent:analysis"] = "To be counted; a blank means this alone",
        ["consent:quote"] = "To be quoted, by role only",
        ["consent:linked"] = "To be read together with other interviews of the same case",
        ["withdrawn:yes"] = "The interviewee has withdrawn: the interview is left out",
        ["withdrawn:no"] = "The interviewee has not withdrawn; a blank means this",
        ["need:Yes"] = "Support is needed",
        ["need:No"] = "Support is not needed",
        ["need:Not sure"] = "You are not sure yet",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a word of a fixed list means; empty when the word says it all.</summary>
    public static string Meaning(ClosedList list, string word) => s_meanings.GetValueOrDefault($"{list.Id}:{word}", "");
}
