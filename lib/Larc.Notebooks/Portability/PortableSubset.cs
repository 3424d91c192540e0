using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Portability;

/// <summary>Checks that a notebook keeps to what .NET Interactive, Verso and this project's own host all run in the same way.</summary>
public static class PortableSubset
{
    private const string NotebooksFolder = "notebooks";

    /// <summary>Checks a notebook. Nothing is executed.</summary>
    /// <param name="document">The notebook as read.</param>
    /// <param name="path">Where it lies; its depth below the folder <c>notebooks</c> decides what its first code cell must import.</param>
    /// <returns>The violations: those of the whole notebook first, then cell by cell and line by line. Empty when there are none.</returns>
    public static IReadOnlyList<PortabilityViolation> Check(NotebookDocument document, string path)
    {
        var violations = new List<PortabilityViolation>(DocumentRules.Check(document));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var imported = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var cell in document.Cells)
        {
            if (cell.IsRunnable)
                number++;
            int? shown = cell.IsRunnable ? number : null;
            violations.AddRange(DocumentRules.CheckCell(cell, shown, seen));
            if (cell.IsRunnable && DocumentRules.IsCSharp(cell))
                violations.AddRange((number == 1 ? CheckSetup(cell, path, imported) : CellRules.Check(cell.Source, imported)).Select(found =>
                    new PortabilityViolation(found.Rule, number, cell.Id, found.Line, found.Message, found.Action)));
        }

        if (number == 0)
            violations.Add(new PortabilityViolation(
                PortableRules.Setup, null, null, null, "The notebook has no code cell.", $"Start it with a code cell that holds only '{SetupImport(path)}'."));
        return violations;
    }

    private static IEnumerable<CellFinding> CheckSetup(NotebookCell cell, string path, HashSet<string> imported)
    {
        var expected = SetupImport(path);
        if (cell.Source.TrimEnd('\n') == expected)
            return [];
        // A cell that is no import at all is checked like any other; an import that is nearly right has one fault, not two.
        var others = CellRules.Check(cell.Source, imported)
            .Where(finding => finding.Rule != PortableRules.Directive || !cell.Source.Contains("#!import", StringComparison.Ordinal));
        return
        [
            new CellFinding(
                PortableRules.Setup, 1, $"The first code cell is not exactly '{expected}'.",
                CellDirectives.Read(cell.Source).Directives.Any(directive => directive.Name == "import")
                    ? $"Write '{expected}' and nothing else in it: no quotes, no spaces, no other line."
                    : $"Put a code cell that holds only '{expected}' before it."),
            .. others,
        ];
    }

    private static string SetupImport(string path)
    {
        var folders = Path.GetDirectoryName(Path.GetFullPath(path))!.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        var root = Array.FindLastIndex(folders, folder => folder.Equals(NotebooksFolder, StringComparison.OrdinalIgnoreCase));
        var depth = root < 0 ? 1 : folders.Length - 1 - root;
        return $"#!import {string.Concat(Enumerable.Repeat("../", depth))}setup.csx";
    }
}
