using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Larc.Model;

namespace Larc.Tests.Returns.Workbooks;

/// <summary>What the tests of workbooks share.</summary>
internal static class Sample
{
    public static string CodebookPath { get; } = Path.Combine(Repository.Root, "data-templates", "codebooks", "larc-round-1.yaml");

    public static Codebook RoundOne { get; } = CodebookFile.Read(CodebookPath).Codebook ?? throw new InvalidOperationException("The Round 1 codebook does not read.");

    /// <summary>Fails with every fault that Microsoft's validator finds in the file.</summary>
    public static void ShouldBeValid(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ToList();
        faults.ShouldBeEmpty(path);
    }
}
