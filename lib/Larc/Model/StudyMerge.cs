using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>Puts studies of several folders side by side as one, returns by authority and round. What may not stand together is left out by whoever calls it.</summary>
internal static class StudyMerge
{
    /// <summary>The first study's settings, parameters and decisions, with the returns of all studies that are taken.</summary>
    /// <param name="studies">The studies; authorities are the same by code, and the first study that has one describes it.</param>
    /// <param name="takes">How a return (study, return) stands in the whole; null leaves it out.</param>
    public static Study Of(IReadOnlyList<Study> studies, Func<int, int, StudyReturn?> takes)
    {
        var authorities = studies.SelectMany(s => s.Authorities).DistinctBy(a => a.Code).OrderBy(a => a.Code, StringComparer.Ordinal).ToImmutableArray();
        var joined = new Joined(studies, authorities.Select((a, i) => (a.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal));
        var parts = studies
            .SelectMany((study, s) => study.Returns.Select((r, i) => (Index: joined.Return(s, i), As: takes(s, i), Authority: joined.Authority(s, r.Authority))))
            .Where(x => x.As is not null)
            .OrderBy(x => x.Authority).ThenBy(x => x.As!.Round)
            .Select(x => new StudyPart(x.Index, x.As! with { Authority = x.Authority }, null))
            .ToList();
        return StudySubset.Take(joined.Study(authorities), parts).Study;
    }

    /// <summary>The columns of several studies one after the other, with their indexes moved along.</summary>
    private sealed class Joined(IReadOnlyList<Study> studies, Dictionary<string, int> places)
    {
        private readonly int[] _returns = Offsets(studies, s => s.Returns.Length);
        private readonly int[] _interviews = Offsets(studies, s => s.InterviewCount);
        private readonly int[] _statements = Offsets(studies, s => s.StatementCount);
        private readonly int[] _pooled = Offsets(studies, s => s.InterviewColumns.PooledParticipants);

        public int Return(int study, int index) => _returns[study] + index;

        public int Authority(int study, int index) => places[studies[study].Authorities[index].Code];

        public Study Study(ImmutableArray<Authority> authorities) => new(
            studies[0].Settings,
            studies[0].Parameters,
            authorities,
            [.. studies.SelectMany((study, s) => study.Returns.Select(r => r with { Authority = Authority(s, r.Authority) }))],
            Interviews(),
            Statements())
        {
            Decisions = studies[0].Decisions,
            // A name is withheld wherever it stands.
            Names = [.. studies.SelectMany(s => s.Names).Distinct(StringComparer.Ordinal)],
            Indicators = [.. studies.SelectMany((study, s) => study.Indicators.Select(x => x with { Return = Return(s, x.Return) }))],
            Cases = [.. studies.SelectMany((study, s) => study.Cases.Select(x => x with { Return = Return(s, x.Return), Quotations = [.. x.Quotations.Select(q => _statements[s] + q)] }))],
            SupportNeeds = [.. studies.SelectMany((study, s) => study.SupportNeeds.Select(x => x with { Return = Return(s, x.Return) }))],
            SecondCodings = [.. studies.SelectMany((study, s) => study.SecondCodings.Select(x => x with { Statement = _statements[s] + x.Statement }))],
        };

        private static int[] Offsets(IReadOnlyList<Study> studies, Func<Study, int> size)
        {
            var offsets = new int[studies.Count];
            for (var s = 1; s < offsets.Length; s++)
                offsets[s] = offsets[s - 1] + size(studies[s - 1]);
            return offsets;
        }

        private InterviewColumns Interviews() => new()
        {
            Id = Column(c => c.Id),
            Return = Column(c => c.Return, Return),
            Authority = Column(c => c.Authority, Authority),
            Perspective = Column(c => c.Perspective),
            KeyGroup = Column(c => c.KeyGroup),
            CaseId = Column(c => c.CaseId),
            PooledParticipant = Column(c => c.PooledParticipant, (s, i) => _pooled[s] + i),
            PooledParticipants = studies.Sum(s => s.InterviewColumns.PooledParticipants),
            Level = Column(c => c.Level),
            NotAsked = Column(c => c.NotAsked),
            Consent = Column(c => c.Consent),
            Locality = Column(c => c.Locality),
            Interviewer = Column(c => c.Interviewer),
            People = Column(c => c.People),
            Date = Column(c => c.Date),
        };

        private StatementColumns Statements() => new()
        {
            Id = Rows(c => c.Id),
            Interview = [.. studies.SelectMany((study, s) => study.StatementColumns.Interview.Select(i => _interviews[s] + i))],
            Code = Rows(c => c.Code),
            Stance = Rows(c => c.Stance),
            Status = Rows(c => c.Status),
            Direction = Rows(c => c.Direction),
            Coder = Rows(c => c.Coder),
            Excerpt = Rows(c => c.Excerpt),
            SourceRef = Rows(c => c.SourceRef),
            Row = Rows(c => c.Row),
        };

        private T[] Column<T>(Func<InterviewColumns, T[]> column) => [.. studies.SelectMany(s => column(s.InterviewColumns))];

        private int[] Column(Func<InterviewColumns, int[]> column, Func<int, int, int> moved) => [.. studies.SelectMany((study, s) => column(study.InterviewColumns).Select(i => moved(s, i)))];

        private T[] Rows<T>(Func<StatementColumns, T[]> column) => [.. studies.SelectMany(s => column(s.StatementColumns))];
    }
}
