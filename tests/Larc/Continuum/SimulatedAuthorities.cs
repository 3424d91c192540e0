using System.Collections.Immutable;
using Larc.Continuum;
using Larc.Model;

namespace Larc.Tests.Continuum;

/// <summary>
/// Draws studies of staff interviews whose truth is known. Identical authorities draw every interview from one distribution. Different ones are of three
/// kinds in turn: confident, where all perspectives share an agenda and levels are high; in between, where perspectives share half of it; and earlier
/// stage, where each perspective has an agenda of its own and levels are low. What is drawn depends on the run only.
/// </summary>
internal sealed record SimulatedAuthorities
{
    private const int Codes = 24;
    private static readonly Codebook Codebook = Enumerable.Range(0, Codes / 2)
        .Aggregate(new CodebookBuilder(), (b, c) => b.Impact($"impact_{c:00}").Feature($"feature_{c:00}"))
        .Build();

    // Chances of levels 1 to 4, in hundredths.
    private static readonly int[] Everyone = [20, 35, 30, 15];
    private static readonly int[] High = [5, 20, 45, 30];
    private static readonly int[] Low = [30, 45, 20, 5];

    public int Authorities { get; init; } = 14;

    /// <summary>Interviews with managers, and as many with practitioners, by authority in turn; directors have one.</summary>
    public required ImmutableArray<int> Interviews { get; init; }

    public bool Different { get; init; }

    /// <summary>Chance, in hundredths, that an interview names a code outside its agenda.</summary>
    public int Stray { get; init; }

    /// <summary>The band an authority is drawn from, by its place; in between is not distinguished.</summary>
    public ContinuumBand TruthOf(int authority) => !Different ? ContinuumBand.NotDistinguished : (authority % 3) switch
    {
        0 => ContinuumBand.Confident,
        1 => ContinuumBand.NotDistinguished,
        _ => ContinuumBand.EarlierStage,
    };

    public Study Draw(int run, StudyParameters parameters)
    {
        var random = new Random(run);
        var columns = new Drawn();
        for (var authority = 0; authority < Authorities; authority++)
        {
            var agendas = Agendas(random, authority);
            for (var p = 0; p < 3; p++)
            {
                var interviews = p == 0 ? 1 : Interviews[authority % Interviews.Length];
                for (var i = 0; i < interviews; i++)
                    Interview(random, columns, authority, (Perspective)p, agendas[p]);
            }
        }

        var authorities = Enumerable.Range(0, Authorities).Select(a => new Authority($"{a:000}", $"Authority {a:000}")).ToImmutableArray();
        return new(
            new(),
            parameters,
            authorities,
            [.. authorities.Select((a, index) => new StudyReturn(index, 1, Codebook, $"{a.Code}.xlsx"))],
            columns.Interviews(),
            columns.Statements());
    }

    /// <summary>By perspective, the chance of each code in hundredths.</summary>
    private int[][] Agendas(Random random, int authority)
    {
        if (!Different)
            return [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, Codes).Select(c => 10 + (c % 6 * 8)).ToArray())];
        var shared = Agenda();
        var own = TruthOf(authority) switch { ContinuumBand.Confident => 0, ContinuumBand.NotDistinguished => 50, _ => 100 };
        return [.. Enumerable.Range(0, 3).Select(_ => shared.Zip(Agenda(), (together, apart) => random.Next(100) < own ? apart : together).ToArray())];

        int[] Agenda() => [.. Enumerable.Range(0, Codes).Select(_ => random.Next(3) == 0 ? 40 : Stray)];
    }

    private void Interview(Random random, Drawn columns, int authority, Perspective perspective, int[] agenda)
    {
        var levels = TruthOf(authority) switch { ContinuumBand.Confident => High, ContinuumBand.EarlierStage => Low, _ => Everyone };
        var (drawn, level) = (random.Next(100), 0);
        while ((drawn -= levels[level]) >= 0)
            level++;
        columns.Interview(authority, perspective, (byte)(level + 1));
        for (var code = 0; code < Codes; code++)
        {
            if (random.Next(100) < agenda[code])
                columns.Statement(code, Codebook.Codes[code].DefaultStance);
        }
    }

    /// <summary>Columns filled row by row: a builder for tests looks rows up, which takes too long for hundreds of studies.</summary>
    private sealed class Drawn
    {
        private readonly List<(int Authority, Perspective Perspective, byte Level)> _interviews = [];
        private readonly List<(int Interview, int Code, Stance Stance)> _statements = [];

        public void Interview(int authority, Perspective perspective, byte level) => _interviews.Add((authority, perspective, level));

        public void Statement(int code, Stance stance) => _statements.Add((_interviews.Count - 1, code, stance));

        public InterviewColumns Interviews() => new()
        {
            Id = [.. _interviews.Index().Select(i => $"i{i.Index:0000}")],
            Return = [.. _interviews.Select(i => i.Authority)],
            Authority = [.. _interviews.Select(i => i.Authority)],
            Perspective = [.. _interviews.Select(i => i.Perspective)],
            KeyGroup = All(-1),
            CaseId = All(""),
            PooledParticipant = [.. _interviews.Index().Select(i => i.Index)],
            PooledParticipants = _interviews.Count,
            Level = [.. _interviews.Select(i => i.Level)],
            NotAsked = All(new NotAsked(0, 0)),
            Consent = All(Consent.Analysis),
            Locality = All(""),
            Interviewer = All(""),
            People = All<int?>(null),
            Date = All<DateOnly?>(null),
        };

        public StatementColumns Statements() => new()
        {
            Id = [.. _statements.Index().Select(s => $"s{s.Index:00000}")],
            Interview = [.. _statements.Select(s => s.Interview)],
            Code = [.. _statements.Select(s => s.Code)],
            Stance = [.. _statements.Select(s => s.Stance)],
            Status = Each(Status.Happened),
            Direction = Each(Direction.None),
            Coder = Each(""),
            Excerpt = Each(""),
            SourceRef = Each(""),
            Row = [.. _statements.Index().Select(s => s.Index + 2)],
        };

        private T[] All<T>(T value) => [.. Enumerable.Repeat(value, _interviews.Count)];

        private T[] Each<T>(T value) => [.. Enumerable.Repeat(value, _statements.Count)];
    }
}
