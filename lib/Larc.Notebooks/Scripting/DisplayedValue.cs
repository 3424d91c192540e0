using Larc.Notebooks.Execution;
using Larc.Notebooks.Execution.Formatting;

namespace Larc.Notebooks.Scripting;

/// <summary>Something a cell has shown, which it or a later cell may replace.</summary>
public sealed class DisplayedValue
{
    private readonly string? _displayId;

    internal DisplayedValue(string? displayId) => _displayId = displayId;

    /// <summary>
    /// Shows another value in the same place, at once and in its richest form. Outside a notebook it writes the value's text to the console.
    /// </summary>
    /// <param name="value">Any value, null included.</param>
    public void Update(object? value)
    {
        if (CellOutputs.Current is not { } outputs)
            Console.WriteLine(PlainText.Describe(value));
        else if (_displayId is not null)
            outputs.Update(_displayId, value);
    }
}
