namespace Larc.Disclosure.Pseudonyms;

/// <summary>What is said when the key of the pseudonyms cannot be used. What the file holds is never repeated, and no folder of the machine is named: it is read in the results.</summary>
internal static class PseudonymWording
{
    public const string BelowOutput =
        "The key of the pseudonyms would lie in the folder of results, from where it could be passed on. Name a place outside it with LARC_KEY_FILE.";

    public static string IsFolder(string path) => $"The key of the pseudonyms should be the file '{Name(path)}', where there is a folder. Name a file with LARC_KEY_FILE.";

    public static string NotAPath(string path) => $"'{Name(path)}' cannot be the place of the key of the pseudonyms. Name a file with LARC_KEY_FILE.";

    public static string Unreadable(string path) => $"The key of the pseudonyms, '{Name(path)}', cannot be opened. Ask whoever keeps it for access; it was left as it is.";

    public static string Unwritable(string path) =>
        $"The key of the pseudonyms cannot be written to '{Name(path)}'. Make its folder writable, or name another place with LARC_KEY_FILE.";

    public static string Malformed(string path) =>
        $"'{Name(path)}' does not hold a key of the pseudonyms (32 bytes as base64, which is 44 characters). Restore it from where it is kept, or move it away to have a new one made; it was left as it is.";

    private static string Name(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } name ? name : path;
}
