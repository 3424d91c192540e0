namespace Larc.Disclosure.Pseudonyms;

/// <summary>What is said when the key of the pseudonyms cannot be used. What the file holds is never repeated.</summary>
internal static class PseudonymWording
{
    public const string BelowOutput =
        "The key of the pseudonyms would lie in the folder of results, from where it could be passed on. Name a place outside it with LARC_KEY_FILE.";

    public static string IsFolder(string path) => $"The key of the pseudonyms should be the file '{path}', where there is a folder. Name a file with LARC_KEY_FILE.";

    public static string NotAPath(string path) => $"'{path}' cannot be the place of the key of the pseudonyms. Name a file with LARC_KEY_FILE.";

    public static string Unreadable(string path) => $"The key of the pseudonyms, '{path}', cannot be opened. Ask whoever keeps it for access; it was left as it is.";

    public static string Unwritable(string path) =>
        $"The key of the pseudonyms cannot be written to '{path}'. Make the folder writable, or name another place with LARC_KEY_FILE.";

    public static string Malformed(string path) =>
        $"'{path}' does not hold a key of the pseudonyms (32 bytes as base64, which is 44 characters). Restore it from where it is kept, or move it away to have a new one made; it was left as it is.";
}
