using System.Collections;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>How a value is shown whose type chose no form: a text, and a table where it has parts.</summary>
/// <param name="Text">The text; that of the table where there is one.</param>
/// <param name="Table">The table; null where there is none.</param>
internal sealed record DefaultForms(string Text, ShownTable? Table)
{
    /// <summary>The forms of a value. Never throws.</summary>
    public static DefaultForms Of(object? value, Reading reading)
    {
        try
        {
            var table = ValueKinds.IsNull(value) ? null : ForeignFrames.Of(value!, reading) ?? ShownTables.Of(value!, reading);
            if (table is null && value is IEnumerable items and not string && !ValueKinds.IsText(value))
            {
                var read = reading.Items(items, PlainText.MaximumItems);
                table = ShownTables.Of(value, read, reading);
                if (table is null && read is { Items: [], Failure: { } failure })
                    return new DefaultForms(CannotShow(value, failure), null);
                if (table is null)
                    return new DefaultForms(PlainText.OfList(value is IDictionary, read, reading), null);
            }

            return new DefaultForms(table is null ? PlainText.OfOne(value, reading) : ShownTableText.Write(table), table);
        }
        catch (Exception error)
        {
            return new DefaultForms(CannotShow(value!, error), null);
        }
    }

    private static string CannotShow(object value, Exception error) => $"({TypeNames.Of(value.GetType())} cannot be shown: {PlainText.Reason(error)})";
}
