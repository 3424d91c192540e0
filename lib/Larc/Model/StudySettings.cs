using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>What a study says of itself (<c>study.yaml</c>); everything is optional.</summary>
public sealed record StudySettings
{
    /// <summary>Title, as printed.</summary>
    public string Title { get; init; } = "Untitled study";

    /// <summary>People invited, by perspective identifier.</summary>
    public ImmutableSortedDictionary<string, int> Invited { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>People interviewed, by perspective identifier.</summary>
    public ImmutableSortedDictionary<string, int> Achieved { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>People who refused, by perspective identifier.</summary>
    public ImmutableSortedDictionary<string, int> Refused { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Who chose the cases.</summary>
    public string CasesChosenBy { get; init; } = "";

    /// <summary>Reference of the ethics approval.</summary>
    public string EthicsReference { get; init; } = "";

    /// <summary>The researchers on their own position.</summary>
    public string Reflexivity { get; init; } = "";

    /// <summary>Whether and how interviewees checked what was made of their words.</summary>
    public string MemberCheck { get; init; } = "";

    /// <summary>Day on which the data must be deleted.</summary>
    public DateOnly? RetentionDate { get; init; }

    /// <summary>Who holds the key of the pseudonyms.</summary>
    public string KeyHolder { get; init; } = "";

    /// <summary>Folders that hold other rounds of the same study, seen from the study's folder. Only the comparison of rounds reads them.</summary>
    public ImmutableArray<string> OtherRounds { get; init; } = [];
}
