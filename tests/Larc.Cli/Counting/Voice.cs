namespace Larc.Cli.Tests.Counting;

/// <summary>One interview that is counted.</summary>
internal sealed class Voice(ReturnRows @return, InterviewRow row)
{
    public ReturnRows Return => @return;

    public InterviewRow Row => row;

    public string Authority => @return.Authority;

    public bool IsFamily => row.Perspective is "PC" or "CYP";

    /// <summary>Whom it stands for where family interviews of one case are pooled.</summary>
    public object Person => IsFamily && row.CaseId.Length > 0 ? (@return, row.CaseId) : this;
}
