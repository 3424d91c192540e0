using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>Chooses one round of a study, or pools all, on one codebook. Returns on another codebook are mapped, or set aside with that reason.</summary>
public static class StudyRounds
{
    /// <summary>The returns of one round.</summary>
    /// <param name="study">The study.</param>
    /// <param name="round">The round; null takes the latest.</param>
    /// <param name="mappings">How the codes of other codebooks map.</param>
    /// <exception cref="ArgumentOutOfRangeException">The study has no such round.</exception>
    public static RoundSelection Select(Study study, int? round, IReadOnlyList<CodebookMapping> mappings)
    {
        if (study.Rounds.IsEmpty)
            return new(study, round, []);
        var chosen = round ?? study.Rounds[^1];
        if (!study.Rounds.Contains(chosen))
            throw new ArgumentOutOfRangeException(nameof(round), round, $"The study has no round {chosen}; it has {string.Join(", ", study.Rounds)}.");
        var (kept, setAside) = OnOneCodebook(study, i => study.Returns[i].Round == chosen, chosen, mappings);
        return new(kept, chosen, setAside);
    }

    /// <summary>All rounds together, on the codebook of the latest: an authority counts once, whatever the number of its rounds.</summary>
    public static RoundSelection Pool(Study study, IReadOnlyList<CodebookMapping> mappings)
    {
        if (study.Rounds.IsEmpty)
            return new(study, null, []);
        var (kept, setAside) = OnOneCodebook(study, _ => true, study.Rounds[^1], mappings);
        return new(kept, null, setAside);
    }

    private static (Study Study, ImmutableArray<NotComparable> SetAside) OnOneCodebook(Study study, Func<int, bool> wanted, int leadingRound, IReadOnlyList<CodebookMapping> mappings)
    {
        var codebook = LeadingCodebook(study, leadingRound);
        var parts = new List<StudyPart>();
        var setAside = new List<NotComparable>();
        for (var i = 0; i < study.Returns.Length; i++)
        {
            if (!wanted(i))
                continue;
            var @return = study.Returns[i];
            if (@return.Codebook.Reference == codebook.Reference)
                parts.Add(new(i, @return, null));
            else if (mappings.FirstOrDefault(m => m.From == @return.Codebook.Reference && m.To == codebook.Reference) is { } mapping)
                parts.Add(StudyPart.Mapped(i, @return, codebook, mapping));
            else
                setAside.Add(Whole(study, i, codebook));
        }

        if (parts.Count == study.Returns.Length && parts.TrueForAll(p => p.Codes is null))
            return (study, []);
        var taken = StudySubset.Take(study, parts);
        return (taken.Study, [.. setAside, .. taken.SetAside]);
    }

    /// <summary>The codebook most returns of the round use; on equality the later version, then the first by name.</summary>
    private static Codebook LeadingCodebook(Study study, int round) => study.Returns
        .Where(r => r.Round == round)
        .GroupBy(r => r.Codebook.Reference, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count())
        .ThenByDescending(g => g.First().Codebook.Version)
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .First().First().Codebook;

    private static NotComparable Whole(Study study, int @return, Codebook codebook)
    {
        var interviews = study.InterviewColumns.Return.Count(r => r == @return);
        var statements = study.StatementColumns.Interview.Count(i => study.InterviewColumns.Return[i] == @return);
        return new(study.Returns[@return].File, study.Returns[@return].Codebook.Reference, codebook.Reference, null, interviews, statements);
    }
}
