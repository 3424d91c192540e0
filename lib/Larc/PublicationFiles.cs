using Larc.Disclosure.Auditing.Manifests;
using Larc.Disclosure.Policies;
using Larc.Disclosure.Pseudonyms;
using Larc.Findings;
using Larc.Findings.Publication;
using Larc.Model;

namespace Larc;

/// <summary>Writes the files of a publication below the output folder.</summary>
internal sealed class PublicationFiles(OutputFolder output, FindingsDocument decided, PublicationDraft draft, Study study, DisclosurePolicy policy, PseudonymKey key)
{
    private const string Root = PublicationEdition.Folder;

    /// <summary>The manifest of the tables, for the audit.</summary>
    public string Manifest => output.FileFor($"{Root}/tables/manifest.json");

    /// <summary>Findings, figures, tables and briefs.</summary>
    public void Write()
    {
        var findings = WithLetters(decided).Sealed(key);
        DocumentFiles.Write(output, $"{Root}/findings", findings);
        // A brief is made of the findings before they are sealed, and bears no letter.
        foreach (var (file, brief) in Brief.All(decided))
            DocumentFiles.Write(output, $"{Root}/briefs/{file}", brief.Sealed(key));
        var number = 0;
        foreach (var figure in findings.Sections.SelectMany(s => s.AllBlocks).OfType<FigureBlock>())
            output.Write(FormattableString.Invariant($"{Root}/figures/figure-{++number}.svg"), figure.Chart.ToSvg());
        Tables();
    }

    /// <summary>What the audit said, for readers who want to know.</summary>
    public void WriteAudit(IEnumerable<string> lines) => output.Write($"{Root}/audit.txt", string.Join('\n', lines) + "\n");

    private void Tables()
    {
        var files = PublicationManifest.Files(draft);
        foreach (var (name, table) in files)
            output.Write($"{Root}/tables/{name}.csv", table.ToCsv());
        File.WriteAllBytes(Manifest, ManifestFile.Write(PublicationManifest.Of(draft, files)));
        TablesWorkbook.Write(output.FileFor($"{Root}/tables/tables.xlsx"), decided.Title, FindingsWording.PublicationBanner, files);
    }

    /// <summary>The findings with the table of who was heard, by the letters of this document.</summary>
    private FindingsDocument WithLetters(FindingsDocument document) => document.WithBlocks((section, blocks) =>
        section.Id == "about" ? [.. blocks, new TableBlock(AuthorityLetters.ToTable(study, policy, key))] : blocks);
}
