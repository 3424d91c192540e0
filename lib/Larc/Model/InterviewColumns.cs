namespace Larc.Model;

/// <summary>The interviews of a study, column by column, for counting. All arrays have the same length.</summary>
internal sealed class InterviewColumns
{
    /// <summary>Identifier within the return.</summary>
    public required string[] Id { get; init; }

    /// <summary>Index in <see cref="Study.Returns"/>.</summary>
    public required int[] Return { get; init; }

    /// <summary>Index in <see cref="Study.Authorities"/>.</summary>
    public required int[] Authority { get; init; }

    /// <summary>Who speaks.</summary>
    public required Perspective[] Perspective { get; init; }

    /// <summary>Index in the codebook's key groups, or −1.</summary>
    public required int[] KeyGroup { get; init; }

    /// <summary>Identifier of the case within the return; empty when none.</summary>
    public required string[] CaseId { get; init; }

    /// <summary>
    /// Whom the interview stands for where cases are pooled (family, all): interviews of one case in one return, from family perspectives,
    /// share a number; every other interview has its own. Numbers are dense from 0.
    /// </summary>
    public required int[] PooledParticipant { get; init; }

    /// <summary>How many different numbers <see cref="PooledParticipant"/> holds.</summary>
    public required int PooledParticipants { get; init; }

    /// <summary>Self-reported level 1–4, or 0.</summary>
    public required byte[] Level { get; init; }

    /// <summary>What was not put.</summary>
    public required NotAsked[] NotAsked { get; init; }

    /// <summary>What was agreed to.</summary>
    public required Consent[] Consent { get; init; }

    /// <summary>Locality; empty when not given.</summary>
    public required string[] Locality { get; init; }

    /// <summary>Who interviewed; empty when not given.</summary>
    public required string[] Interviewer { get; init; }

    /// <summary>How many people were in the room, or null.</summary>
    public required int?[] People { get; init; }

    /// <summary>Day of the interview, or null.</summary>
    public required DateOnly?[] Date { get; init; }

    /// <summary>Number of interviews.</summary>
    public int Count => Id.Length;
}
