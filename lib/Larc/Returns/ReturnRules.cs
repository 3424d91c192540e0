using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Larc.Returns;

/// <summary>Every check of the returns, with its stable code. The wording of each is in <c>ReturnWording</c>.</summary>
public static class ReturnRules
{
    // Whole study
    internal static readonly ReturnRule PathNotFound = Error("path-not-found");
    internal static readonly ReturnRule NoReturns = Error("no-returns");
    internal static readonly ReturnRule StudyFileInvalid = Error("study-file-invalid");
    internal static readonly ReturnRule ParametersInvalid = Error("parameters-invalid");
    internal static readonly ReturnRule CodebookInvalid = Error("codebook-invalid");
    internal static readonly ReturnRule CodebookRepeated = Error("codebook-repeated");
    internal static readonly ReturnRule MappingInvalid = Error("mapping-invalid");
    internal static readonly ReturnRule AuthoritiesInvalid = Error("authorities-invalid");
    internal static readonly ReturnRule WithdrawnInvalid = Error("withdrawn-invalid");
    internal static readonly ReturnRule WithdrawnNotFound = Warning("withdrawn-not-found");
    internal static readonly ReturnRule SymbolsInvalid = Error("symbols-invalid");
    internal static readonly ReturnRule DecisionsInvalid = Error("decisions-invalid");
    internal static readonly ReturnRule DecisionsNotFound = Warning("decisions-not-found");
    internal static readonly ReturnRule DecisionNoLongerFits = Warning("decision-no-longer-fits");
    internal static readonly ReturnRule NamesInvalid = Error("names-invalid");
    internal static readonly ReturnRule OtherRoundsNotFound = Error("other-rounds-not-found");
    internal static readonly ReturnRule OtherRoundsInside = Error("other-rounds-inside");
    internal static readonly ReturnRule OtherRoundsCodebook = Error("other-rounds-codebook");
    // Whole return
    internal static readonly ReturnRule ReturnUnreadable = Error("return-unreadable");
    internal static readonly ReturnRule ReturnEncrypted = Error("return-encrypted");
    internal static readonly ReturnRule ReturnTruncated = Error("return-truncated");
    internal static readonly ReturnRule ReturnNotAWorkbook = Error("return-not-a-workbook");
    internal static readonly ReturnRule ReturnLocked = Error("return-locked");
    internal static readonly ReturnRule ReturnFormat = Error("return-format");
    internal static readonly ReturnRule ReturnTooLarge = Error("return-too-large");
    internal static readonly ReturnRule ReturnUnpacksTooLarge = Error("return-unpacks-too-large");
    internal static readonly ReturnRule TooManyRows = Error("too-many-rows");
    internal static readonly ReturnRule CellTooLong = Error("cell-too-long");
    internal static readonly ReturnRule MissingSheet = Error("missing-sheet");
    internal static readonly ReturnRule MissingColumn = Error("missing-column");
    internal static readonly ReturnRule NoRows = Error("no-rows");
    internal static readonly ReturnRule CodebookNotFound = Error("codebook-not-found");
    internal static readonly ReturnRule UnknownAuthority = Error("unknown-authority");
    internal static readonly ReturnRule UnknownRound = Error("unknown-round");
    internal static readonly ReturnRule DuplicateReturn = Error("duplicate-return");
    internal static readonly ReturnRule CodebookNotMapped = Error("codebook-not-mapped");
    internal static readonly ReturnRule AuthorityRowRepeated = Error("authority-row-repeated");
    // Rows set aside
    internal static readonly ReturnRule MissingId = Error("missing-id");
    internal static readonly ReturnRule DuplicateId = Error("duplicate-id");
    internal static readonly ReturnRule MissingValue = Error("missing-value");
    internal static readonly ReturnRule UnknownPerspective = Error("unknown-perspective");
    internal static readonly ReturnRule UnknownKeyGroup = Error("unknown-key-group");
    internal static readonly ReturnRule UnknownCode = Error("unknown-code");
    internal static readonly ReturnRule UnknownStance = Error("unknown-stance");
    internal static readonly ReturnRule StanceOfOtherKind = Error("stance-of-other-kind");
    internal static readonly ReturnRule UnknownStatus = Error("unknown-status");
    internal static readonly ReturnRule UnknownDirection = Error("unknown-direction");
    internal static readonly ReturnRule UnknownAscription = Error("unknown-ascription");
    internal static readonly ReturnRule UnknownNeed = Error("unknown-need");
    internal static readonly ReturnRule UnknownConsent = Error("unknown-consent");
    internal static readonly ReturnRule UnknownWithdrawn = Error("unknown-withdrawn");
    internal static readonly ReturnRule UnknownNotAsked = Error("unknown-not-asked");
    internal static readonly ReturnRule LevelOutOfRange = Error("level-out-of-range");
    internal static readonly ReturnRule LevelForFamily = Error("level-for-family");
    internal static readonly ReturnRule NotANumber = Error("not-a-number");
    internal static readonly ReturnRule UnknownSymbol = Error("unknown-symbol");
    internal static readonly ReturnRule IndicatorOutOfRange = Error("indicator-out-of-range");
    internal static readonly ReturnRule StatementWithoutInterview = Error("statement-without-interview");
    internal static readonly ReturnRule CodingWithoutStatement = Error("coding-without-statement");
    internal static readonly ReturnRule QuotationWithoutStatement = Error("quotation-without-statement");
    internal static readonly ReturnRule InterviewSetAside = Error("interview-set-aside");
    internal static readonly ReturnRule StatementSetAside = Error("statement-set-aside");
    internal static readonly ReturnRule ExcelError = Error("excel-error");
    internal static readonly ReturnRule FormulaWithoutValue = Error("formula-without-value");
    // Kept, to be looked at
    internal static readonly ReturnRule CompositeWithPart = Warning("composite-with-part");
    internal static readonly ReturnRule CodeNotMapped = Warning("code-not-mapped");
    internal static readonly ReturnRule CodeSplit = Warning("code-split");
    internal static readonly ReturnRule RetiredCode = Warning("retired-code");
    internal static readonly ReturnRule CodeOutsidePerspectives = Warning("code-outside-perspectives");
    internal static readonly ReturnRule TopicNotAsked = Warning("topic-not-asked");
    internal static readonly ReturnRule IdentifyingDetail = Warning("identifying-detail");
    internal static readonly ReturnRule FormulaLikeText = Warning("formula-like-text");
    internal static readonly ReturnRule QuotationOtherKeyGroup = Warning("quotation-other-key-group");
    internal static readonly ReturnRule QuotationSetAside = Warning("quotation-set-aside");
    internal static readonly ReturnRule CaseOfWithdrawnInterview = Warning("case-of-withdrawn-interview");
    internal static readonly ReturnRule NoConsentColumn = Warning("no-consent-column");
    internal static readonly ReturnRule RepeatedIndicator = Warning("repeated-indicator");
    internal static readonly ReturnRule AuthorityNamesDiffer = Warning("authority-names-differ");
    internal static readonly ReturnRule UnknownInterviewer = Warning("unknown-interviewer");
    internal static readonly ReturnRule UnreadableDate = Warning("unreadable-date");
    internal static readonly ReturnRule RepeatedSheet = Warning("repeated-sheet");
    internal static readonly ReturnRule RepeatedColumn = Warning("repeated-column");
    // Information
    internal static readonly ReturnRule RepairedSheetName = Information("repaired-sheet-name");
    internal static readonly ReturnRule RepairedHeading = Information("repaired-heading");
    internal static readonly ReturnRule RepairedWord = Information("repaired-word");
    internal static readonly ReturnRule RepairedNumber = Information("repaired-number");
    internal static readonly ReturnRule UnknownColumn = Information("unknown-column");
    internal static readonly ReturnRule UnknownSheet = Information("unknown-sheet");
    internal static readonly ReturnRule EmptySheet = Information("empty-sheet");
    internal static readonly ReturnRule InterviewWithdrawn = Information("interview-withdrawn");
    internal static readonly ReturnRule ConsentWithoutAnalysis = Information("consent-without-analysis");

    private static readonly FrozenDictionary<string, ReturnRule> s_byCode;

    static ReturnRules()
    {
        All =
        [
            PathNotFound,
            NoReturns,
            StudyFileInvalid,
            ParametersInvalid,
            CodebookInvalid,
            CodebookRepeated,
            MappingInvalid,
            AuthoritiesInvalid,
            WithdrawnInvalid,
            WithdrawnNotFound,
            SymbolsInvalid,
            DecisionsInvalid,
            DecisionsNotFound,
            DecisionNoLongerFits,
            NamesInvalid,
            OtherRoundsNotFound,
            OtherRoundsInside,
            OtherRoundsCodebook,
            ReturnUnreadable,
            ReturnEncrypted,
            ReturnTruncated,
            ReturnNotAWorkbook,
            ReturnLocked,
            ReturnFormat,
            ReturnTooLarge,
            ReturnUnpacksTooLarge,
            TooManyRows,
            CellTooLong,
            MissingSheet,
            MissingColumn,
            NoRows,
            CodebookNotFound,
            UnknownAuthority,
            UnknownRound,
            DuplicateReturn,
            CodebookNotMapped,
            AuthorityRowRepeated,
            MissingId,
            DuplicateId,
            MissingValue,
            UnknownPerspective,
            UnknownKeyGroup,
            UnknownCode,
            UnknownStance,
            StanceOfOtherKind,
            UnknownStatus,
            UnknownDirection,
            UnknownAscription,
            UnknownNeed,
            UnknownConsent,
            UnknownWithdrawn,
            UnknownNotAsked,
            LevelOutOfRange,
            LevelForFamily,
            NotANumber,
            UnknownSymbol,
            IndicatorOutOfRange,
            StatementWithoutInterview,
            CodingWithoutStatement,
            QuotationWithoutStatement,
            InterviewSetAside,
            StatementSetAside,
            ExcelError,
            FormulaWithoutValue,
            CompositeWithPart,
            CodeNotMapped,
            CodeSplit,
            RetiredCode,
            CodeOutsidePerspectives,
            TopicNotAsked,
            IdentifyingDetail,
            FormulaLikeText,
            QuotationOtherKeyGroup,
            QuotationSetAside,
            CaseOfWithdrawnInterview,
            NoConsentColumn,
            RepeatedIndicator,
            AuthorityNamesDiffer,
            UnknownInterviewer,
            UnreadableDate,
            RepeatedSheet,
            RepeatedColumn,
            RepairedSheetName,
            RepairedHeading,
            RepairedWord,
            RepairedNumber,
            UnknownColumn,
            UnknownSheet,
            EmptySheet,
            InterviewWithdrawn,
            ConsentWithoutAnalysis,
        ];
        s_byCode = All.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);
    }

    /// <summary>All rules: those of the whole study, of whole returns, of rows set aside, of rows kept, and information.</summary>
    public static ImmutableArray<ReturnRule> All { get; }

    /// <summary>The rule with this code.</summary>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public static ReturnRule Of(string code) => s_byCode.TryGetValue(code, out var rule) ? rule : throw new KeyNotFoundException($"There is no rule '{code}'.");

    private static ReturnRule Error(string code) => new(code, IssueSeverity.Error);

    private static ReturnRule Warning(string code) => new(code, IssueSeverity.Warning);

    private static ReturnRule Information(string code) => new(code, IssueSeverity.Information);
}
