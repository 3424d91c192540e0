using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>Builds a new study from some returns of another, translating codes, topics and key groups where the codebook changes.</summary>
internal static class StudySubset
{
    /// <param name="study">The study.</param>
    /// <param name="parts">The returns to take.</param>
    /// <param name="keep">Which of their interviews to take, by index; null for all.</param>
    public static (Study Study, ImmutableArray<NotComparable> SetAside) Take(Study study, IReadOnlyList<StudyPart> parts, Func<int, bool>? keep = null)
    {
        var newReturn = new int[study.Returns.Length];
        Array.Fill(newReturn, -1);
        for (var i = 0; i < parts.Count; i++)
            newReturn[parts[i].Return] = i;

        var oldAuthorities = parts.Select(p => p.As.Authority).Distinct().Order().ToArray();
        var newAuthority = oldAuthorities.Select((old, index) => (old, index)).ToDictionary(x => x.old, x => x.index);

        var interviews = study.InterviewColumns;
        var keptInterviews = Indexes(interviews.Count, i => newReturn[interviews.Return[i]] >= 0 && (keep?.Invoke(i) ?? true));
        var inOrder = parts.Zip(parts.Skip(1)).All(p => p.First.Return < p.Second.Return);
        if (!inOrder)
            keptInterviews = [.. keptInterviews.OrderBy(i => newReturn[interviews.Return[i]])];
        var newInterview = Inverse(interviews.Count, keptInterviews);

        var statements = study.StatementColumns;
        var keptStatements = Indexes(statements.Count, s => newInterview[statements.Interview[s]] >= 0 && NewCode(s) >= 0);
        if (!inOrder)
            keptStatements = [.. keptStatements.OrderBy(s => newReturn[interviews.Return[statements.Interview[s]]])];
        var newStatement = Inverse(statements.Count, keptStatements);

        var kept = new Study(
            study.Settings,
            study.Parameters,
            [.. oldAuthorities.Select(a => study.Authorities[a])],
            [.. parts.Select(p => p.As with { Authority = newAuthority[p.As.Authority] })],
            TakeInterviews(),
            TakeStatements())
        {
            Decisions = study.Decisions,
            Names = study.Names,
            Indicators = [.. study.Indicators.Where(x => newReturn[x.Return] >= 0).Select(x => x with { Return = newReturn[x.Return], KeyGroup = x.KeyGroup is { } group ? Current(group, x.Return) : null })],
            Cases = [.. study.Cases.Where(x => newReturn[x.Return] >= 0).Select(x => x with
            {
                Return = newReturn[x.Return],
                KeyGroup = Current(x.KeyGroup, x.Return),
                Quotations = [.. x.Quotations.Select(q => newStatement[q]).Where(q => q >= 0)],
            })],
            SupportNeeds = [.. study.SupportNeeds.Where(x => newReturn[x.Return] >= 0).Select(x => x with { Return = newReturn[x.Return] })],
            SecondCodings = [.. study.SecondCodings
                .Where(x => newStatement[x.Statement] >= 0 && Translate(PartOf(x.Statement), x.Code) >= 0)
                .Select(x => x with { Statement = newStatement[x.Statement], Code = Translate(PartOf(x.Statement), x.Code) })],
        };
        return (kept, SetAside());

        // The same group under one label, or results would show it twice; one that the codebook does not have stays as it was returned.
        KeyGroup Current(KeyGroup group, int @return)
        {
            var codebook = parts[newReturn[@return]].As.Codebook;
            return codebook.IndexOfKeyGroup(group.Id) is >= 0 and var index ? codebook.KeyGroups[index] : group;
        }

        StudyPart PartOf(int statement) => parts[newReturn[interviews.Return[statements.Interview[statement]]]];

        int NewCode(int statement) => Translate(PartOf(statement), statements.Code[statement]);

        InterviewColumns TakeInterviews()
        {
            var pooled = new Dictionary<int, int>();
            return new()
            {
                Id = Pick(interviews.Id, keptInterviews),
                Return = Array.ConvertAll(keptInterviews, i => newReturn[interviews.Return[i]]),
                Authority = Array.ConvertAll(keptInterviews, i => newAuthority[interviews.Authority[i]]),
                Perspective = Pick(interviews.Perspective, keptInterviews),
                KeyGroup = Array.ConvertAll(keptInterviews, NewKeyGroup),
                CaseId = Pick(interviews.CaseId, keptInterviews),
                PooledParticipant = Array.ConvertAll(keptInterviews, i => Dense(pooled, interviews.PooledParticipant[i])),
                PooledParticipants = pooled.Count,
                Level = Pick(interviews.Level, keptInterviews),
                NotAsked = Array.ConvertAll(keptInterviews, NewNotAsked),
                Consent = Pick(interviews.Consent, keptInterviews),
                Locality = Pick(interviews.Locality, keptInterviews),
                Interviewer = Pick(interviews.Interviewer, keptInterviews),
                People = Pick(interviews.People, keptInterviews),
                Date = Pick(interviews.Date, keptInterviews),
            };
        }

        StatementColumns TakeStatements() => new()
        {
            Id = Pick(statements.Id, keptStatements),
            Interview = Array.ConvertAll(keptStatements, s => newInterview[statements.Interview[s]]),
            Code = Array.ConvertAll(keptStatements, NewCode),
            Stance = Pick(statements.Stance, keptStatements),
            Status = Pick(statements.Status, keptStatements),
            Direction = Pick(statements.Direction, keptStatements),
            Coder = Pick(statements.Coder, keptStatements),
            Excerpt = Pick(statements.Excerpt, keptStatements),
            SourceRef = Pick(statements.SourceRef, keptStatements),
            Row = Pick(statements.Row, keptStatements),
        };

        int NewKeyGroup(int interview)
        {
            var part = parts[newReturn[interviews.Return[interview]]];
            var group = interviews.KeyGroup[interview];
            return part.Codes is null || group < 0 ? group : part.As.Codebook.IndexOfKeyGroup(study.Returns[part.Return].Codebook.KeyGroups[group].Id);
        }

        NotAsked NewNotAsked(int interview)
        {
            var part = parts[newReturn[interviews.Return[interview]]];
            var old = interviews.NotAsked[interview];
            if (part.Codes is null || old == default)
                return old;
            var topics = study.Returns[part.Return].Codebook.Topics;
            var (main, toDevelop) = (0UL, 0UL);
            for (var t = 0; t < topics.Length; t++)
            {
                if (part.As.Codebook.IndexOfTopic(topics[t].Id) is not (>= 0 and var to))
                    continue;
                main |= old.Includes(t, toDevelop: false) ? 1UL << to : 0;
                toDevelop |= old.Includes(t, toDevelop: true) ? 1UL << to : 0;
            }

            return new(main, toDevelop);
        }

        ImmutableArray<NotComparable> SetAside() =>
        [
            .. Enumerable.Range(0, statements.Count)
                .Where(s => newInterview[statements.Interview[s]] >= 0 && (newStatement[s] < 0 || PartOf(s).Splits.ContainsKey(statements.Code[s])))
                .GroupBy(s => (interviews.Return[statements.Interview[s]], statements.Code[s]))
                .OrderBy(g => g.Key)
                .Select(g =>
                {
                    var @return = study.Returns[g.Key.Item1];
                    var part = parts[newReturn[g.Key.Item1]];
                    var codes = part.As.Codebook.Codes;
                    var split = part.Splits.GetValueOrDefault(g.Key.Item2);
                    return new NotComparable(@return.File, @return.Codebook.Reference, part.As.Codebook.Reference, @return.Codebook.Codes[g.Key.Item2].Id, 0, g.Count())
                    {
                        SplitInto = split is null ? [] : [.. split.Into.Select(c => codes[c].Id)],
                        CountedFor = split is { Parent: >= 0 and var parent } ? codes[parent].Id : null,
                    };
                }),
        ];
    }

    private static int Translate(StudyPart part, int code) => part.Codes is null ? code : part.Codes[code];

    private static int[] Indexes(int count, Func<int, bool> keep) => [.. Enumerable.Range(0, count).Where(keep)];

    private static int[] Inverse(int count, int[] kept)
    {
        var inverse = new int[count];
        Array.Fill(inverse, -1);
        for (var i = 0; i < kept.Length; i++)
            inverse[kept[i]] = i;
        return inverse;
    }

    private static T[] Pick<T>(T[] column, int[] kept) => Array.ConvertAll(kept, i => column[i]);

    private static int Dense(Dictionary<int, int> numbers, int old)
    {
        if (!numbers.TryGetValue(old, out var number))
            numbers[old] = number = numbers.Count;
        return number;
    }
}
