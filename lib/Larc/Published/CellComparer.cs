using System.Globalization;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Published;

/// <summary>Finds for each cell of a published table what a study gives there. Codes are compared, never labels.</summary>
internal static class CellComparer
{
    public static IEnumerable<PublishedCell> Cells(PublishedTable table, TriangulationResult result) => table.Kind switch
    {
        PublishedKind.Order => table.Lists.SelectMany(list => Order(table, list, result)),
        PublishedKind.Profile => table.Lists.SelectMany(list => Profile(table, list, result)),
        PublishedKind.SupportNeeds => SupportNeeds(table, Outcomes.SupportNeeds.Of(result.Study)),
        _ => Evidence(table, QuantifiedEvidence.Of(result.Study)),
    };

    /// <summary>Place by place, to the end of the longer list.</summary>
    private static IEnumerable<PublishedCell> Order(PublishedTable table, string list, TriangulationResult result)
    {
        var published = table.Entries.Where(e => e.List == list).OrderBy(e => e.Place).ToList();
        var printed = result.PrintedList(table.Subject!, PublishedWords.Group(list)).Rows.OrderBy(r => r.Rank).ToList();
        for (var i = 0; i < Math.Max(published.Count, printed.Count); i++)
        {
            var entry = i < published.Count ? published[i] : null;
            var there = i < printed.Count ? printed[i] : null;
            var own = entry is null ? null : printed.Find(r => r.Code.Id == entry.Code);
            var agreement = own is null || there?.Rank != own.Rank ? CellAgreement.Different : own.Tied ? CellAgreement.SharedRank : CellAgreement.AsPublished;
            // Within a shared rank the codes stand by label: what is shown at the place is then the published code with its rank.
            var shown = agreement == CellAgreement.Different ? there : own;
            yield return new(table.Id, list, Number(entry?.Place ?? i + 1), entry?.Label ?? "", shown is null ? "" : Ranked(shown), agreement);
        }
    }

    /// <summary>Every feature that is printed or that somebody names in the authority.</summary>
    private static IEnumerable<PublishedCell> Profile(PublishedTable table, string list, TriangulationResult result)
    {
        var stance = PublishedWords.Stance(list);
        var known = result.Study.Authorities.Any(a => a.Code == table.Authority);
        var named = result.Codebook.Codes
            .Where(c => known && c is { Kind: CodeKind.Feature, ListedForStaff: true, Retired: false })
            .ToDictionary(c => c.Id, c => string.Join(' ', PerspectiveGroup.Staff.Members.Where(p => result.State(table.Authority, c.Id, p, stance).Reporting > 0)));
        var published = table.Entries.Where(e => e.List == list).ToList();
        foreach (var entry in published)
            yield return Cell(table, list, entry.Label, entry.Value, named.GetValueOrDefault(entry.Code, ""));
        foreach (var code in result.Codebook.Codes.Where(c => named.GetValueOrDefault(c.Id, "").Length > 0 && published.TrueForAll(e => e.Code != c.Id)))
            yield return Cell(table, list, code.Label, "", named[code.Id]);
    }

    private static IEnumerable<PublishedCell> Evidence(PublishedTable table, QuantifiedEvidence evidence) =>
        table.Entries.Select(e => Cell(table, e.List, e.Label, e.Value, PublishedWords.Category(e.Code) is { } category ? Number(evidence.Count(category)) : ""));

    private static IEnumerable<PublishedCell> SupportNeeds(PublishedTable table, SupportNeeds needs)
    {
        foreach (var entry in table.Entries)
        {
            var row = needs.Activities.FirstOrDefault(a => a.Activity.Equals(entry.Code, StringComparison.OrdinalIgnoreCase));
            var count = row is null ? (int?)null : PublishedWords.Answer(entry.List) switch
            {
                SupportAnswer.Yes => row.Yes,
                SupportAnswer.No => row.No,
                SupportAnswer.NotSure => row.NotSure,
                _ => row.NoResponse,
            };
            yield return Cell(table, entry.List, entry.Label, entry.Value, count is { } number ? Number(number) : "");
        }
    }

    private static PublishedCell Cell(PublishedTable table, string list, string place, string published, string computed) =>
        new(table.Id, list, place, published, computed, published == computed ? CellAgreement.AsPublished : CellAgreement.Different);

    private static string Ranked(RankRow row) => $"{row.Code.Label} ({Number(row.Rank)}{(row.Tied ? "=" : "")})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
