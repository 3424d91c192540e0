using System.Collections.Frozen;

namespace Larc.Returns;

/// <summary>Every word about returns that a practitioner reads: guidance in the blank workbook, and what is said of each problem. British English, plain, one sentence where one will do.</summary>
internal static class ReturnWording
{
    private static readonly FrozenDictionary<string, RuleWording> s_rules = new Dictionary<string, RuleWording>
    {
        // Whole study
        ["path-not-found"] = new("The folder or file named must exist; nothing is read otherwise.", "There is nothing at '{found}'; a folder of returns, a folder of CSV files or a workbook was expected.", "Check the path for spelling, and that the drive is connected."),
        ["no-returns"] = new("A study folder must hold at least one return.", "No return was found in '{found}'; at least one workbook (.xlsx) or one folder of CSV files was expected.", "Put the returned workbooks into this folder, or name the folder that holds them."),
        ["study-file-invalid"] = new("study.yaml must be readable; without it the study has no title and no record of who was invited.", "{file}{line}: {other}", "Correct the line in a text editor; until then what it says there is ignored."),
        ["parameters-invalid"] = new("parameters.yaml must be readable; the default parameters are used otherwise.", "{file}{line}: {other}", "Correct the line in a text editor; until then the default parameters are used."),
        ["codebook-invalid"] = new("A codebook must follow its contract; a faulty one is not used, and the returns that name it are set aside.", "{file}{line}: {other}", "Correct the codebook, or ask the person who keeps it."),
        ["codebook-repeated"] = new("A codebook and version may be defined by one file of the study only; the first file in order of name is used.", "{file} defines codebook {found} a second time; {other} is used.", "Remove one of the two files, or give the changed codebook a new version."),
        ["mapping-invalid"] = new("A mapping between codebooks must be readable and name known codes; a faulty one is not used.", "{file}{line}: {other}", "Correct the mapping, or ask the person who keeps it."),
        ["authorities-invalid"] = new("authorities.csv must hold la_code and la_name in every row; a faulty row is not used.", "{file}, row {row}: {found}; expected {expected}.", "Correct the row; until then the built-in list of authorities is used for it."),
        ["withdrawn-invalid"] = new("withdrawn.csv must hold authority and interview_id in every row; a faulty row protects nobody, so it is an error.", "{file}, row {row}: {found}; expected {expected}.", "Correct the row, so that the interview that was withdrawn is left out."),
        ["withdrawn-not-found"] = new("Each row of withdrawn.csv should name an interview that a return holds.", "{file}, row {row} names interview '{found}', which no return holds; an authority and an interview of the study were expected.", "Check the spelling of the authority's code and of the interview's identifier. If the interview was already removed from the return, nothing need be done."),
        ["symbols-invalid"] = new("The study's symbol policy must be readable; the default policy is used otherwise.", "{file}{line}: {other}", "Correct the line; until then the default symbols are used: {expected}."),
        ["decisions-invalid"] = new("decisions.yaml must be readable; an entry with a fault is not used (one that excludes a text is kept), and nothing is published until the file is put right.", "{file}{line}: {other}", "Correct the line in a text editor; until then the entry is not used, and the publication edition is not written."),
        ["decisions-not-found"] = new("Each entry of decisions.yaml should name a return, statement, case or authority that the study holds.", "{file}{line} names {found}, which the study does not hold; expected {expected}.", "Check the spelling. If the statement was set aside or has gone from the return, remove the entry."),
        ["decision-no-longer-fits"] = new("Each decision should fit the findings as they are drafted now: the finding or section it names, its counts, its quotation and its words.", "{file}{line}, on {found}: {other}", "{expected}"),
        ["names-invalid"] = new("names.txt must be readable, one name a line; a name that cannot be read protects nobody, so it is an error.", "{file}{line}: {other}", "Correct the line in a text editor; write each name of a person, team, tool or school on a line of its own."),
        ["other-rounds-not-found"] = new("A folder named under otherRounds in study.yaml must exist and hold returns; its rounds are not compared otherwise.", "study.yaml names '{found}' under otherRounds, where {other}; a folder with the returns of another round was expected.", "Correct the path, which is seen from the study's folder, or take the folder out of the list."),
        ["other-rounds-inside"] = new("A folder named under otherRounds must lie outside the study's own folder, whose returns are all read already.", "study.yaml names '{found}' under otherRounds, which is the study's own folder, holds it or lies in it; another folder was expected.", "Take the folder out of the list: rounds in one folder are compared without being named. If it holds this one, name the folders of the other rounds instead."),
        ["other-rounds-codebook"] = new("A codebook and version must say the same in every round that is compared; returns on another form of it are left out of the comparison.", "{file} is coded with {found}, which is not the same there as in {other}; one form of each codebook was expected.", "Give the changed codebook a new version, and map one to the other."),
        // Whole return
        ["return-unreadable"] = new("A return that cannot be read is set aside.", "{file} could not be read: {found}.", "Open the file in Excel and save it again as an Excel workbook (.xlsx). If Excel cannot open it either, ask for it to be sent again."),
        ["return-encrypted"] = new("A return protected by a password is set aside: nothing of it can be read.", "{file} is protected by a password; a workbook without one was expected.", "Open it in Excel with the password, choose File, Info, Protect Workbook, Encrypt with Password, clear the password and save."),
        ["return-truncated"] = new("A workbook whose end is missing (an interrupted copy or download) is set aside.", "{file} is incomplete: the end of the file is missing; a whole workbook was expected.", "Copy or download the file again, or ask for it to be sent again."),
        ["return-not-a-workbook"] = new("A file that is named as a workbook, or was given as one, and is none is set aside.", "{file} is no Excel workbook: it holds {found}.", "Open it in the program it was made with and save it as an Excel workbook (.xlsx)."),
        ["return-locked"] = new("A file that another program keeps to itself is set aside.", "{file} is open in another program that does not let it be read.", "Close the file there, then run the check again."),
        ["return-format"] = new("Workbooks with macros (.xlsm), OpenDocument (.ods) and binary workbooks (.xlsb) are not read.", "{file} is {found}, which is not read; an Excel workbook (.xlsx) was expected.", "Open it, choose Save As and the type Excel Workbook (.xlsx), and put the new file in its place."),
        ["return-too-large"] = new("A file may not be larger than the limit.", "{file} has {found}; at most {expected} are read.", "Remove pictures and sheets that are not part of the return, or raise the limit."),
        ["return-unpacks-too-large"] = new("A workbook may not unpack to more than the limit, nor to many times its own size: such files are made to stop a computer.", "{file} unpacks to {found}; at most {expected} is read.", "Do not open it. Ask the sender for a fresh workbook, or raise the limit if you know why the file is so."),
        ["too-many-rows"] = new("A sheet may not hold more rows than the limit.", "{place} of {file} holds {found}; at most {expected} are read.", "Split the return, or raise the limit."),
        ["cell-too-long"] = new("A cell may not hold more characters than the limit.", "{place} of {file} holds {found}; at most {expected} are read.", "Shorten the text in the cell, or raise the limit."),
        ["missing-sheet"] = new("A return must hold the sheets Authority, Interviews and Statements.", "{file} has no sheet '{expected}'; it has {found}.", "Name the sheet '{expected}', or copy it from the blank workbook."),
        ["missing-column"] = new("A sheet must hold its required columns.", "The sheet {sheet} of {file} has no column '{expected}'; it has {found}.", "Name the column '{expected}' in the first row, or copy the heading from the blank workbook."),
        ["no-rows"] = new("A sheet that is needed must hold at least one row below the headings.", "The sheet {sheet} of {file} holds no row; at least one was expected below the headings.", "Fill in the sheet, or leave the file out of the folder until it is filled in."),
        ["codebook-not-found"] = new("A return must name a codebook that is known, as id@version.", "{place} names codebook '{found}', which is not known; expected {expected}.", "Write the codebook as id@version, or put its file into the folder codebooks of the study."),
        ["unknown-authority"] = new("A return must name an authority that is known: by code, GSS code, name or alias.", "{place} names authority '{found}', which is not known; expected a code or name from the list of authorities.", "Correct the code or the name. An authority that is not in the built-in list goes into authorities.csv in the study's folder."),
        ["unknown-round"] = new("The round must be a whole number from 1.", "{place} gives round '{found}'; a whole number from 1 was expected.", "Type the number of the round of fieldwork, such as 1."),
        ["duplicate-return"] = new("An authority sends one return for each round; the first file in order of name is kept, any other is set aside.", "{file} is a second return of {found}; {other} is kept.", "Keep one of the two in the folder. If each holds part of the interviews, copy them into one workbook."),
        ["codebook-not-mapped"] = new("Returns of one round are compared on one codebook; a return on another is mapped, or set aside.", "{file} is coded with {found}, the round is analysed with {expected}, and no mapping from one to the other was found.", "Put a mapping into the folder mappings of the study, or have the return coded with {expected}."),
        ["authority-row-repeated"] = new("The sheet Authority holds one row; further rows are set aside.", "{place} is a further row of the sheet Authority, which is not read; one row was expected.", "Delete the row, or send a workbook of its own for each authority and round."),
        // Rows set aside
        ["missing-id"] = new("Every row needs its identifier.", "{place} has no {column}; an identifier was expected.", "Give the row an identifier that no other row of the sheet has."),
        ["duplicate-id"] = new("An identifier stands once in a sheet: the first row is kept, later ones are set aside.", "{place} repeats {column} '{found}', which row {other} already has; every row needs an identifier of its own.", "If it is a different one, give it an identifier of its own. If it was entered twice, delete one of the two rows."),
        ["missing-value"] = new("A required cell may not be blank.", "{place} has no {column}; {expected} was expected.", "Fill in the cell."),
        ["unknown-perspective"] = new("The perspective must be one of the list.", "{place} gives perspective '{found}'; expected {expected}.", "{hint}Choose a word from the list in the cell."),
        ["unknown-key-group"] = new("The key group must be one of the codebook's, or blank.", "{place} gives key group '{found}'; expected {expected}.", "{hint}Choose a key group of the codebook."),
        ["unknown-code"] = new("The code must be one of the return's codebook.", "{place} gives code '{found}'; expected a code of codebook {expected}.", "{hint}Choose a code from the list in the cell, or from the sheet Lists of the blank workbook."),
        ["unknown-stance"] = new("The stance must be one of the list, or blank for the codebook's default.", "{place} gives stance '{found}'; expected {expected}.", "{hint}Choose a word from the list in the cell, or leave it blank for the codebook's default."),
        ["stance-of-other-kind"] = new("An impact is positive, negative or mixed; a feature contributes or is to develop.", "{place} gives stance '{found}' for {other}; expected {expected}.", "Correct the stance or the code, whichever is wrong."),
        ["unknown-status"] = new("The status must be one of the list, or blank for 'happened'.", "{place} gives status '{found}'; expected {expected}.", "{hint}Choose a word from the list in the cell, or leave it blank for 'happened'."),
        ["unknown-direction"] = new("The direction must be one of the list, or blank for none.", "{place} gives direction '{found}'; expected {expected}.", "{hint}Choose a word from the list in the cell, or leave it blank."),
        ["unknown-ascription"] = new("The ascription must be one of the list.", "{place} gives ascription '{found}'; expected {expected}.", "{hint}Choose a word from the list in the cell."),
        ["unknown-need"] = new("The need must be one of the list, or blank.", "{place} gives need '{found}'; expected {expected}.", "{hint}Choose a word from the list in the cell, or leave it blank."),
        ["unknown-consent"] = new("A word of consent that is not known sets the interview aside: guessing could use the words of somebody who refused.", "{place} gives consent '{found}'; expected {expected}, separated by semicolons, or blank for analysis.", "{hint}Write what was agreed to, such as analysis; quote."),
        ["unknown-withdrawn"] = new("A word in 'withdrawn' that is not known sets the interview aside: guessing could count somebody who withdrew.", "{place} gives '{found}' in the column withdrawn; expected {expected}.", "{hint}Write yes or no, or leave it blank for no."),
        ["unknown-not-asked"] = new("A topic in 'not_asked' must be one of the codebook; otherwise silence could be taken for an answer.", "{place} gives '{found}' in the column not_asked; expected {expected}.", "{hint}Write the topics of the codebook that were not put, separated by semicolons, such as features: to develop."),
        ["level-out-of-range"] = new("A self-reported level is 1, 2, 3 or 4.", "{place} gives level '{found}'; expected 1, 2, 3 or 4, or blank.", "Type the level as a whole number from 1 to 4, or leave it blank."),
        ["level-for-family"] = new("Only staff report a level.", "{place} gives level {found} for a {other}; a level was expected for staff only.", "Remove the level, or correct the perspective."),
        ["not-a-number"] = new("A number is due where the contract says so.", "{place} gives {column} '{found}'; expected {expected}.", "{hint}Type the number in digits, without words."),
        ["unknown-symbol"] = new("A value is a number or a symbol of the study's symbol policy.", "{place} gives {column} '{found}'; expected a number or {expected}.", "{hint}Type the number, or the symbol that says why there is none."),
        ["indicator-out-of-range"] = new("A number returned for an indicator may not be negative, and a share may not exceed its whole.", "{place} gives {column} {found}, which is outside its range; expected {expected}.", "Check the number against your records."),
        ["statement-without-interview"] = new("A statement must belong to an interview of the same return.", "{place} names interview '{found}', which the sheet Interviews does not hold; expected an interview_id of that sheet.", "{hint}Correct the identifier, or add the interview."),
        ["coding-without-statement"] = new("A second coding must name a statement of the same return.", "{place} names statement '{found}', which the sheet Statements does not hold; expected a statement_id of that sheet.", "{hint}Correct the identifier, or add the statement."),
        ["quotation-without-statement"] = new("A case's quotations must name statements of the same return.", "{place} quotes statement '{found}', which the sheet Statements does not hold; expected a statement_id of that sheet.", "{hint}Correct the identifier, or remove it from the quotations."),
        ["interview-set-aside"] = new("A statement goes with its interview when the interview was set aside.", "Interview '{found}' (row {other} of Interviews) was set aside, and {count} with it.", "Correct the interview; its statements are then used again."),
        ["statement-set-aside"] = new("A second coding goes with its statement when the statement was set aside.", "Statement '{found}' was set aside, and {count} with it.", "Correct the statement; its second coding is then used again."),
        ["excel-error"] = new("A cell may not hold an Excel error.", "{place} holds the Excel error {found} in {column}; {expected} was expected.", "Correct the formula, or type the value itself."),
        ["formula-without-value"] = new("A formula must have its value stored in the workbook.", "{place} holds the formula {found} in {column}, without a stored value; {expected} was expected.", "Open the workbook in Excel, let it calculate and save it; or type the value itself."),
        // Kept, to be looked at
        ["composite-with-part"] = new("One interview should be coded to a composite or to its part, not to both for the same words.", "Interview '{found}' is coded to the composite '{expected}' and to its part '{other}'; statements on the part count for the composite already.", "Check whether the two statements say different things; if not, keep the more exact one."),
        ["code-not-mapped"] = new("A code without a counterpart in the round's codebook cannot be compared; its statements are set aside, never counted as zero.", "In {file} {count} on code '{found}' of {other} are set aside: {expected} has no code they can count for.", "Nothing need be done if the code is no longer asked. Otherwise add it to the mapping."),
        ["code-split"] = new("A code that the round's codebook divides cannot be compared with any of its parts; its statements count for the code above them all, or are set aside.", "In {file} code '{found}' has since been divided into {expected}; {count} on it {other}.", "Nothing need be done. To compare the parts, the statements would have to be coded again."),
        ["retired-code"] = new("A retired code should not be used any more.", "{place} gives code '{found}', which codebook {expected} has retired.", "Choose the code that took its place, if there is one."),
        ["code-outside-perspectives"] = new("Some codes belong to certain perspectives only.", "{place} gives code '{found}' for a {other}; the codebook has it for {expected} only.", "Check the code and the interview's perspective."),
        ["topic-not-asked"] = new("A statement on a topic that was not put to the interview contradicts the return.", "{place} gives code '{found}' of the topic '{other}', which was not put to interview '{expected}'.", "Remove the topic from not_asked if it was put after all; otherwise check the code."),
        ["identifying-detail"] = new("Texts should hold nothing that could identify a person.", "{place} may hold {found} in {column}; a text without identifying detail was expected.", "Look at the text and replace the detail with a role, such as 'the school'."),
        ["formula-like-text"] = new("A text that begins like a formula would run as one in a spreadsheet; it is made harmless on export.", "{place} begins with '{found}' in {column}, as a formula does; a text was expected.", "Nothing need be done if the text is right; remove the first character if it is a slip."),
        ["quotation-other-key-group"] = new("A case should quote interviews of its own key group.", "{place} quotes statement '{found}' of an interview on {other}; the case is on {expected}.", "Check the quotation and the case's key group."),
        ["quotation-set-aside"] = new("A case quotes a statement that was set aside; the case is kept without it.", "{place} quotes statement '{found}', which was set aside; the case is kept without it.", "Correct the statement if it was set aside by mistake; otherwise remove it from the quotations."),
        ["case-of-withdrawn-interview"] = new("A case should not retell the interview of somebody who withdrew.", "{place} tells case '{found}', of which interview '{other}' was withdrawn or does not allow analysis.", "Check that the narrative holds nothing from that interview, or remove the case."),
        ["no-consent-column"] = new("The sheet Interviews should say what each interviewee agreed to.", "The sheet Interviews of {file} has no column 'consent'; analysis only is taken as agreed, and nobody is quoted.", "Add the column consent, and write what each interviewee agreed to."),
        ["repeated-indicator"] = new("An indicator should stand once for a key group and a period.", "{place} gives {found} again, which row {other} already gives; both are kept.", "Delete one of the two rows, or make their indicator or period different."),
        ["authority-names-differ"] = new("The code and the name of an authority should belong together.", "{place} gives code '{found}' with the name '{other}'; the return is taken to be from {expected}.", "Correct the code or the name, whichever is wrong."),
        ["unknown-interviewer"] = new("The interviewer should be one of the list; the cell is left blank otherwise.", "{place} gives interviewer '{found}'; expected {expected}. The cell is left blank.", "{hint}Choose a word from the list in the cell."),
        ["unreadable-date"] = new("A date should be a date; the cell is left blank otherwise.", "{place} gives the date '{found}'; expected a date such as 2008-02-14 or 14/02/2008. The cell is left blank.", "Type the date as day/month/year."),
        ["repeated-sheet"] = new("A sheet should stand once in a workbook; the first is read.", "{file} has a second sheet '{found}', which is not read; each sheet was expected once.", "Copy its rows into the first one and delete it."),
        ["repeated-column"] = new("A column should stand once in a sheet; the first is read.", "The sheet {sheet} of {file} has a second column '{found}' (column {other}), which is not read.", "Delete the column, or give it another heading."),
        // Information
        ["repaired-sheet-name"] = new("A sheet's name that differs only in case, spaces, hyphens or underscores is read as meant.", "The sheet '{found}' of {file} was read as '{expected}'.", "Nothing need be done."),
        ["repaired-heading"] = new("A heading that differs only in case, spaces, hyphens or underscores is read as meant.", "The heading '{found}' in the sheet {sheet} of {file} was read as '{expected}'.", "Nothing need be done."),
        ["repaired-word"] = new("A word that differs only in case, spaces, hyphens or underscores, or is a known label, is read as meant; one line stands for all its rows.", "'{found}' in column {column} of the sheet {sheet} was read as '{expected}' in {count}.", "Nothing need be done."),
        ["repaired-number"] = new("A number with thousands separators or a percentage sign is read as meant; one line stands for all its rows.", "'{found}' in column {column} of the sheet {sheet} was read as {expected} in {count}.", "Type numbers without separators or signs, to be sure."),
        ["unknown-column"] = new("A column that is not part of the contract is not read.", "The column '{found}' in the sheet {sheet} of {file} is not known, and was not read.", "{hint}Nothing need be done if the column is your own."),
        ["unknown-sheet"] = new("A sheet that is not part of the contract is not read.", "The sheet '{found}' of {file} is not known, and was not read.", "{hint}Nothing need be done if the sheet is your own."),
        ["empty-sheet"] = new("An optional sheet without rows.", "The sheet {sheet} of {file} holds no row.", "Nothing need be done."),
        ["interview-withdrawn"] = new("An interview that was withdrawn is set aside with its statements; that is no mistake.", "Interview '{found}' ({other}) was withdrawn, and set aside with {count}.", "Nothing need be done. Its words should be deleted from the return when you next send it."),
        ["consent-without-analysis"] = new("An interview whose consent leaves out analysis is set aside with its statements; that is no mistake.", "Interview '{found}' ({other}) did not consent to analysis, and was set aside with {count}.", "Nothing need be done, unless the consent was entered wrongly."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_guidance = new Dictionary<string, string>
    {
        ["Authority"] = "Who sends this return, for which round of fieldwork, and with which codebook. One row.",
        ["Authority.la_code"] = "The authority's three-figure code, or its GSS code.",
        ["Authority.la_name"] = "The authority's name in full.",
        ["Authority.la_type"] = "County, metropolitan, unitary or London borough; may be left blank.",
        ["Authority.region"] = "The region; may be left blank.",
        ["Authority.round"] = "The round of fieldwork, as a number: 1 for the first.",
        ["Authority.codebook"] = "The codebook the statements are coded with, as id@version. Do not change what is already there unless you were told to.",
        ["Authority.integrated_since"] = "When integrated working began, in your own words; may be left blank.",
        ["Authority.notes"] = "Anything the reader of this return should know.",
        ["Interviews"] = "One row for each conversation, whoever was in the room. No names of people.",
        ["Interviews.interview_id"] = "An identifier of your own, different in every row, such as PR-01.",
        ["Interviews.perspective"] = "Who speaks: DCS director, SM service manager, PR practitioner, PC parent or carer, CYP child or young person.",
        ["Interviews.key_group"] = "The group of children the interview is about; leave blank if it is about none.",
        ["Interviews.case_id"] = "The child's case, as an identifier, where several interviews belong to one child. Never a name.",
        ["Interviews.locality"] = "The locality; may be left blank.",
        ["Interviews.people"] = "How many people were interviewed together, as a number.",
        ["Interviews.self_reported_level"] = "Staff only: the level of impact the interviewee reports, 1 to 4.",
        ["Interviews.not_asked"] = "Topics that were not put to this interviewee, separated by semicolons, such as features: to develop.",
        ["Interviews.interviewer"] = "Who held the interview: researcher, authority or partner.",
        ["Interviews.consent"] = "What the interviewee agreed to, separated by semicolons: analysis; quote; linked. Blank means analysis only.",
        ["Interviews.withdrawn"] = "Write yes if the interviewee has withdrawn; the interview is then left out.",
        ["Interviews.date"] = "The day of the interview, as day/month/year.",
        ["Statements"] = "One row for each coded excerpt of an interview.",
        ["Statements.statement_id"] = "An identifier of your own, different in every row, such as S-001.",
        ["Statements.interview_id"] = "The interview it comes from, as written in the sheet Interviews.",
        ["Statements.code"] = "What the excerpt says, as a code of the codebook; the sheet Lists explains each.",
        ["Statements.stance"] = "Impacts: positive, negative or mixed. Features: contributes or to develop. Blank takes the codebook's default.",
        ["Statements.status"] = "Impacts: happened, anticipated, aspiration or challenge. Blank means happened.",
        ["Statements.direction"] = "Where a number moves: increase or decrease.",
        ["Statements.coder"] = "Initials or a number of whoever coded it.",
        ["Statements.excerpt"] = "The interviewee's words. Leave out names and anything else that could identify a person.",
        ["Statements.source_ref"] = "Where the words stand in the transcript, such as a page or line.",
        ["Second coding"] = "What a second person made of some of the same excerpts, coded without looking at the first coding. Optional.",
        ["Second coding.statement_id"] = "The statement, as written in the sheet Statements.",
        ["Second coding.coder"] = "Initials or a number of the second coder.",
        ["Second coding.code"] = "The code the second coder chose.",
        ["Second coding.stance"] = "The stance the second coder chose; blank takes the codebook's default.",
        ["Second coding.status"] = "The status the second coder chose; blank means happened.",
        ["Indicators"] = "Numbers you hold for a key group and a period. Optional.",
        ["Indicators.indicator"] = "What is counted or measured, in the same words for every period.",
        ["Indicators.key_group"] = "The group of children; leave blank if it is about all.",
        ["Indicators.period"] = "The period, such as 2007/08.",
        ["Indicators.value"] = "The number, or a symbol that says why there is none: c suppressed, x not available, z not applicable, low too unreliable. Never 0 for a number you do not have.",
        ["Indicators.denominator"] = "The number it is a part of, where there is one.",
        ["Indicators.ascription"] = "Whether you ascribe it to integration: ascribed, elsewhere, too early or no response.",
        ["Indicators.ascribed_to"] = "What you ascribe it to, in your own words.",
        ["Indicators.note"] = "Anything the reader of this number should know.",
        ["Cases"] = "Stories of single children, chosen because their support shows integration. Optional. No names.",
        ["Cases.case_id"] = "The case, as written in the sheet Interviews.",
        ["Cases.key_group"] = "The group the child belongs to.",
        ["Cases.support"] = "What support the child has had.",
        ["Cases.impact"] = "What difference it made.",
        ["Cases.integrated_aspects"] = "What was integrated about it.",
        ["Cases.narrative"] = "What happened, told so that nobody can be recognised.",
        ["Cases.quotations"] = "The statements quoted, by their identifiers, separated by semicolons.",
        ["Cases.why_chosen"] = "Why you chose this case.",
        ["Support needs"] = "Where you need support with the research. Optional.",
        ["Support needs.activity"] = "The activity.",
        ["Support needs.need"] = "Yes, No or Not sure; leave blank to give no answer.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The rules that have a wording.</summary>
    public static IEnumerable<string> RuleCodes => s_rules.Keys;

    /// <summary>What is said of a breach of the rule <paramref name="code"/>.</summary>
    public static RuleWording For(string code) => s_rules[code];

    /// <summary>Where something stands: 'Row 12 of Statements (cell C12)'.</summary>
    public static string Place(string sheet, int? row, string cell) =>
        row is null ? (sheet.Length == 0 ? "The file" : $"The sheet {sheet}")
        : cell.Length == 0 ? FormattableString.Invariant($"Row {row} of {sheet}")
        : FormattableString.Invariant($"Row {row} of {sheet} (cell {cell})");

    /// <summary>The nearest known word, offered.</summary>
    public static string Hint(string suggestion) => $"Did you mean '{suggestion}'? ";

    /// <summary>'1 row', '3 rows'.</summary>
    public static string Count(int number, string unit) => FormattableString.Invariant($"{number} {unit}{(number == 1 ? "" : "s")}");

    /// <summary>A list of words to choose from: 'a, b or c'.</summary>
    public static string OneOf(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "nothing",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}",
    };

    /// <summary>What a column takes, in a few words.</summary>
    public static string Expected(ColumnContract column) => column switch
    {
        { List: { } list } => OneOf(list.Words),
        { Reference: ColumnReference.Codes } => "a code of the codebook",
        { Reference: ColumnReference.KeyGroups } => "a key group of the codebook",
        { Reference: ColumnReference.Codebooks } => "a codebook as id@version",
        { Reference: ColumnReference.Authorities } => "the code of an authority",
        { Reference: ColumnReference.Interviews } => "an interview_id of the sheet Interviews",
        { Reference: ColumnReference.Statements } => "a statement_id of the sheet Statements",
        { Reference: ColumnReference.Topics } => "topics of the codebook",
        { Kind: ReturnColumnKind.WholeNumber } => "a whole number",
        { Kind: ReturnColumnKind.NumberOrSymbol } => "a number or a symbol",
        { Kind: ReturnColumnKind.Date } => "a date",
        _ => "a text",
    };

    /// <summary>Guidance for a sheet.</summary>
    public static string Guidance(SheetContract sheet) => s_guidance[sheet.Name];

    /// <summary>Guidance for a column.</summary>
    public static string Guidance(ColumnContract column) => s_guidance[column.ToString()];
}
