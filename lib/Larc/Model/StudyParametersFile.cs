using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>Reads a study's parameters (<c>parameters.yaml</c>): the names of <see cref="StudyParameters"/> in camelCase.</summary>
public static class StudyParametersFile
{
    /// <summary>Reads <paramref name="path"/>. What cannot be read, or is out of range, keeps its default and is a problem; never throws for what the file holds.</summary>
    public static (StudyParameters Parameters, ImmutableArray<FileProblem> Problems) Read(string path)
    {
        var file = new YamlFile(path);
        if (file.Open() is not { } root)
            return (new(), [.. file.Problems]);
        root.NoOthers(
            "authorityShare", "minimumIndividuals", "tailParticipants", "minimumAuthorities", "frequentShare", "isolatedAuthorities", "sameProminence",
            "stanceShare", "permutations", "seed", "minimumConsensusAnswers", "lastInterviews", "overlapPersistence", "levelWeight",
            "minimumAgreementExcerpts", "minimumAgreementInterviews", "agreementResamples",
            "resamples", "resampleShare", "confidentFrom", "earlierUpTo", "bandInterviews", "spreadShare", "contrastAuthorities");
        var defaults = new StudyParameters();
        var parameters = new StudyParameters
        {
            AuthorityShare = Share("authorityShare", defaults.AuthorityShare),
            MinimumIndividuals = Count("minimumIndividuals", defaults.MinimumIndividuals, 0),
            TailParticipants = Count("tailParticipants", defaults.TailParticipants, 0),
            MinimumAuthorities = Count("minimumAuthorities", defaults.MinimumAuthorities, 0),
            FrequentShare = Share("frequentShare", defaults.FrequentShare),
            IsolatedAuthorities = Count("isolatedAuthorities", defaults.IsolatedAuthorities, 0),
            SameProminence = Share("sameProminence", defaults.SameProminence),
            StanceShare = Share("stanceShare", defaults.StanceShare),
            Permutations = Count("permutations", defaults.Permutations, 0),
            Seed = root.Integer("seed") ?? defaults.Seed,
            MinimumConsensusAnswers = Count("minimumConsensusAnswers", defaults.MinimumConsensusAnswers, 1),
            LastInterviews = Count("lastInterviews", defaults.LastInterviews, 1),
            OverlapPersistence = Between("overlapPersistence", defaults.OverlapPersistence),
            LevelWeight = Share("levelWeight", defaults.LevelWeight),
            MinimumAgreementExcerpts = Count("minimumAgreementExcerpts", defaults.MinimumAgreementExcerpts, 1),
            MinimumAgreementInterviews = Count("minimumAgreementInterviews", defaults.MinimumAgreementInterviews, 1),
            AgreementResamples = Count("agreementResamples", defaults.AgreementResamples, 0),
            Resamples = Count("resamples", defaults.Resamples, 0),
            ResampleShare = Share("resampleShare", defaults.ResampleShare),
            ConfidentFrom = Share("confidentFrom", defaults.ConfidentFrom),
            EarlierUpTo = Share("earlierUpTo", defaults.EarlierUpTo),
            BandInterviews = Count("bandInterviews", defaults.BandInterviews, 1),
            SpreadShare = Share("spreadShare", defaults.SpreadShare),
            ContrastAuthorities = Count("contrastAuthorities", defaults.ContrastAuthorities, 1),
        };
        return (parameters, [.. file.Problems]);

        decimal Share(string key, decimal otherwise)
        {
            if (root.Number(key) is not { } number)
                return otherwise;
            if (number is >= 0 and <= 1)
                return number;
            root.Problem(key, $"'{key}' must lie between 0 and 1.");
            return otherwise;
        }

        decimal Between(string key, decimal otherwise)
        {
            if (root.Number(key) is not { } number)
                return otherwise;
            if (number is > 0 and < 1)
                return number;
            root.Problem(key, $"'{key}' must lie between 0 and 1, both excluded.");
            return otherwise;
        }

        int Count(string key, int otherwise, int least)
        {
            if (root.Integer(key) is not { } number)
                return otherwise;
            if (number >= least && number <= 1_000_000)
                return number;
            root.Problem(key, FormattableString.Invariant($"'{key}' must lie between {least} and 1000000."));
            return otherwise;
        }
    }
}
