using Larc.Model;

namespace Larc.Benchmarks.Triangulation;

/// <summary>An invented study of any size, held in memory only: statements spread evenly over interviews, codes in trees of three.</summary>
internal static class LargeStudy
{
    public static Study Make(int authorities, int interviews, int statements, int permutations)
    {
        var codebook = MakeCodebook();
        var random = new Random(1);
        var authorityOf = Enumerable.Range(0, interviews).Select(i => (int)((long)i * authorities / interviews)).ToArray();
        var perspectives = Enumerable.Range(0, interviews).Select(i => (Perspective)(i % 5)).ToArray();
        var interviewOf = Enumerable.Range(0, statements).Select(s => (int)((long)s * interviews / statements)).ToArray();
        var codes = Enumerable.Range(0, statements).Select(_ => random.Next(codebook.Codes.Length)).ToArray();
        return new(
            new(),
            new() { Permutations = permutations },
            [.. Enumerable.Range(0, authorities).Select(a => new Authority(FormattableString.Invariant($"{a:00000}"), $"Authority {a}"))],
            [.. Enumerable.Range(0, authorities).Select(a => new StudyReturn(a, 1, codebook, $"{a}.xlsx"))],
            new()
            {
                Id = [.. Enumerable.Range(0, interviews).Select(i => FormattableString.Invariant($"i{i:0000000}"))],
                Return = authorityOf,
                Authority = authorityOf,
                Perspective = perspectives,
                KeyGroup = [.. Enumerable.Range(0, interviews).Select(i => (i % 4) - 1)],
                CaseId = [.. Enumerable.Repeat("", interviews)],
                PooledParticipant = [.. Enumerable.Range(0, interviews)],
                PooledParticipants = interviews,
                Level = [.. perspectives.Select(p => (byte)(p <= Perspective.PR ? random.Next(1, 5) : 0))],
                NotAsked = new NotAsked[interviews],
                Consent = new Consent[interviews],
                Locality = [.. Enumerable.Repeat("", interviews)],
                Interviewer = [.. Enumerable.Repeat("", interviews)],
                People = new int?[interviews],
                Date = new DateOnly?[interviews],
            },
            new()
            {
                Id = [.. Enumerable.Repeat("s", statements)],
                Interview = interviewOf,
                Code = codes,
                Stance = [.. codes.Select(c => codebook.Codes[c].Kind == CodeKind.Impact ? (Stance)(random.Next(10) / 8) : random.Next(4) == 0 ? Stance.ToDevelop : Stance.Contributes)],
                Status = [.. codes.Select(_ => random.Next(8) == 0 ? Status.Anticipated : Status.Happened)],
                Direction = new Direction[statements],
                Coder = [.. Enumerable.Repeat("", statements)],
                Excerpt = [.. Enumerable.Repeat("", statements)],
                SourceRef = [.. Enumerable.Repeat("", statements)],
                Row = new int[statements],
            });
    }

    private static Codebook MakeCodebook()
    {
        var everybody = Enumerable.Repeat(Elicitation.Open, 5).ToArray();
        var codes = Enumerable.Range(0, 120).Select(i => new Code
        {
            Id = FormattableString.Invariant($"c{i:000}"),
            Kind = i < 90 ? CodeKind.Impact : CodeKind.Feature,
            Level = i < 90 ? (i / 30) + 1 : null,
            Topic = "all",
            Label = $"Code {i}",
            Parent = i % 3 == 0 ? null : FormattableString.Invariant($"c{i - (i % 3):000}"),
            DefaultStance = i < 90 ? Stance.Positive : Stance.Contributes,
            ListedForStaff = i % 3 == 0,
            ListedForFamily = i % 3 == 0,
        });
        KeyGroup[] keyGroups = [new("LAC", "Looked-after children"), new("ASD", "Autistic spectrum disorder"), new("KS3", "Absence at key stage 3")];
        return new("large", 1, "Large", "Invented", [.. keyGroups], [new("all", "All", [.. everybody], [.. everybody])], [.. codes]);
    }
}
