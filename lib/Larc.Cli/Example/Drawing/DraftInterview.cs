using Larc.Model;

namespace Larc.Cli.Example.Drawing;

/// <summary>Why an interview is set aside on loading.</summary>
internal enum SetAside : byte
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>The return says that it was withdrawn.</summary>
    Withdrawn,

    /// <summary><c>withdrawn.csv</c> names it.</summary>
    WithdrawnFile,

    /// <summary>The interviewee did not agree to analysis.</summary>
    NoAnalysis,
}

/// <summary>An interview while it is being drawn.</summary>
internal sealed class DraftInterview(int authority, Perspective perspective, int number, SetAside setAside)
{
    /// <summary>Index of its authority.</summary>
    public int Authority { get; } = authority;

    /// <summary>Who speaks.</summary>
    public Perspective Perspective { get; } = perspective;

    /// <summary>Identifier within the return.</summary>
    public string Id { get; } = FormattableString.Invariant($"{perspective}-{number:00}");

    /// <summary>Why it is set aside, if it is.</summary>
    public SetAside SetAside { get; } = setAside;

    /// <summary>Index of the key group; −1 when it is about none.</summary>
    public int KeyGroup { get; set; } = -1;

    /// <summary>Case within the return; empty when none.</summary>
    public string CaseId { get; set; } = "";

    /// <summary>Whether the child spoken of is a girl.</summary>
    public bool Girl { get; set; }

    /// <summary>Topics that were not put, as the return writes them.</summary>
    public List<string> NotAsked { get; } = [];

    /// <summary>What was agreed to, as the return writes it.</summary>
    public string Consent { get; set; } = "";

    /// <summary>What is said in it, in the order of the plan.</summary>
    public List<DraftPresence> Presences { get; } = [];
}
