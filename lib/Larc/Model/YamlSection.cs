using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Larc.Model;

/// <summary>One mapping of a <see cref="YamlFile"/>. Every getter reports what is wrong with its value; <see cref="NoOthers"/> reports unknown keys.</summary>
internal sealed class YamlSection
{
    private readonly YamlFile _file;
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);

    public YamlSection(YamlFile file, YamlMappingNode node)
    {
        (_file, Line) = (file, YamlFile.LineOf(node));
        foreach (var (key, value) in node.Children)
            _entries[(key as YamlScalarNode)?.Value ?? ""] = (key, value);
    }

    public int Line { get; }

    public IEnumerable<string> Keys => _entries.Keys;

    public int LineOf(string key) => _entries.TryGetValue(key, out var entry) ? YamlFile.LineOf(entry.Key) : Line;

    public void Problem(string key, string message) => _file.Add(LineOf(key), message);

    /// <summary>Reports every key that is not one of <paramref name="known"/>.</summary>
    public void NoOthers(params string[] known)
    {
        foreach (var key in _entries.Keys.Except(known))
            Problem(key, $"'{key}' is not known here; known are {string.Join(", ", known)}.");
    }

    /// <summary>The text of a value; null when it is absent, empty or <c>null</c>.</summary>
    public string? Text(string key)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value;
            default:
                Problem(key, $"'{key}' must be a single value.");
                return null;
        }
    }

    public string Required(string key)
    {
        var text = Text(key);
        if (string.IsNullOrWhiteSpace(text))
            Problem(key, $"'{key}' is missing.");
        return text?.Trim() ?? "";
    }

    public int? Integer(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Problem(key, $"'{key}' is '{text}'; a whole number is expected.");
        return null;
    }

    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        Problem(key, $"'{key}' is '{text}'; a number is expected.");
        return null;
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Problem(key, $"'{key}' is '{text}'; a day as in 2009-04-01 is expected.");
        return null;
    }

    public bool Flag(string key)
    {
        switch (Text(key))
        {
            case null or "false" or "no":
                return false;
            case "true" or "yes":
                return true;
            case { } text:
                Problem(key, $"'{key}' is '{text}'; true or false is expected.");
                return false;
        }
    }

    /// <summary>One of a closed list of words, matched exactly.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        if (words.TryGetValue(text, out var value))
            return value;
        Problem(key, $"'{key}' is '{text}'; expected is one of {string.Join(", ", words.Keys)}.");
        return null;
    }

    /// <summary>The texts of a list; empty when it is absent. A single value stands for a list of one.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        switch (Value(key))
        {
            case null:
                return [];
            case YamlScalarNode scalar:
                return [scalar.Value ?? ""];
            case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode):
                return [.. list.Children.Select(c => ((YamlScalarNode)c).Value ?? "")];
            default:
                Problem(key, $"'{key}' must be a list of values.");
                return [];
        }
    }

    /// <summary>The mappings of a list; empty when it is absent.</summary>
    public ImmutableArray<YamlSection> Sections(string key)
    {
        switch (Value(key))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(c => c is YamlMappingNode):
                return [.. list.Children.Select(c => new YamlSection(_file, (YamlMappingNode)c))];
            default:
                Problem(key, $"'{key}' must be a list of entries, each with 'name: value' lines.");
                return [];
        }
    }

    /// <summary>A mapping within; null when it is absent.</summary>
    public YamlSection? Section(string key)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new(_file, mapping);
            default:
                Problem(key, $"'{key}' must hold 'name: value' lines.");
                return null;
        }
    }

    private YamlNode? Value(string key) =>
        !_entries.TryGetValue(key, out var entry) || entry.Value is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" or "null" or "~" or "Null" or "NULL" or null }
            ? null
            : entry.Value;
}
