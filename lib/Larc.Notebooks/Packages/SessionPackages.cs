using Larc.Notebooks.Execution.Loading;

namespace Larc.Notebooks.Packages;

/// <summary>The packages one session uses. Those of later cells must fit those of earlier ones, which may be in use.</summary>
internal sealed class SessionPackages(PackageResolver resolver, string folder)
{
    private readonly List<PackageRequest> _asked = [];

    /// <summary>All that are used so far.</summary>
    public PackageSet Set { get; private set; } = PackageSet.Empty;

    /// <summary>Adds packages.</summary>
    /// <param name="wanted">What a cell asks for.</param>
    /// <param name="assemblies">What the session has loaded.</param>
    /// <param name="onFetch">Called before the feeds are asked.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>The new set, with what was added; or why not.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<PackageResolution> AddAsync(
        IReadOnlyList<PackageRequest> wanted, SessionAssemblies assemblies, Action? onFetch, CancellationToken stop)
    {
        List<PackageRequest> all = [.. _asked];
        foreach (var package in wanted)
        {
            if (all.FirstOrDefault(package.IsSamePackage) is not { } earlier)
                all.Add(package);
            else if (earlier.Version != package.Version)
                return PackageResolution.Refused($"This notebook uses {earlier} already. Restart it to use {package}.");
        }

        if (all.Count == _asked.Count)
            return new PackageResolution(Set, null);
        var resolution = await resolver.ResolveAsync(all, folder, onFetch, stop).ConfigureAwait(false);
        if (resolution.Set is not { } set)
            return resolution;
        if (Clash(set, assemblies) is { } clash)
            return PackageResolution.Refused($"{string.Join(" and ", wanted)} cannot be added now: {clash} Restart the notebook, and put all its '#r \"nuget: …\"' lines in its first cell that has one.");
        assemblies.AddPackages(set.RuntimeFiles, set.NativeFiles);
        _asked.AddRange(all.Skip(_asked.Count));
        Set = set;
        return resolution;
    }

    // What cells may have been compiled against or have loaded cannot be taken from them.
    private string? Clash(PackageSet set, SessionAssemblies assemblies)
    {
        foreach (var earlier in Set.Packages)
            if (set.Packages.FirstOrDefault(earlier.IsSamePackage) is not { } now || now.Version != earlier.Version)
                return $"{earlier} is in use already, and another version of it would be needed.";
        foreach (var path in set.RuntimeFiles)
            if (assemblies.LoadedVersion(Path.GetFileNameWithoutExtension(path)) is { } loaded && AssemblyFile.Read(path) is { } file && loaded < file.Version)
                return $"{file.Name} {loaded} is in use already, and {file.Version} would be needed.";
        return null;
    }
}
