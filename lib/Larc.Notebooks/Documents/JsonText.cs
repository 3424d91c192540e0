using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Larc.Notebooks.Documents;

/// <summary>
/// Writes JSON as Jupyter does: one space of indent, keys in order, non-ASCII text as it is.
/// System.Text.Json's own writer escapes emoji and non-breaking spaces whatever the encoder, which would make every save a difference.
/// </summary>
internal sealed class JsonText
{
    /// <summary>How deep JSON may nest, everywhere: what can be read must be writable.</summary>
    private const int MaximumDepth = 256;

    public static readonly JsonDocumentOptions Reading = new() { MaxDepth = MaximumDepth };
    public static readonly JsonSerializerOptions Writing = new() { MaxDepth = MaximumDepth };

    private readonly StringBuilder _text = new();
    private int _depth;

    public static string Write(JsonElement element)
    {
        var writer = new JsonText();
        writer.Value(element);
        return writer.ToString();
    }

    public override string ToString() => _text.ToString();

    /// <summary>Writes an object from its members; the caller gives them in key order.</summary>
    public void Object(params IReadOnlyList<(string Key, Action<JsonText> Value)> members) =>
        Bracket('{', '}', members.Count, index =>
        {
            Text(members[index].Key);
            _text.Append(": ");
            members[index].Value(this);
        });

    public void Array<T>(IReadOnlyList<T> items, Action<JsonText, T> write) =>
        Bracket('[', ']', items.Count, index => write(this, items[index]));

    public void Number(int? value) => _text.Append(value?.ToString(CultureInfo.InvariantCulture) ?? "null");

    /// <summary>Writes text as a list of lines, each with its line ending.</summary>
    public void Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        Array(lines, (writer, line) => writer.Text(line));
    }

    public void Text(string value)
    {
        _text.Append('"');
        foreach (var c in value)
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                < ' ' => _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => _text.Append(c),
            };
        _text.Append('"');
    }

    public void Value(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                // The last of two equal keys wins, as in every reader Jupyter has.
                var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (var property in element.EnumerateObject())
                    members[property.Name] = property.Value;
                Object(members.Select(member => (member.Key, (Action<JsonText>)(writer => writer.Value(member.Value)))).ToList());
                break;
            case JsonValueKind.Array:
                Array(element.EnumerateArray().ToList(), (writer, item) => writer.Value(item));
                break;
            case JsonValueKind.String:
                Text(element.GetString()!);
                break;
            default:
                _text.Append(element.GetRawText());
                break;
        }
    }

    private void Bracket(char open, char close, int count, Action<int> write)
    {
        _text.Append(open);
        _depth++;
        for (var index = 0; index < count; index++)
        {
            if (index > 0)
                _text.Append(',');
            _text.Append('\n').Append(' ', _depth);
            write(index);
        }

        _depth--;
        if (count > 0)
            _text.Append('\n').Append(' ', _depth);
        _text.Append(close);
    }
}
