using System.ComponentModel;
using System.Globalization;
using Larc.Notebooks.Execution.Loading;

namespace Larc.Notebooks.Packages;

/// <summary>
/// Gets packages from the user's own feeds, by an ordinary restore of a made-up project. What was fetched once is remembered by what was asked for
/// and how feeds were configured, and needs no network again.
/// </summary>
internal sealed class PackageResolver
{
    /// <summary>Where what was fetched is remembered.</summary>
    public string CacheFolder { get; init; } = LocalFolders.Of("packages");

    /// <summary>The program <c>dotnet</c>; null where there is none.</summary>
    public string? Dotnet { get; init; } = DotnetProgram.Find();

    /// <summary>How long a restore may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets packages, with all they need.</summary>
    /// <param name="packages">What is wanted, all together.</param>
    /// <param name="folder">The folder of the notebook: NuGet's configuration is looked for from there upwards, then the user's.</param>
    /// <param name="onFetch">Called before the feeds are asked; not when what is wanted is remembered.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<PackageResolution> ResolveAsync(
        IReadOnlyList<PackageRequest> packages, string folder, Action? onFetch, CancellationToken stop)
    {
        var remembered = Path.Combine(CacheFolder, FeedConfiguration.Key(packages, folder) + ".json");
        if (AssetsFile.ReadSet(remembered) is { IsWhole: true } known)
            return new PackageResolution(known, null);
        onFetch?.Invoke();
        if (Dotnet is null)
            return PackageResolution.Refused(RestoreRefusal.NoDotnet);
        var work = Directory.CreateTempSubdirectory("larc-restore-").FullName;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limited.CancelAfter(Timeout);
        try
        {
            return await RestoreAsync(packages, folder, work, remembered, limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return PackageResolution.Refused(string.Create(
                CultureInfo.InvariantCulture, $"{string.Join(" and ", packages)} could not be fetched within {Timeout.TotalMinutes:0.#} minutes. Check the network and the feeds in your NuGet configuration."));
        }
        catch (Win32Exception)
        {
            return PackageResolution.Refused(RestoreRefusal.NoDotnet);
        }
        finally
        {
            Delete(work);
        }
    }

    private async Task<PackageResolution> RestoreAsync(
        IReadOnlyList<PackageRequest> packages, string folder, string work, string remembered, CancellationToken stop)
    {
        var (succeeded, text) = await RestoreRun.RunAsync(Dotnet!, RestoreProject.Write(work, packages, folder), stop).ConfigureAwait(false);
        var assets = RestoreProject.AssetsFile(work);
        if (!succeeded || AssetsFile.ReadSet(assets) is not { } set)
            return PackageResolution.Refused(RestoreRefusal.Of(packages, AssetsFile.ReadErrors(assets), text));
        Remember(assets, remembered);
        return new PackageResolution(set, null);
    }

    // Two processes may do so at once: each puts a whole file in place.
    private void Remember(string assets, string remembered)
    {
        try
        {
            Directory.CreateDirectory(CacheFolder);
            var own = Path.Combine(CacheFolder, Guid.NewGuid().ToString("N") + ".tmp");
            File.Copy(assets, own);
            File.Move(own, remembered, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Then it is fetched again next time.
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Temporary files are nobody's loss.
        }
    }
}
