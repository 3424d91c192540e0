using System.Text.RegularExpressions;

namespace Larc.Notebooks.Packages;

/// <summary>A package a notebook asks for, at one exact version.</summary>
/// <param name="Id">Its name on the feed.</param>
/// <param name="Version">The version, with nothing left open.</param>
internal sealed partial record PackageRequest(string Id, string Version)
{
    /// <summary>Reads <c>Id, 1.2.3</c> or <c>Id 1.2.3</c>.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="problem">What is wrong with it, in a sentence; null where nothing is.</param>
    /// <returns>The package; null where something is wrong.</returns>
    public static PackageRequest? Parse(string text, out string? problem)
    {
        var separator = text.IndexOfAny([',', ' ', '\t']);
        var id = (separator < 0 ? text : text[..separator]).Trim();
        var version = separator < 0 ? "" : text[(separator + 1)..].Trim().TrimStart(',').Trim();
        problem = !IdForm().IsMatch(id) ? $"'{text}' does not name a package. Write '#r \"nuget: Id, 1.2.3\"'."
            : version.Length == 0 ? $"The package '{id}' needs an exact version. Write it like '#r \"nuget: {id}, 1.2.3\"'."
            : !VersionForm().IsMatch(version) ? $"'{version}' is not an exact version of the package '{id}'. Write one like '#r \"nuget: {id}, 1.2.3\"'."
            : null;
        return problem is null ? new PackageRequest(id, version) : null;
    }

    /// <summary>Whether it is the same package, at whatever version.</summary>
    public bool IsSamePackage(PackageRequest other) => string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>As people write it: <c>Id 1.2.3</c>.</summary>
    public override string ToString() => $"{Id} {Version}";

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.\-]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^\d{1,9}(\.\d{1,9}){1,3}(-[0-9A-Za-z.\-]{1,60})?$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionForm();
}
