using System.Text.Json;
using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>The named numbers that shaped results, in words.</summary>
public static class ParameterViews
{
    /// <summary>Every parameter: what it does, the name by which it is set, and its value in this study.</summary>
    public static Table ToTable(this StudyParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var p = parameters;
        (string What, string Name, Cell Value)[] rows =
        [
            ("A feature is listed from this share of the authorities asked", nameof(p.AuthorityShare), p.AuthorityShare),
            ("A family view is listed from this many individuals", nameof(p.MinimumIndividuals), p.MinimumIndividuals),
            ("Below a threshold, the tail takes what is named by up to this many participants", nameof(p.TailParticipants), p.TailParticipants),
            ("Authorities below which no share is a threshold", nameof(p.MinimumAuthorities), p.MinimumAuthorities),
            ("A theme is frequent from this share of the authorities asked", nameof(p.FrequentShare), p.FrequentShare),
            ("A theme is isolated up to this many authorities", nameof(p.IsolatedAuthorities), p.IsolatedAuthorities),
            ("Two shares this close are of the same prominence", nameof(p.SameProminence), p.SameProminence),
            ("A perspective holds a stance from this share of its reporting authorities", nameof(p.StanceShare), p.StanceShare),
            ("Persistence of rank-biased overlap", nameof(p.OverlapPersistence), p.OverlapPersistence),
            ("Last interviews looked at for new codes", nameof(p.LastInterviews), p.LastInterviews),
            ("Answers that agreement on the self-reported level needs", nameof(p.MinimumConsensusAnswers), p.MinimumConsensusAnswers),
            ("Permutations behind what chance gives", nameof(p.Permutations), p.Permutations),
            ("Seed of every random stream", nameof(p.Seed), CountWords.Numeral(p.Seed)),
            ("Excerpts coded twice that a coefficient needs", nameof(p.MinimumAgreementExcerpts), p.MinimumAgreementExcerpts),
            ("Interviews that they must come from", nameof(p.MinimumAgreementInterviews), p.MinimumAgreementInterviews),
            ("Resamples behind the interval of a coefficient", nameof(p.AgreementResamples), p.AgreementResamples),
            ("Weight of the self-reported level in a position; consensus has the rest", nameof(p.LevelWeight), p.LevelWeight),
            ("Resamples behind a resampling range", nameof(p.Resamples), p.Resamples),
            ("Share of the resamples that the range holds", nameof(p.ResampleShare), p.ResampleShare),
            ("A position is confident from here", nameof(p.ConfidentFrom), Cell.Of(p.ConfidentFrom, 3)),
            ("A position is at an earlier stage up to here", nameof(p.EarlierUpTo), Cell.Of(p.EarlierUpTo, 3)),
            ("Interviews with managers, and with practitioners, that a band needs", nameof(p.BandInterviews), p.BandInterviews),
            ("Share of permutations that the spread of positions exceeds before any band", nameof(p.SpreadShare), p.SpreadShare),
            ("Authorities that a contrast needs in each band", nameof(p.ContrastAuthorities), p.ContrastAuthorities),
        ];
        return Table.Of(
            FindingsWording.ParametersTitle,
            rows,
            ("Parameter", r => r.What),
            ("Name", r => JsonNamingPolicy.CamelCase.ConvertName(r.Name)),
            ("Value", r => r.Value));
    }
}
