using Larc.Model;

namespace Larc.Cli.Example.Texts;

/// <summary>Who speaks in an excerpt, and about whom: the same throughout an interview.</summary>
/// <param name="Name">Voice, as the texts name it.</param>
/// <param name="IsStaff">Whether it is a member of staff.</param>
/// <param name="Children">Words for the children of the key group.</param>
/// <param name="Child">Words for one's own child.</param>
/// <param name="Girl">Whether that child is a girl.</param>
internal sealed record Voice(string Name, bool IsStaff, string Children, string Child, bool Girl)
{
    /// <summary>The voice of a perspective.</summary>
    public static string NameOf(Perspective perspective) => perspective switch
    {
        Perspective.DCS => "director",
        Perspective.SM => "manager",
        Perspective.PR => "practitioner",
        Perspective.PC => "parent",
        _ => "child",
    };

    /// <summary>Fills in the words for the children spoken of.</summary>
    public string Fill(string text) => !text.Contains('{', StringComparison.Ordinal) ? text : text
        .Replace("{children}", Children, StringComparison.Ordinal)
        .Replace("{child}", Child, StringComparison.Ordinal)
        .Replace("{himself}", Girl ? "herself" : "himself", StringComparison.Ordinal)
        .Replace("{he}", Girl ? "she" : "he", StringComparison.Ordinal)
        .Replace("{him}", Girl ? "her" : "him", StringComparison.Ordinal)
        .Replace("{his}", Girl ? "her" : "his", StringComparison.Ordinal);
}
