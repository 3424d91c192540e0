namespace Larc.Tests;

/// <summary>Finds the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests run outside the repository.")
        : File.Exists(Path.Combine(folder, "Larc.slnx")) ? folder
        : Find(Path.GetDirectoryName(folder));
}
