using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Larc.Model;

namespace Larc.Disclosure.Policies;

/// <summary>Reads a policy (<c>publication.yaml</c>), collecting every problem with its line.</summary>
internal static class PolicyFile
{
    /// <summary>Names another policy than the built-in one.</summary>
    public const string Variable = "LARC_POLICY";

    private const string BuiltInFile = "publication.yaml";

    /// <summary>The policy that <see cref="Variable"/> names, or the built-in one.</summary>
    public static PolicyReading Current() =>
        Environment.GetEnvironmentVariable(Variable) is { } named && !string.IsNullOrWhiteSpace(named) ? Read(named) : ReadBuiltIn();

    /// <summary>The policy that ships with the library.</summary>
    public static PolicyReading ReadBuiltIn()
    {
        using var stream = typeof(PolicyFile).Assembly.GetManifestResourceStream($"Larc.Policies.{BuiltInFile}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Parse(new(BuiltInFile, Encoding.UTF8.GetString(copy.ToArray())), $"{BuiltInFile} (built in)", copy.ToArray());
    }

    /// <summary>Reads <paramref name="path"/>; never throws for what the file holds, or lacks.</summary>
    public static PolicyReading Read(string path)
    {
        try
        {
            // A file that cannot be read at all says so below; its bytes are only hashed here.
            var bytes = new FileInfo(path) is { Exists: true, Length: <= 1024 * 1024 } ? File.ReadAllBytes(path) : [];
            return Parse(new(path), Path.GetFileName(path), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(DisclosurePolicy.Default, [new(path, 0, "the file cannot be opened.")]);
        }
    }

    private static PolicyReading Parse(YamlFile file, string name, byte[] bytes)
    {
        if (file.Open() is not { } root)
            return new(DisclosurePolicy.Default, [.. file.Problems]);
        root.NoOthers("schema", "title", "administrative", "studyLevel", "byAuthority");
        if (root.Required("schema") is { Length: > 0 } schema && schema != DisclosurePolicy.Schema)
            root.Problem("schema", $"the schema is '{schema}'; {DisclosurePolicy.Schema} is expected.");
        var policy = new DisclosurePolicy
        {
            Title = root.Required("title"),
            File = name,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Administrative = [.. root.Sections("administrative").Select(Administrative)],
            StudyLevel = StudyLevel(root.Section("studyLevel")),
            ByAuthority = ByAuthority(root.Section("byAuthority")),
        };
        Check(root, policy.Administrative);
        return file.IsSound ? new(policy, []) : new(DisclosurePolicy.Default, [.. file.Problems]);
    }

    private static void Check(YamlSection root, ImmutableArray<AdministrativePolicy> entries)
    {
        if (!entries.Any(e => e.Source == AdministrativePolicy.AnySource))
            root.Problem("administrative", "'administrative' has no entry for any source ('*'); every count needs one.");
        foreach (var twins in entries.GroupBy(e => (e.Source.ToUpperInvariant(), e.From)).Where(g => g.Count() > 1))
            root.Problem("administrative", FormattableString.Invariant($"'administrative' has two entries for source '{twins.First().Source}' from {twins.Key.From:yyyy-MM-dd}; keep one of the two."));
    }

    private static AdministrativePolicy Administrative(YamlSection entry)
    {
        entry.NoOthers("source", "from", "suppressUpTo", "symbol", "roundTo", "zeroIsSafe", "rateWithCount");
        if (entry.Text("from") is null)
            entry.Problem("from", "'from' is missing.");
        var policy = new AdministrativePolicy(entry.Required("source"), entry.Date("from") ?? DateOnly.MinValue)
        {
            SuppressUpTo = AtLeast(entry, "suppressUpTo", 0) ?? 4,
            Symbol = entry.Text("symbol")?.Trim() ?? "[c]",
            RoundTo = AtLeast(entry, "roundTo", 1) ?? 1,
            ZeroIsSafe = entry.Text("zeroIsSafe") is null || entry.Flag("zeroIsSafe"),
            RateWithCount = entry.Text("rateWithCount") is null || entry.Flag("rateWithCount"),
        };
        if (policy.Symbol.Length is 0 or > 12 || policy.Symbol.Any(char.IsAsciiDigit))
            entry.Problem("symbol", $"'symbol' is '{policy.Symbol}'; a few letters or signs without a figure are expected.");
        return policy;
    }

    private static StudyLevelPolicy StudyLevel(YamlSection? section)
    {
        var usual = new StudyLevelPolicy();
        if (section is null)
            return usual;
        section.NoOthers("staffAsked", "familyMinimum", "percentagesFrom", "smallSet");
        return new()
        {
            StaffAsked = AtLeast(section, "staffAsked", 1) ?? usual.StaffAsked,
            FamilyMinimum = AtLeast(section, "familyMinimum", 1) ?? usual.FamilyMinimum,
            PercentagesFrom = AtLeast(section, "percentagesFrom", 1) ?? usual.PercentagesFrom,
            SmallSet = AtLeast(section, "smallSet", 1) ?? usual.SmallSet,
        };
    }

    private static ByAuthorityPolicy ByAuthority(YamlSection? section)
    {
        var usual = new ByAuthorityPolicy();
        if (section is null)
            return usual;
        section.NoOthers("groupMinimum", "mergeDirectors");
        return new()
        {
            GroupMinimum = AtLeast(section, "groupMinimum", 1) ?? usual.GroupMinimum,
            MergeDirectors = section.Text("mergeDirectors") is null || section.Flag("mergeDirectors"),
        };
    }

    private static int? AtLeast(YamlSection section, string key, int least)
    {
        if (section.Integer(key) is not { } number)
            return null;
        if (number < least)
            section.Problem(key, FormattableString.Invariant($"'{key}' is {number}; {least} or more is expected."));
        return number;
    }
}
