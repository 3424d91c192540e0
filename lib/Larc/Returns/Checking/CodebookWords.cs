using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>The words that a codebook and the contract give, ready to be looked up.</summary>
internal sealed class CodebookWords
{
    public static WordList<Perspective> Perspectives { get; } = new(
        PerspectiveGroup.Singles.Select(g => (g.Id, g.Members[0])),
        [
            .. PerspectiveGroup.Singles.Select(g => (g.Label, g.Id)),
            .. PerspectiveGroup.Singles.Select(g => (g.Plural, g.Id)),
            ("parents/carers", "PC"),
            ("parent/carer", "PC"),
            ("children or young people", "CYP"),
            ("child and young person", "CYP"),
        ]);

    public static WordList<Stance> Stances { get; } = Of(ClosedList.Stance, [Stance.Positive, Stance.Negative, Stance.Mixed, Stance.Contributes, Stance.ToDevelop]);

    public static WordList<Status> Statuses { get; } = Of(ClosedList.Status, [Status.Happened, Status.Anticipated, Status.Aspiration, Status.Challenge]);

    public static WordList<Direction> Directions { get; } = Of(ClosedList.Direction, [Direction.Increase, Direction.Decrease, Direction.None]);

    public static WordList<Ascription> Ascriptions { get; } = Of(ClosedList.Ascription, [Ascription.Ascribed, Ascription.Elsewhere, Ascription.TooEarly, Ascription.NoResponse]);

    public static WordList<string> Interviewers { get; } = Of(ClosedList.Interviewer, [.. ClosedList.Interviewer.Words]);

    public static WordList<Consent> Consents { get; } = Of(ClosedList.Consent, [Consent.Analysis, Consent.Quote, Consent.Linked]);

    public static WordList<SupportAnswer> Needs { get; } = Of(ClosedList.Need, [SupportAnswer.Yes, SupportAnswer.No, SupportAnswer.NotSure]);

    /// <summary>yes and no, and the other ways a box is ticked.</summary>
    public static WordList<bool> Withdrawn { get; } = new(
        [("yes", true), ("no", false), ("y", true), ("n", false), ("true", true), ("false", false), ("1", true), ("0", false), ("x", true)]);

    public CodebookWords(Codebook codebook)
    {
        Codebook = codebook;
        Codes = new(codebook.Codes.Select((c, index) => (c.Id, index)));
        KeyGroups = new(codebook.KeyGroups.Select((g, index) => (g.Id, index)), codebook.KeyGroups.Select(g => (g.Label, g.Id)));
        Topics = new(codebook.Topics.Select((t, index) => (t.Id, index)));
    }

    public Codebook Codebook { get; }

    public WordList<int> Codes { get; }

    public WordList<int> KeyGroups { get; }

    public WordList<int> Topics { get; }

    private static WordList<T> Of<T>(ClosedList list, T[] values) => new(list.Words.Zip(values));
}
