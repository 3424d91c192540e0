using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>One row of the sheet Interviews, used or set aside.</summary>
internal sealed record InterviewRow(string Id, int Row)
{
    public Perspective Perspective { get; init; }

    /// <summary>Index in the codebook's key groups, or −1.</summary>
    public int KeyGroup { get; init; } = -1;

    public string CaseId { get; init; } = "";

    public string Locality { get; init; } = "";

    public int? People { get; init; }

    /// <summary>1–4, or 0.</summary>
    public byte Level { get; init; }

    public NotAsked NotAsked { get; init; }

    public string Interviewer { get; init; } = "";

    public Consent Consent { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Why it is set aside; null when it is used.</summary>
    public ReturnRule? SetAside { get; set; }

    /// <summary>Statements that go with it when it is set aside.</summary>
    public int StatementsSetAside { get; set; }

    /// <summary>Whether it is set aside because somebody asked for it: no mistake.</summary>
    public bool IsByWish => SetAside == ReturnRules.InterviewWithdrawn || SetAside == ReturnRules.ConsentWithoutAnalysis;

    /// <summary>The reason its statements are set aside with.</summary>
    public ReturnRule ReasonOfItsStatements => IsByWish ? SetAside! : ReturnRules.InterviewSetAside;
}
