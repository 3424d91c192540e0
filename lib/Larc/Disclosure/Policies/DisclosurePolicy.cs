using System.Collections.Immutable;

namespace Larc.Disclosure.Policies;

/// <summary>What may be published of numbers, and how: administrative counts, views of the whole study, views by authority.</summary>
internal sealed record DisclosurePolicy
{
    /// <summary>Version of the file's form.</summary>
    public const string Schema = "larc.policy/1";

    private static readonly Lazy<DisclosurePolicy> s_default = new(() => PolicyFile.ReadBuiltIn().Policy);

    /// <summary>The policy that ships with the library.</summary>
    public static DisclosurePolicy Default => s_default.Value;

    /// <summary>Title, as printed.</summary>
    public string Title { get; init; } = "";

    /// <summary>Name of the file it was read from, without its folder; says so when it is the built-in one.</summary>
    public string File { get; init; } = "";

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Conventions by source and day; there is always one for any source.</summary>
    public ImmutableArray<AdministrativePolicy> Administrative { get; init; } = [new(AdministrativePolicy.AnySource, DateOnly.MinValue)];

    /// <summary>Views of the whole study.</summary>
    public StudyLevelPolicy StudyLevel { get; init; } = new();

    /// <summary>Views by authority, letter, type or region.</summary>
    public ByAuthorityPolicy ByAuthority { get; init; } = new();

    /// <summary>
    /// The convention for a source on a day: the source's own (case does not count) that began last, else that of any source. A day before all of them
    /// takes the first: nothing is published without one.
    /// </summary>
    /// <param name="source">The source; empty for one that has no name.</param>
    /// <param name="on">Day on which the source published the numbers.</param>
    public AdministrativePolicy AdministrativeFor(string source, DateOnly on) => Latest(source, on) ?? Latest(AdministrativePolicy.AnySource, on) ?? First();

    private AdministrativePolicy? Latest(string source, DateOnly on) => Administrative
        .Where(a => a.Source.Equals(source.Trim(), StringComparison.OrdinalIgnoreCase) && a.From <= on)
        .MaxBy(a => a.From);

    private AdministrativePolicy First() => Administrative.Where(a => a.Source == AdministrativePolicy.AnySource).MinBy(a => a.From)!;
}
