using FsCheck;
using FsCheck.Fluent;
using Larc.Model;
using Larc.Rounds;
using Larc.Triangulation;
using static Larc.Tests.Rounds.TwoBooks;

namespace Larc.Tests.Rounds;

/// <summary>What holds of a comparison, whatever was said by whom in which round.</summary>
public sealed class RoundPropertyTests
{
    private static readonly PerspectiveGroup[] Groups = [PerspectiveGroup.SM, PerspectiveGroup.PC, PerspectiveGroup.Staff, PerspectiveGroup.Family];

    private static readonly RankSubject[] Subjects = [RankSubject.Impacts(1), RankSubject.Impacts(3), RankSubject.Contributing];

    [Fact]
    public void An_authority_of_one_round_only_never_changes_the_counts_of_the_same_authorities() => Holds(seed =>
    {
        var (study, more) = (Draw(seed, ""), Draw(seed, "XYZ"));
        return Image(study, RoundScope.SameAuthorities) == Image(more, RoundScope.SameAuthorities)
            && (study.SameAuthorities.IsEmpty || Image(study, RoundScope.AllAuthorities) != Image(more, RoundScope.AllAuthorities));
    });

    [Fact]
    public void The_order_of_interviews_and_returns_changes_nothing() => Holds(seed => Image(Draw(seed, "XY")) == Image(Draw(seed, "XY", reversed: true)));

    [Fact]
    public void The_order_of_mappings_and_of_their_pairs_changes_nothing() => Holds(seed =>
        Image(Draw(seed, "XY")) == Image(Draw(seed, "XY", mapping: Mapping with { Pairs = [.. Mapping.Pairs.Reverse()] })));

    [Fact]
    public void No_count_exceeds_its_denominator_and_what_rose_has_the_larger_share() => Holds(seed =>
    {
        foreach (var row in Lists(Draw(seed, "XY")).SelectMany(l => l.Rows))
        {
            if (row.Counts.Any(c => c.Authorities > c.AuthoritiesAsked || c.Participants > c.ParticipantsAsked || c.Authorities > c.Participants))
                return false;
            var difference = row.Counts[1].Share - row.Counts[0].Share;
            if (row.Change switch { RoundChange.Rose => difference <= 0.15m, RoundChange.Fell => difference >= -0.15m, RoundChange.Unchanged => Math.Abs(difference!.Value) > 0.15m, _ => false })
                return false;
        }

        return true;
    });

    [Fact]
    public void Counts_of_one_round_are_those_of_its_own_ranked_lists() => Holds(seed =>
    {
        var comparison = Draw(seed, "XY");
        var result = Triangulator.Run(comparison.Rounds[1].Study);
        return Lists(comparison).Where(l => l.Scope == RoundScope.AllAuthorities).SelectMany(l => l.Rows.Select(r => (List: l, Row: r)))
            .Where(x => x.Row.Counts[1].Codes is [var code] && code == x.Row.Code)
            .All(x => result.Rank(x.List.Subject, x.List.Group)[x.Row.Code.Id] is var rank
                && (rank?.Authorities ?? 0) == x.Row.Counts[1].Authorities && (rank?.Participants ?? 0) == x.Row.Counts[1].Participants);
    });

    private static void Holds(Func<int, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll<int>(property));

    private static RoundComparison Draw(int seed, string onlyOnce, bool reversed = false, CodebookMapping? mapping = null)
    {
        var random = new Random(seed);
        var interviews = new List<(string Authority, int Round, string Id, Perspective Perspective, string Case, List<string> Says)>();
        var shared = "ABCDEFGH"[..random.Next(1, 9)];
        foreach (var round in new[] { 1, 2 })
        {
            foreach (var letter in shared)
                Add($"{letter}", round, random);
        }

        // Drawn last, from a stream of their own, so that the shared ones are the same with and without them.
        var further = new Random(seed ^ 77);
        for (var at = 0; at < onlyOnce.Length; at++)
            Add(onlyOnce[at..(at + 1)], 1 + (at % 2), further);
        if (reversed)
            interviews.Reverse();

        var builder = Study();
        foreach (var (authority, round, id, perspective, @case, says) in interviews)
            builder.Authority(authority, round: round, codedWith: round == 1 ? Old : New).Interview(perspective, id: id, caseId: @case).Says([.. says]);
        return builder.Compare(mapping ?? Mapping);

        void Add(string authority, int round, Random from)
        {
            var book = round == 1 ? Old : New;
            for (var n = from.Next(1, 5); n > 0; n--)
            {
                var perspective = (Perspective)from.Next(5);
                var says = book.Codes.Where(c => !c.Retired && from.Next(4) == 0).Select(c => c.Id).ToList();
                interviews.Add((authority, round, $"i{n}", perspective, from.Next(2) == 0 ? "c1" : "", says));
            }
        }
    }

    private static IEnumerable<RoundList> Lists(RoundComparison comparison) =>
        from subject in Subjects from @group in Groups from scope in Enum.GetValues<RoundScope>() select comparison.Compare(subject, @group, scope);

    private static string Image(RoundComparison comparison) => $"{Image(comparison, RoundScope.AllAuthorities)}{Image(comparison, RoundScope.SameAuthorities)}{string.Join('\n', comparison.For(comparison.Authorities[0].Code).Rows)}";

    private static string Image(RoundComparison comparison, RoundScope scope) => string.Join('\n', Lists(comparison).Where(l => l.Scope == scope).SelectMany(l => l.Rows.Select(r => $"{l.Subject} {l.Group} {r}")));
}
