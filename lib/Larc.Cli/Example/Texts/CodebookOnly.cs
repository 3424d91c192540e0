using Larc.Model;

namespace Larc.Cli.Example.Texts;

/// <summary>Leaves out of the texts what another codebook does not know.</summary>
internal static class CodebookOnly
{
    public static CaseTexts Fit(CaseTexts texts, Codebook codebook) => texts with
    {
        Vignettes = [.. texts.Vignettes.Where(v => codebook.IndexOfKeyGroup(v.Group) >= 0)],
        Indicators = texts.Indicators with { List = [.. texts.Indicators.List.Where(i => i.Group.Length == 0 || codebook.IndexOfKeyGroup(i.Group) >= 0)] },
    };
}
