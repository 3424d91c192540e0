namespace Larc.Cli.Kernels;

/// <summary>Puts the kernel where Jupyter finds it, and takes it out again. Another kernel's folder is never touched.</summary>
/// <param name="paths">Where Jupyter looks.</param>
/// <param name="prefix">The environment to install for; null for the user.</param>
internal sealed class KernelFolders(JupyterPaths paths, string? prefix)
{
    /// <summary>Where kernels are put.</summary>
    public string Root { get; } = prefix is null ? paths.UserKernels : paths.PrefixKernels(Path.GetFullPath(prefix));

    /// <summary>Installs the kernel, or brings it up to date.</summary>
    /// <param name="given">The name asked for; null for the usual one where it is free.</param>
    /// <param name="command">The command's file.</param>
    /// <exception cref="UsageException">The name is another kernel's, or the folder cannot be written.</exception>
    public InstalledKernel Install(string? given, string command)
    {
        var name = given is null ? Choose() : KernelName.Read(given);
        var before = Find(Root, name);
        if (before is not null && KernelSpec.IsAnothers(before))
            throw new UsageException($"The name '{name}' belongs to another kernel, in {before}; choose another name with --name.");
        var (folder, updates) = (before ?? Path.Combine(Root, name), before is not null && KernelSpec.OwnFiles(before) is not null);
        MustBeNoLink(folder);
        WrittenFile.Guard(folder, () =>
        {
            Directory.CreateDirectory(folder);
            foreach (var (file, content) in KernelSpec.Files(name, command))
                File.WriteAllBytes(Path.Combine(folder, file), content);
        });
        return new InstalledKernel(name, folder, updates, given is null && name != KernelName.Usual ? Other(KernelName.Usual) : null);
    }

    /// <summary>Removes what was installed.</summary>
    /// <param name="given">The name; null for whichever it was given when it was installed without one.</param>
    /// <returns>The folder, and the names of what stays in it because it was not installed.</returns>
    /// <exception cref="UsageException">There is none of ours under the name.</exception>
    public (string Folder, IReadOnlyList<string> Left) Uninstall(string? given)
    {
        var folder = given is null ? Installed() : Find(Root, KernelName.Read(given));
        if (folder is null)
            throw new UsageException($"No kernel of larc is installed {(given is null ? "" : $"as '{given}' ")}in {Root}.{Elsewhere()}");
        if (KernelSpec.OwnFiles(folder) is not { } files)
            throw new UsageException($"The kernel in {folder} is another one; nothing was removed.");
        MustBeNoLink(folder);
        IReadOnlyList<string> left = [];
        WrittenFile.Guard(folder, () =>
        {
            foreach (var file in files)
                File.Delete(Path.Combine(folder, file));
            left = [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
            if (left.Count == 0)
                Directory.Delete(folder);
        });
        return (folder, left);
    }

    /// <summary>Ours where it is installed already; else the usual name, unless any kernel that Jupyter finds has it.</summary>
    private string Choose()
    {
        if (Installed() is { } before)
            return Path.GetFileName(before).ToLowerInvariant();
        return Other(KernelName.Usual) is null ? KernelName.Usual : KernelName.Own;
    }

    private string? Installed() => new[] { KernelName.Usual, KernelName.Own }.Select(name => Find(Root, name)).FirstOrDefault(folder => folder is not null && KernelSpec.OwnFiles(folder) is not null);

    private string? Other(string name) => paths.AllKernels.Append(Root).Select(root => Find(root, name)).FirstOrDefault(folder => folder is not null && KernelSpec.IsAnothers(folder));

    private string Elsewhere()
    {
        string[] names = Directory.Exists(Root) ? [.. Directory.EnumerateDirectories(Root).Where(f => KernelSpec.OwnFiles(f) is not null).Select(f => $"'{Path.GetFileName(f)}'").Order(StringComparer.Ordinal)] : [];
        return names.Length == 0 ? "" : $" It is there as {string.Join(" and ", names)}; add --name.";
    }

    // Jupyter takes names of either case for the same.
    private static string? Find(string root, string name)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(root).Order(StringComparer.Ordinal).FirstOrDefault(entry => string.Equals(Path.GetFileName(entry), name, StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void MustBeNoLink(string folder)
    {
        if (new DirectoryInfo(folder).LinkTarget is { } target)
            throw new UsageException($"'{folder}' is a link to '{target}'; what it leads to is left alone. Remove the link, or choose another name with --name.");
    }
}
