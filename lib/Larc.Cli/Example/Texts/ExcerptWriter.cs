using System.Collections.Concurrent;
using Larc.Cli.Example.Drawing;
using Larc.Cli.Example.Plan;
using Larc.Model;

namespace Larc.Cli.Example.Texts;

/// <summary>Puts excerpts together: a frame for what is said and who says it, a clause or a name for the code.</summary>
internal sealed class ExcerptWriter(Codebook codebook, ExcerptTexts texts)
{
    private readonly ConcurrentDictionary<(int Code, string Voice, string Kind, string Direction), Parts> _parts = new();

    /// <summary>Frames and what fills them.</summary>
    private sealed record Parts(IReadOnlyList<string> Frames, IReadOnlyList<string> Fillings);

    /// <summary>The voice of an interview; the same interview has the same voice.</summary>
    public Voice VoiceOf(DraftInterview interview, ExampleRandom random)
    {
        var group = interview.KeyGroup < 0 ? "" : codebook.KeyGroups[interview.KeyGroup].Id;
        var gender = interview.Girl ? "girl" : "boy";
        var own = texts.Words.Child.GetValueOrDefault($"{gender} {group}") ?? texts.Words.Child.GetValueOrDefault(gender) ?? ["my child"];
        var children = texts.Words.Children.GetValueOrDefault(group) ?? texts.Words.Children.GetValueOrDefault("") ?? "children";
        return new(Voice.NameOf(interview.Perspective), PerspectiveGroup.Staff.Contains(interview.Perspective), children, random.Of(own), interview.Girl);
    }

    /// <summary>An excerpt coded to <paramref name="code"/>.</summary>
    public string Write(Voice voice, int code, DesignRow row, Stance stance, ExampleRandom random)
    {
        var kind = Kind(codebook.Codes[code], row, stance);
        var parts = _parts.GetOrAdd((code, voice.Name, kind, row.Direction), key => Find(key.Code, voice, key.Kind, key.Direction));
        return Sentence(random.Of(parts.Frames), voice.Fill(random.Of(parts.Fillings)));
    }

    private static string Kind(Code code, DesignRow row, Stance stance) => (code.Kind, code.Level, row.Status, stance) switch
    {
        (CodeKind.Feature, _, _, Stance.ToDevelop) => "develop",
        (CodeKind.Feature, _, _, _) => "contributes",
        (_, 4, Status.Happened, _) => "embedded",
        (_, 4, Status.Challenge, _) => "challenge",
        (_, 4, _, _) => "aspiration",
        (_, _, not Status.Happened, _) => "anticipated",
        (_, _, _, Stance.Negative) => "plain",
        (_, _, _, Stance.Mixed) => "mixed",
        _ => "happened",
    };

    private Parts Find(int code, Voice voice, string kind, string direction)
    {
        IReadOnlyList<string> fillings = kind switch
        {
            "develop" or "embedded" or "challenge" or "aspiration" => Names(code),
            "anticipated" => Clauses(code, voice, direction, "expected") is { Length: > 0 } expected ? expected : Clauses(code, voice, direction, ""),
            "plain" when codebook.Codes[code].DefaultStance != Stance.Negative => Clauses(code, voice, direction, "worse"),
            _ => Clauses(code, voice, direction, ""),
        };
        if (fillings.Count == 0 && kind == "plain")
            return new(Frames("worse", voice), Names(code));
        if (fillings.Count == 0)
            fillings = [.. Names(code).Select(name => (voice.IsStaff ? "we can point to " : "there is ") + name)];
        return new(Frames(kind, voice), fillings);
    }

    private IReadOnlyList<string> Frames(string kind, Voice voice) =>
        texts.Frames.GetValueOrDefault(kind)?.GetValueOrDefault(voice.Name) ?? ["{0}."];

    private IReadOnlyList<string> Names(int code) =>
        texts.Codes.GetValueOrDefault(codebook.Codes[code].Id)?.GetValueOrDefault("name") is { Count: > 0 } names ? names : [LowerFirst(codebook.Codes[code].Label)];

    /// <summary>Clauses of the code, or of the nearest code above it that has any: those with the direction if there are any, else the others.</summary>
    private string[] Clauses(int code, Voice voice, string direction, string prefix)
    {
        for (var at = codebook.Codes[code]; ; at = codebook[at.Parent])
        {
            if (texts.Codes.TryGetValue(at.Id, out var entry))
            {
                string[] found = direction.Length == 0 ? [] : [.. Keys(voice, prefix).SelectMany(key => entry.GetValueOrDefault($"{key} {direction}") ?? [])];
                if (found.Length == 0)
                    found = [.. Keys(voice, prefix).Append(prefix).SelectMany(key => entry.GetValueOrDefault(key) ?? [])];
                if (found.Length > 0)
                    return found;
            }

            if (at.Parent is null || prefix.Length > 0)
                return [];
        }
    }

    private static string[] Keys(Voice voice, string prefix)
    {
        var start = prefix.Length == 0 ? "" : prefix + " ";
        return voice.IsStaff ? [start + voice.Name, start + "staff"] : [start + voice.Name];
    }

    private static string Sentence(string frame, string filling)
    {
        var text = frame.Replace("{0}", filling, StringComparison.Ordinal);
        return char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private static string LowerFirst(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
