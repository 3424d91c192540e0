namespace Larc.Model;

/// <summary>What an interviewee agreed to. A blank cell in a return means <see cref="Analysis"/> only.</summary>
[Flags]
public enum Consent : byte
{
    /// <summary>To nothing: the interview is set aside.</summary>
    None = 0,

    /// <summary>To being counted.</summary>
    Analysis = 1,

    /// <summary>To being quoted, by role only.</summary>
    Quote = 2,

    /// <summary>To being read together with the other interviews of the same case.</summary>
    Linked = 4,
}
