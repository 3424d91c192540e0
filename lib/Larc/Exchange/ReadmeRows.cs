using System.Collections;
using System.Globalization;
using Larc.Model;

namespace Larc.Exchange;

/// <summary>What an export says of itself: what it is, what is counted in it, and the parameters of the study.</summary>
internal static class ReadmeRows
{
    public static void Write(RowWriter rows, ExchangeSource source, IReadOnlyList<string> notCarried)
    {
        var study = source.Study;
        rows.Fill("readme", Readme(notCarried), ("topic", r => r.Topic), ("says", r => r.Says));
        rows.Fill("meta", Meta(source), ("name", m => m.Name), ("value", m => m.Value));
        rows.Fill("parameters", Parameters(study.Parameters), ("name", p => p.Name), ("value", p => p.Value));
    }

    private static IEnumerable<(string Topic, string Says)> Readme(IReadOnlyList<string> notCarried) =>
    [
        ("1 internal", ExportReport.Internal),
        ("2 keys", "Columns ending in _key are numbers of this file only, and may differ in the next export. Identifiers as people wrote them stand beside them."),
        ("3 what counts", "Features count, and impacts that have happened. What is anticipated, hoped for or named as a challenge is in statements, and not in the views counted and code_counts."),
        ("4 units", "An authority counts once for each code, however many people there named it; a participant is an interview, and counts once for each code. Where both family perspectives are counted together, interviews of one case count once (pooled_participant)."),
        ("5 through the tree", "A statement counts for its code, for every code above it and for composites it is part of (code_counts_for). Its stance is not carried: it belongs to the code itself."),
        ("6 denominators", "authorities_asked and participants_asked in code_counts: those to whom the question on the code was put (view asked). Shares do not sum to one, because answers are not exclusive."),
        ("7 missing is not zero", "0 means: asked, and nobody said so. NULL means that there is no number; a column ending in missing says why: not interviewed, not asked, suppressed, not available and so on. No threshold is applied: a code below the threshold of a printed list has its number here, and is not absent (parameters has the thresholds)."),
        ("8 two questions", "question 'main': impacts, and features that contribute. 'to develop': features still to develop. They are never added up."),
        ("9 texts", "Texts are exactly as they were returned, save that in the CSV files one that a spreadsheet could run as a formula (it begins with =, +, - or @) begins with an apostrophe. From the SQLite export, import columns of texts as text."),
        .. notCarried.Index().Select(n => (string.Create(CultureInfo.InvariantCulture, $"not carried {n.Index + 1}"), n.Item)),
    ];

    private static IEnumerable<(string Name, string? Value)> Meta(ExchangeSource source)
    {
        var (study, settings) = (source.Study, source.Study.Settings);
        yield return ("schema", SqliteExport.Schema);
        yield return ("title", settings.Title);
        yield return ("rounds", string.Join(", ", study.Rounds));
        yield return ("interviews_set_aside", source.InterviewsSetAside.ToString(CultureInfo.InvariantCulture));
        yield return ("statements_set_aside", source.StatementsSetAside.ToString(CultureInfo.InvariantCulture));
        yield return ("cases_chosen_by", settings.CasesChosenBy);
        yield return ("ethics_reference", settings.EthicsReference);
        yield return ("reflexivity", settings.Reflexivity);
        yield return ("member_check", settings.MemberCheck);
        yield return ("retention_date", settings.RetentionDate?.ToString("O", CultureInfo.InvariantCulture));
        yield return ("key_holder", settings.KeyHolder);
        foreach (var (what, counts) in new[] { ("invited", settings.Invited), ("achieved", settings.Achieved), ("refused", settings.Refused) })
        {
            foreach (var (perspective, count) in counts)
                yield return ($"{what}_{perspective}", count.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Every parameter under the name that <c>parameters.yaml</c> has for it.</summary>
    private static IEnumerable<(string Name, object? Value)> Parameters(StudyParameters parameters) =>
        typeof(StudyParameters).GetProperties()
            .Where(p => p.CanWrite && p.PropertyType.IsValueType && !typeof(IEnumerable).IsAssignableFrom(p.PropertyType))
            .Select(p => (char.ToLowerInvariant(p.Name[0]) + p.Name[1..], p.GetValue(parameters)))
            .OrderBy(p => p.Item1, StringComparer.Ordinal);
}
