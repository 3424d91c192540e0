using System.Collections.Immutable;
using Larc.Findings.Counts;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>The codes some perspectives report, in order, each with the statements behind it.</summary>
internal sealed record CodeList(PerspectiveGroup Who, ImmutableArray<CodeListRow> Rows)
{
    /// <summary>Whether what comes first may not be told: for publication, where the counts that would show it are hidden, or are one range for too many.</summary>
    public bool HidesItsOrder { get; private init; }

    private const int MostOftenRank = 3;
    private const int MostCodesFirst = 5;

    /// <summary>Impacts that have happened, by authorities and participants.</summary>
    public static CodeList Impacts(DraftContext context, IEnumerable<int> codes, PerspectiveGroup who, int keyGroup = -1) =>
        Of(context, codes, who, CountScope.Happened, context.Reports.Happened, toDevelop: false, keyGroup);

    /// <summary>Features of one stance.</summary>
    public static CodeList Features(DraftContext context, PerspectiveGroup who, bool toDevelop) =>
        Of(context, Enumerable.Range(0, context.Codebook.Codes.Length).Where(c => context.Codebook.Codes[c] is { Kind: CodeKind.Feature, Retired: false }), who, toDevelop ? CountScope.ToDevelop : CountScope.Contributes, toDevelop ? context.IsToDevelop : context.IsContributing, toDevelop, -1);

    /// <summary>The rows that share the first three places, or none when so many share them that nothing is put first.</summary>
    public ImmutableArray<CodeListRow> MostOften()
    {
        ImmutableArray<CodeListRow> first = [.. Rows.Where(r => r.Rank <= MostOftenRank)];
        return first.Length > MostCodesFirst ? [.. first.Where(r => r.Rank < first[^1].Rank)] : first;
    }

    /// <summary>
    /// The rows a sentence has room for, in the order of the codebook: those that most participants name. For publication it is the released counts that choose, so
    /// that the choice tells nothing more, and of families, whose counts are not released by key group, the order of the codebook.
    /// </summary>
    public ImmutableArray<CodeListRow> MostNamed(DraftContext context)
    {
        if (!context.IsPublication)
            return [.. Rows.OrderByDescending(r => r.Reach.Participants).Take(FindingsWording.MostCodes).OrderBy(r => r.Index)];
        if (Who.IsFamily)
            return [.. Rows.OrderBy(r => r.Index).Take(FindingsWording.MostCodes)];

        // Every row is spoken of, chosen or not: the plan must know the counts that choose.
        foreach (var row in Rows)
            _ = context.OfParticipants(row);
        return
        [
            .. Rows.OrderByDescending(r => context.Voice.Order(r.Key, r.Reach.Authorities, r.Reach.AuthoritiesAsked, r.Reach.Participants, r.Reach.ParticipantsAsked).Participants)
                .ThenBy(r => r.Index).Take(FindingsWording.MostCodes).OrderBy(r => r.Index),
        ];
    }

    /// <summary>The rows that share the first place, in the order of the codebook.</summary>
    public ImmutableArray<CodeListRow> First() => [.. Rows.Where(r => r.Rank == 1).OrderBy(r => r.Index)];

    private static CodeList Of(DraftContext context, IEnumerable<int> codes, PerspectiveGroup who, string scope, Func<int, bool> which, bool toDevelop, int keyGroup)
    {
        var isFamily = who.IsFamily;
        var reports = context.Reports;
        var rows = new Dictionary<string, CodeListRow>(StringComparer.Ordinal);
        foreach (var code in codes.Where(c => isFamily ? context.Codebook.Codes[c].ListedForFamily : context.Codebook.Codes[c].ListedForStaff))
        {
            var statements = reports.Statements(code, who, which, keyGroup);
            if (!statements.IsEmpty)
                rows[context.Codebook.Codes[code].Id] = new(code, context.Codebook.Codes[code], context.Key(scope, code, who, keyGroup), reports.Count(statements, code, who, toDevelop, keyGroup), statements, 0, false);
        }

        // The order is that of every other ranked list: authorities first for staff, participants first for families.
        var ordered = RankCounter.Order(
            rows.Values.Select(r => new RankRow(0, false, r.Code, r.Reach.Authorities, r.Reach.Participants, true, false)),
            isFamily ? PerspectiveGroup.Family : PerspectiveGroup.Staff);
        ImmutableArray<CodeListRow> ranked = [.. ordered.Select(o => rows[o.Code.Id] with { Rank = o.Rank, Tied = o.Tied })];
        if (context.Publication is not { } publication)
            return new(who, ranked);
        var list = new CodeList(who, AsReleased(context, Ranked(publication, ranked, isFamily), isFamily));
        return list with { HidesItsOrder = !list.Rows.IsEmpty && (list.MostOften().IsEmpty || list.First().All(r => (isFamily ? publication.Participants(r.Key, r.Reach) : publication.Authorities(r.Key, r.Reach)) == 0)) };
    }

    /// <summary>Places by what may be printed: who stands among the first must not tell of two hidden counts which is greater.</summary>
    private static ImmutableArray<CodeListRow> Ranked(PublicationSetting publication, ImmutableArray<CodeListRow> rows, bool isFamily)
    {
        var by = rows.Select(r => (Authorities: publication.Authorities(r.Key, r.Reach), Participants: publication.Participants(r.Key, r.Reach)))
            .Select(p => isFamily ? (First: p.Participants, Second: p.Authorities) : (First: p.Authorities, Second: p.Participants)).ToList();
        return [.. rows.Select((row, i) => row with { Rank = 1 + by.Count(other => other.CompareTo(by[i]) > 0) })];
    }

    /// <summary>In the order of what is released of the counts: no order tells what a number does not, and no place is called shared.</summary>
    private static ImmutableArray<CodeListRow> AsReleased(DraftContext context, ImmutableArray<CodeListRow> rows, bool isFamily) =>
    [
        .. rows
            .Select(r => (Row: r with { Tied = false }, Released: context.Voice.Order(r.Key, r.Reach.Authorities, r.Reach.AuthoritiesAsked, r.Reach.Participants, r.Reach.ParticipantsAsked)))
            .OrderByDescending(r => isFamily ? r.Released.Participants : r.Released.Authorities)
            .ThenByDescending(r => isFamily ? r.Released.Authorities : r.Released.Participants)
            .ThenBy(r => r.Row.Index)
            .Select(r => r.Row),
    ];
}

/// <summary>One row of a <see cref="CodeList"/>.</summary>
internal sealed record CodeListRow(int Index, Code Code, CountKey Key, Reach Reach, ImmutableArray<int> Statements, int Rank, bool Tied);
