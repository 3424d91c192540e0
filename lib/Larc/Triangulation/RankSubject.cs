using Larc.Model;

namespace Larc.Triangulation;

/// <summary>What a ranked list is about: the impacts of one level, the features that contribute, or the features to develop.</summary>
public sealed record RankSubject
{
    private RankSubject(CodeKind kind, int? level, Stance? stance, string label) => (Kind, Level, Stance, Label) = (kind, level, stance, label);

    /// <summary>Features that contribute to integration.</summary>
    public static RankSubject Contributing { get; } = new(CodeKind.Feature, null, Model.Stance.Contributes, "Features that contribute");

    /// <summary>Features still to develop.</summary>
    public static RankSubject ToDevelop { get; } = new(CodeKind.Feature, null, Model.Stance.ToDevelop, "Features to develop");

    /// <summary>Both lists of features, then the impacts of levels 1 to 4.</summary>
    public static IReadOnlyList<RankSubject> Everything { get; } = [Contributing, ToDevelop, Impacts(1), Impacts(2), Impacts(3), Impacts(4)];

    /// <summary>Impacts or features.</summary>
    public CodeKind Kind { get; }

    /// <summary>Level of the impacts; null for features.</summary>
    public int? Level { get; }

    /// <summary>Contributes or to develop; null for impacts, where any stance counts.</summary>
    public Stance? Stance { get; }

    /// <summary>Status that counts: happened for impacts; null for features, whose status is ignored.</summary>
    public Status? Status => Kind == CodeKind.Impact ? Model.Status.Happened : null;

    /// <summary>Label in words.</summary>
    public string Label { get; }

    /// <summary>1 for 'to develop', else 0: which of the two questions is meant.</summary>
    internal int Question => Stance == Model.Stance.ToDevelop ? 1 : 0;

    /// <summary>Impacts of one level that happened.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not 1 to 4.</exception>
    public static RankSubject Impacts(int level) => new(CodeKind.Impact, ImpactLevel.Of(level).Number, null, FormattableString.Invariant($"Impacts of level {level}"));

    /// <summary>Whether the list can hold <paramref name="code"/>: its kind and level, not retired.</summary>
    public bool Includes(Code code) => !code.Retired && code.Kind == Kind && code.Level == Level;

    /// <inheritdoc/>
    public override string ToString() => Label;
}
