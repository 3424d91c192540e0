using System.Text.RegularExpressions;

namespace Larc.Notebooks.Packages;

/// <summary>
/// Says in a sentence why packages cannot be had. What NuGet says is read, not shown: it is long, in words for builds, and may name feeds with
/// credentials in their address.
/// </summary>
internal static partial class RestoreRefusal
{
    public const string NoDotnet =
        "Packages are fetched by the .NET SDK, and there is no 'dotnet' on this machine. Install the .NET 10 SDK, or leave the package out.";

    /// <summary>The sentence for a restore that failed.</summary>
    /// <param name="packages">What was asked for.</param>
    /// <param name="errors">The errors NuGet wrote down.</param>
    /// <param name="text">What it said, for errors it did not write down.</param>
    public static string Of(IReadOnlyList<PackageRequest> packages, IReadOnlyList<(string Code, string? Package, string Message)> errors, string text)
    {
        if (errors.Count == 0)
            errors = [.. ErrorLine().Matches(text).Select(match => (match.Groups[1].Value, (string?)null, match.Groups[2].Value))];
        var asked = string.Join(" and ", packages);
        if (text.Contains("No .NET SDKs were found", StringComparison.Ordinal) || text.Contains("command could not be loaded", StringComparison.Ordinal))
            return NoDotnet;
        foreach (var (code, package, message) in errors)
        {
            var named = packages.FirstOrDefault(request => string.Equals(request.Id, package ?? Named(message), StringComparison.OrdinalIgnoreCase));
            var subject = named?.ToString() ?? $"{package ?? Named(message) ?? "a package"} as {asked} needs it";
            switch (code)
            {
                case "NU1101":
                    return $"No feed of yours has a package named '{named?.Id ?? package ?? Named(message) ?? asked}'. Check its spelling, or add the feed that has it to your NuGet configuration.";
                case "NU1102" or "NU1103":
                    return Nearest().Match(message + text) is { Success: true } nearest
                        ? $"No feed of yours has {subject}; the nearest version there is {nearest.Groups[1].Value}."
                        : $"No feed of yours has {subject}.";
                case "NU1107" or "NU1605" or "NU1608" or "NU1109" or "NU1106":
                    return $"{package ?? Named(message) ?? "A package"} would be needed in versions that do not fit together, so {asked} could not be fetched. Choose versions that need the same one.";
                case "NU1202" or "NU1201" or "NU1213":
                    return $"{subject} cannot be used with .NET 10.";
                case "NU1301" or "NU1300":
                    return message.Contains("401", StringComparison.Ordinal) || message.Contains("403", StringComparison.Ordinal)
                        ? $"A feed of yours refused access, so {asked} could not be fetched. Check the credentials in your NuGet configuration."
                        : $"A feed of yours cannot be reached, so {asked} could not be fetched. Check the network and the feeds in your NuGet configuration; what was fetched before needs neither.";
                case "NU1302":
                    return $"A feed of yours has an address without encryption, which NuGet refuses, so {asked} could not be fetched. Change it to https in your NuGet configuration.";
                case "NU1403" or "NU3004" or "NU3008" or "NU3012" or "NU3028" or "NU3034":
                    return $"{subject} was refused because its content or signature is not what your NuGet configuration trusts.";
            }
        }

        return text.Contains("NuGet.Config", StringComparison.OrdinalIgnoreCase) && text.Contains("valid", StringComparison.OrdinalIgnoreCase)
            ? $"Your NuGet configuration cannot be read, so {asked} could not be fetched. 'dotnet nuget list source' says what is wrong with it."
            : $"{asked} could not be fetched{(errors is [var first, ..] ? $" ({first.Code})" : "")}. 'dotnet restore' of a project with the same packages says more.";
    }

    private static string? Named(string message) => PackageName().Match(message) is { Success: true } match ? match.Groups[1].Value.TrimEnd('.') : null;

    [GeneratedRegex(@"error (NU\d{4}): ([^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"Nearest version: ([0-9A-Za-z.\-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Nearest();

    [GeneratedRegex(@"(?:Unable to find package|Version conflict detected for|Package downgrade:|Detected package downgrade:|Package) ([A-Za-z0-9_.\-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PackageName();
}
