using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>Any value in a line of bounded length: what lies within is shown to a small depth, and nothing within itself.</summary>
internal sealed class LineText
{
    private const int MaximumItems = 20;
    private const int MaximumMembers = 20;
    private const int MaximumDepth = 3;

    private readonly StringBuilder _text = new();
    private readonly HashSet<object> _within = new(ReferenceEqualityComparer.Instance);
    private readonly Reading _reading;
    private readonly int _limit;

    private LineText(Reading reading, int limit) => (_reading, _limit) = (reading, limit);

    /// <summary>The text of a value, a little longer than the limit at most where it must be cut.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="reading">Reads what lies within.</param>
    /// <param name="limit">About how many characters are wanted; what would come after is left out.</param>
    /// <param name="depth">How deep the value itself lies in what is shown.</param>
    public static string Of(object? value, Reading reading, int limit, int depth = 0)
    {
        var line = new LineText(reading, limit);
        line.Write(value, depth);
        return line._text.ToString();
    }

    /// <summary>A list of what was read.</summary>
    public static string List(ReadItems read, Reading reading, int limit)
    {
        var line = new LineText(reading, limit);
        line.Items(read, depth: 1);
        return line._text.ToString();
    }

    private bool IsFull => _text.Length > _limit;

    private void Write(object? value, int depth)
    {
        if (IsFull)
            return;
        var start = _text.Length;
        try
        {
            Add(value, depth);
        }
        catch (Exception error)
        {
            _text.Length = start;
            Append($"({TypeNames.Of(value!.GetType())} cannot be shown: {PlainText.Reason(error)})");
        }
    }

    private void Add(object? value, int depth)
    {
        switch (value)
        {
            case null or DBNull:
                Append(PlainText.Null);
                break;
            case string text:
                Append(text);
                break;
            case Task task:
                // Its 'Result' would wait for it.
                Append($"{TypeNames.Of(task.GetType())} (not awaited: write 'await' before it)");
                break;
            case Exception error:
                // A stack trace helps nobody who reads a notebook.
                Append(PlainText.Reason(error));
                break;
            case Type type:
                Append(TypeNames.Of(type));
                break;
            case Delegate:
                Append(TypeNames.Of(value.GetType()));
                break;
            case System.Data.IDataReader:
                Append($"{TypeNames.Of(value.GetType())} (not read, because it can be read once only: load it into a DataTable to see it)");
                break;
            case IFormattable formattable:
                Append(formattable.ToString(null, CultureInfo.CurrentCulture));
                break;
            case ITuple tuple:
                Nest(value, depth, () => List('(', ')', Enumerable.Range(0, tuple.Length).Select(at => _reading.Member(_ => tuple[at], tuple)), tuple.Length, depth));
                break;
            case var _ when TypeMembers.HasOwnText(value.GetType()):
                Append(value.ToString());
                break;
            case var _ when depth >= MaximumDepth:
                Append(TypeNames.Of(value.GetType()));
                break;
            case IDictionary entries:
                Nest(value, depth, () => Entries(_reading.Items(entries, MaximumItems), depth));
                break;
            case IEnumerable items:
                Nest(value, depth, () => Items(_reading.Items(items, MaximumItems), depth));
                break;
            default:
                Nest(value, depth, () => Members(value, depth));
                break;
        }
    }

    // What holds itself would be written for ever.
    private void Nest(object value, int depth, Action write)
    {
        if (value.GetType().IsValueType || depth >= MaximumDepth)
        {
            write();
            return;
        }

        if (!_within.Add(value))
        {
            Append($"{TypeNames.Of(value.GetType())} (again)");
            return;
        }

        write();
        _within.Remove(value);
    }

    private void Items(ReadItems read, int depth)
    {
        if (read is { Items: [], Failure: { } failure })
            throw failure;
        List('[', ']', read.Items, read.HasMore ? read.Count ?? -1 : read.Items.Count, depth);
    }

    private void Entries(ReadItems read, int depth)
    {
        Append("{");
        foreach (var (at, item) in read.Items.Index())
        {
            if (at > 0)
                Append(", ");
            var (key, value) = Pairs.Of(item!) ?? (item, null);
            Write(key, depth + 1);
            Append(": ");
            Write(value, depth + 1);
        }

        More(read.Items.Count, read.HasMore ? read.Count ?? -1 : read.Items.Count);
        Append("}");
    }

    // A negative count: there are more, nobody knows how many.
    private void List(char open, char close, IEnumerable<object?> items, int count, int depth)
    {
        Append(open.ToString());
        var written = 0;
        foreach (var item in items)
        {
            if (IsFull)
                break;
            if (written++ > 0)
                Append(", ");
            Write(item, depth + 1);
        }

        More(written, count);
        Append(close.ToString());
    }

    private void More(int written, int count)
    {
        if (count != written)
            Append((written > 0 ? ", " : "") + MoreText(written, count));
    }

    /// <summary>Says how many items are not shown.</summary>
    public static string MoreText(int written, int count) =>
        count < 0 ? "… and more" : string.Create(CultureInfo.CurrentCulture, $"… and {count - written:N0} more");

    private void Members(object value, int depth)
    {
        var members = TypeMembers.Of(value.GetType());
        var name = TypeNames.Of(value.GetType());
        if (members.Count == 0)
        {
            Append(name);
            return;
        }

        Append(name == "Anonymous" ? "{ " : $"{name} {{ ");
        foreach (var (at, member) in members.Take(MaximumMembers).Index())
        {
            if (IsFull)
                break;
            if (at > 0)
                Append(", ");
            Append($"{member.Name} = ");
            Write(_reading.Member(member.Read, value), depth + 1);
        }

        if (members.Count > MaximumMembers)
            Append(", …");
        Append(" }");
    }

    private void Append(string? text)
    {
        if (text is null || IsFull)
            return;
        // One more than the limit tells whoever cuts that there was more.
        var room = _limit + 1 - _text.Length;
        _text.Append(text.Length <= room ? text : text.AsSpan(0, room));
    }
}
