using System.Collections.Immutable;
using Larc.Display;

namespace Larc.Findings;

/// <summary>
/// The findings a person may use where a prompt asks for their words: those of the prompt's section; where it stands in a subsection that holds none, as a
/// Comment does that closes a section, those of the section above.
/// </summary>
internal sealed class PromptFacts
{
    /// <summary>A fact is named by the beginning of its sentence, cut at a word.</summary>
    private const int MostCharacters = 70;

    private readonly Dictionary<PromptBlock, ImmutableArray<Claim>> _facts = new((IEqualityComparer<PromptBlock>)ReferenceEqualityComparer.Instance);

    public PromptFacts(FindingsDocument document)
    {
        foreach (var section in document.Sections)
            Read(section, []);
    }

    /// <summary>The findings, in order; none where the section holds none.</summary>
    public ImmutableArray<Claim> Of(PromptBlock prompt) => _facts.GetValueOrDefault(prompt, []);

    /// <summary>The beginning of a finding.</summary>
    public static string Name(Claim claim)
    {
        var text = PlainText.Clean(claim.Text);
        if (text.Length <= MostCharacters)
            return text.TrimEnd('.');
        var cut = text.LastIndexOf(' ', MostCharacters);
        return text[..(cut > 0 ? cut : MostCharacters)].TrimEnd(' ', ',', ':', ';') + "…";
    }

    private void Read(FindingsSection section, ImmutableArray<Claim> above)
    {
        ImmutableArray<Claim> own = [.. section.Claims.Distinct(ReferenceEqualityComparer.Instance).Cast<Claim>()];
        foreach (var prompt in section.Blocks.OfType<PromptBlock>())
            _facts[prompt] = own.IsEmpty ? above : own;
        foreach (var inner in section.Subsections)
            Read(inner, own);
    }
}
