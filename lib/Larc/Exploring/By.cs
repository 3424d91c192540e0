using Larc.Display;
using Larc.Model;

namespace Larc.Exploring;

/// <summary>What statements can be counted by. Combine two with <see cref="Dimension.And"/>.</summary>
public static class By
{
    /// <summary>The authority.</summary>
    public static Dimension Authority { get; } = SpeakerDimension.OfReturn("authority", (s, r) => AuthorityOf(s, r).Code, (s, r) => AuthorityOf(s, r).Name);

    /// <summary>The type of authority.</summary>
    public static Dimension AuthorityType { get; } = SpeakerDimension.OfReturn("authority type", (s, r) => AuthorityOf(s, r).Type);

    /// <summary>The region.</summary>
    public static Dimension Region { get; } = SpeakerDimension.OfReturn("region", (s, r) => AuthorityOf(s, r).Region);

    /// <summary>The round of fieldwork.</summary>
    public static Dimension Round { get; } = SpeakerDimension.OfRound("round");

    /// <summary>Each of the five perspectives.</summary>
    public static Dimension Perspective { get; } = new PerspectiveDimension("perspective", PerspectiveGroup.Singles);

    /// <summary>Staff beside family.</summary>
    public static Dimension Side { get; } = new PerspectiveDimension("side", PerspectiveGroup.Staff, PerspectiveGroup.Family);

    /// <summary>The key group; interviews without one are '(no key group)'.</summary>
    public static Dimension KeyGroup { get; } = SpeakerDimension.OfInterview("key group", (s, i) => KeyGroupOf(s, i)?.Id ?? "", (s, i) => KeyGroupOf(s, i)?.Label ?? "", (s, i) => s.InterviewColumns.KeyGroup[i]);

    /// <summary>The locality within the authority.</summary>
    public static Dimension Locality { get; } = SpeakerDimension.OfInterview("locality", (s, i) => s.InterviewColumns.Locality[i]);

    /// <summary>The code, through the tree: a statement counts for everything above its code, and for composites it is part of.</summary>
    public static Dimension Code { get; } = new CodeDimension("code", throughTree: true);

    /// <summary>The code exactly as coded.</summary>
    public static Dimension CodeAsCoded { get; } = new CodeDimension("code as coded", throughTree: false);

    /// <summary>The level of the impact model; features are '(feature)'.</summary>
    public static Dimension Level { get; } = new WordDimension(
        "level",
        (s, x) => CodeOf(s, x).Level is { } level ? FormattableString.Invariant($"{level}") : "",
        key => new(key, key.Length == 0 ? "(feature)" : $"Level {key}", OfLevel(key.Length == 0 ? null : key[0] - '0')));

    /// <summary>The stance.</summary>
    public static Dimension Stance { get; } = new WordDimension(
        "stance",
        (s, x) => FormattableString.Invariant($"{(int)s.StatementColumns.Stance[x]}"),
        key => new(key, PlainText.CapitalFirst(Words((Stance)(key[0] - '0'))), Is((Stance)(key[0] - '0'))));

    /// <summary>The status; features, whose status is ignored, are '(feature)'. Lift the rule that only what happened counts with <see cref="StatementSelection.AnyStatus"/>.</summary>
    public static Dimension Status { get; } = new WordDimension(
        "status",
        (s, x) => CodeOf(s, x).Kind == CodeKind.Feature ? "" : FormattableString.Invariant($"{(int)s.StatementColumns.Status[x]}"),
        key => key.Length == 0 ? new(key, "(feature)", OfLevel(null)) : new(key, ((Status)(key[0] - '0')).ToString(), Is((Status)(key[0] - '0')) with { SetsStatus = false }));

    /// <summary>Which way a number moves.</summary>
    public static Dimension Direction { get; } = new WordDimension(
        "direction",
        (s, x) => s.StatementColumns.Direction[x] is var d && d == Model.Direction.None ? "" : d.ToString(),
        key => new(key, key.Length == 0 ? "(no direction)" : key, new Condition(key.Length == 0 ? "no direction" : key.ToLowerInvariant())
        {
            OfStatement = (s, x) => (s.StatementColumns.Direction[x] is var d && d == Model.Direction.None ? "" : d.ToString()) == key,
        }));

    /// <summary>Who coded it; '(no coder)' where the return does not say.</summary>
    public static Dimension Coder { get; } = new WordDimension(
        "coder",
        (s, x) => s.StatementColumns.Coder[x],
        key => new(key, key.Length == 0 ? "(no coder)" : key, new Condition(key.Length == 0 ? "no coder" : $"coder: {key}") { OfStatement = (s, x) => s.StatementColumns.Coder[x] == key }));

    internal static Authority AuthorityOf(Study study, int @return) => study.Authorities[study.Returns[@return].Authority];

    internal static KeyGroup? KeyGroupOf(Study study, int interview) =>
        study.InterviewColumns.KeyGroup[interview] is >= 0 and var group ? study.Returns[study.InterviewColumns.Return[interview]].Codebook.KeyGroups[group] : null;

    internal static string Words(Stance stance) => stance == Model.Stance.ToDevelop ? "to develop" : stance.ToString().ToLowerInvariant();

    /// <summary>Only a stance; it belongs to impacts or to features, and rests on one of two questions.</summary>
    internal static Condition Is(Stance stance)
    {
        var kind = stance is Model.Stance.Contributes or Model.Stance.ToDevelop ? CodeKind.Feature : CodeKind.Impact;
        return new(Words(stance))
        {
            OfCode = (codebook, code) => codebook.Codes[code].Kind == kind,
            OfStatement = (s, x) => s.StatementColumns.Stance[x] == stance,
            ToDevelop = stance == Model.Stance.ToDevelop,
        };
    }

    /// <summary>Only impacts of a status.</summary>
    internal static Condition Is(Status status) => new(status.ToString().ToLowerInvariant())
    {
        OfCode = (codebook, code) => codebook.Codes[code].Kind == CodeKind.Impact,
        OfStatement = (s, x) => s.StatementColumns.Status[x] == status,
        SetsStatus = true,
    };

    /// <summary>Only impacts of a level; null for features.</summary>
    internal static Condition OfLevel(int? level) =>
        new(level is { } number ? FormattableString.Invariant($"level {number}") : "features") { OfCode = (codebook, code) => codebook.Codes[code].Level == level };

    private static Code CodeOf(Study study, int statement)
    {
        var columns = study.StatementColumns;
        return study.Returns[study.InterviewColumns.Return[columns.Interview[statement]]].Codebook.Codes[columns.Code[statement]];
    }
}
