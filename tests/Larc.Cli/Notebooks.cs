namespace Larc.Cli.Tests;

/// <summary>The notebooks of the repository.</summary>
internal static class Notebooks
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "notebooks");

    public static IReadOnlyList<string> Guided { get; } = In(Path.Combine(Folder, "guided"));

    public static IReadOnlyList<string> Explore { get; } = In(Path.Combine(Folder, "explore"));

    public static IReadOnlyList<string> All { get; } = In(Folder);

    private static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.ipynb", SearchOption.AllDirectories).Where(f => !f.Contains(".ipynb_checkpoints", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
