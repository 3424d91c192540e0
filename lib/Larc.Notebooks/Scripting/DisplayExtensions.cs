using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Scripting;

/// <summary>What every cell of a notebook can call. This namespace is imported into every notebook, so it holds nothing more than this needs.</summary>
public static class DisplayExtensions
{
    /// <summary>
    /// Shows a value below the cell that is running, at once and in its richest form. Outside a notebook it writes the value's text
    /// to the console.
    /// </summary>
    /// <param name="value">Any value, null included.</param>
    /// <returns>What was shown, to replace it later; as the result of a cell it shows nothing more.</returns>
    public static DisplayedValue Display(this object? value)
    {
        if (CellOutputs.Current is { } outputs)
            return outputs.Display(value);
        Console.WriteLine(Execution.Formatting.PlainText.Describe(value));
        return new DisplayedValue(displayId: null);
    }
}
