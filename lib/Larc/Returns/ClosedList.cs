using System.Collections.Immutable;

namespace Larc.Returns;

/// <summary>A fixed list of words a column takes.</summary>
/// <param name="Id">Stable identifier: lower case, hyphens.</param>
/// <param name="Words">The words, as they are to be written, in the order they are offered.</param>
public sealed record ClosedList(string Id, ImmutableArray<string> Words)
{
    /// <summary>Who speaks.</summary>
    public static ClosedList Perspective { get; } = new("perspective", ["DCS", "SM", "PR", "PC", "CYP"]);

    /// <summary>Stance: the first three for impacts, the others for features.</summary>
    public static ClosedList Stance { get; } = new("stance", ["positive", "negative", "mixed", "contributes", "to develop"]);

    /// <summary>Whether an impact has come about.</summary>
    public static ClosedList Status { get; } = new("status", ["happened", "anticipated", "aspiration", "challenge"]);

    /// <summary>Which way a number moves.</summary>
    public static ClosedList Direction { get; } = new("direction", ["increase", "decrease", "none"]);

    /// <summary>Whether a number is ascribed to integration.</summary>
    public static ClosedList Ascription { get; } = new("ascription", ["ascribed", "elsewhere", "too early", "no response"]);

    /// <summary>Who held the interview.</summary>
    public static ClosedList Interviewer { get; } = new("interviewer", ["researcher", "authority", "partner"]);

    /// <summary>What the interviewee agreed to.</summary>
    public static ClosedList Consent { get; } = new("consent", ["analysis", "quote", "linked"]);

    /// <summary>Whether the interviewee withdrew; blank is no.</summary>
    public static ClosedList Withdrawn { get; } = new("withdrawn", ["yes", "no"]);

    /// <summary>Whether support is needed.</summary>
    public static ClosedList Need { get; } = new("need", ["Yes", "No", "Not sure"]);

    /// <summary>The self-reported level of impact.</summary>
    public static ClosedList Level { get; } = new("level", ["1", "2", "3", "4"]);

    /// <summary>Kinds of authority.</summary>
    public static ClosedList AuthorityType { get; } = new("authority-type", ["county", "metropolitan", "unitary", "London borough"]);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Words);
}
