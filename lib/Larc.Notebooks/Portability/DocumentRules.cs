using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Portability;

/// <summary>The rules for what surrounds the code: format, metadata, ids, outputs.</summary>
internal static class DocumentRules
{
    private const string Strip = "Strip the notebook's outputs.";
    private const string KernelAction = "Set it, or save the notebook with the C# kernel.";

    public static IEnumerable<PortabilityViolation> Check(NotebookDocument document)
    {
        if (document.FormatMinor != 5)
            yield return Whole(
                PortableRules.Format,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The notebook is in format 4.{document.FormatMinor}, not 4.5."),
                "Strip the notebook's outputs, which also brings it up to 4.5.");
        foreach (var (path, expected) in ExpectedMetadata)
            if (document.Metadata.FindText(path) is var found && found != expected)
                yield return Whole(
                    PortableRules.Kernel,
                    $"The metadata '{string.Join('.', path)}' is {(found is null ? "missing" : $"'{found}'")}, and must be '{expected}'.",
                    KernelAction);
    }

    public static IEnumerable<PortabilityViolation> CheckCell(NotebookCell cell, int? number, HashSet<string> seen)
    {
        if (!CellIds.IsValid(cell.Id))
            yield return Of(
                PortableRules.CellId,
                cell.Id is null ? "A cell has no id." : $"The cell id '{cell.Id}' is not 1 to 64 letters, digits, hyphens and underscores.",
                "Strip the notebook's outputs, which also gives cells their ids.");
        else if (!seen.Add(cell.Id!))
            yield return Of(PortableRules.CellId, $"The cell id '{cell.Id}' is used twice.", "Give one of the two cells another id.");
        if (cell.Outputs.Count > 0 || cell.ExecutionCount is not null)
            yield return Of(PortableRules.Outputs, "The cell holds outputs or an execution number.", Strip);
        if (cell.Kind == CellKind.Code && !IsCSharp(cell))
            yield return Of(
                PortableRules.Language, $"The code cell is written in '{LanguageOf(cell)}'.",
                "Write it in C#, or put the text or diagram in a Markdown cell.");
        if (cell.Kind == CellKind.Raw)
            yield return Of(PortableRules.Language, "The cell is a raw cell.", "Make it a Markdown cell.");

        PortabilityViolation Of(string rule, string message, string action) => new(rule, number, cell.Id, null, message, action);
    }

    public static bool IsCSharp(NotebookCell cell) => LanguageOf(cell) is null or "csharp" or "C#";

    private static string? LanguageOf(NotebookCell cell) =>
        cell.Metadata.FindText("polyglot_notebook", "kernelName") ?? cell.Metadata.FindText("dotnet_interactive", "language");

    private static readonly (string[] Path, string Expected)[] ExpectedMetadata =
    [
        (["kernelspec", "name"], ".net-csharp"),
        (["kernelspec", "display_name"], ".NET (C#)"),
        (["kernelspec", "language"], "C#"),
        (["polyglot_notebook", "kernelInfo", "defaultKernelName"], "csharp"),
    ];

    private static PortabilityViolation Whole(string rule, string message, string action) => new(rule, null, null, null, message, action);
}
