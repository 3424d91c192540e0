using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>A person's decision that something is published which the rules hold back unless somebody answers for it.</summary>
/// <param name="What">What is signed off: <see cref="AllAuthorities"/>, <see cref="NoAuthority"/> or <see cref="SmallSet"/>.</param>
/// <param name="Reason">Why it may be published.</param>
/// <param name="By">Who answers for it.</param>
public sealed record SignOff(string What, string Reason, string By)
{
    /// <summary>A count of N of N authorities, whose members are publicly known.</summary>
    public const string AllAuthorities = "all-authorities";

    /// <summary>A count of 0 of N authorities, whose members are publicly known.</summary>
    public const string NoAuthority = "no-authority";

    /// <summary>
    /// A set so small that a member could subtract itself from it. It holds for few authorities together with <see cref="NoAuthority"/>, for nearly all together
    /// with <see cref="AllAuthorities"/>: by itself it would tell that what is left in words is none, or all.
    /// </summary>
    public const string SmallSet = "small-set";

    /// <summary>Everything that can be signed off.</summary>
    public static ImmutableArray<string> All { get; } = [AllAuthorities, NoAuthority, SmallSet];

    /// <summary>Day of the decision; null when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Line of <c>decisions.yaml</c> it begins on; 0 when it comes from nowhere else.</summary>
    public int Line { get; init; }
}
