using System.Security.Cryptography;

namespace Larc.Disclosure.Pseudonyms;

/// <summary>
/// Finds the key of the pseudonyms next to the returns, or makes one when there is none. A key that is there is never replaced, whatever is wrong
/// with it: with another one the letters of documents already published could be joined with new ones.
/// </summary>
internal static class PseudonymKeyFile
{
    /// <summary>The file next to the returns.</summary>
    public const string Name = "pseudonyms.key";

    /// <summary>Names another place for the key.</summary>
    public const string Variable = "LARC_KEY_FILE";

    /// <summary>The key of a study.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="output">The folder results are written to, where no key may lie; null when nothing is written.</param>
    /// <param name="named">Another place for the key; null takes what <see cref="Variable"/> names, if anything.</param>
    public static PseudonymKeyReading FindOrCreate(string folder, string? output = null, string? named = null)
    {
        named ??= Environment.GetEnvironmentVariable(Variable);
        try
        {
            var path = Path.GetFullPath(string.IsNullOrWhiteSpace(named) ? Path.Combine(folder, Name) : named);
            if (output is not null && IsBelow(path, output))
                return new(null, PseudonymWording.BelowOutput);
            if (Directory.Exists(path))
                return new(null, PseudonymWording.IsFolder(path));
            return File.Exists(path) ? Read(path) : Create(path);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return new(null, PseudonymWording.NotAPath(named ?? folder));
        }
    }

    private static PseudonymKeyReading Read(string path)
    {
        try
        {
            // A key has 44 characters; whatever is longer is something else and is not read in.
            if (new FileInfo(path).Length > 1024)
                return new(null, PseudonymWording.Malformed(path));
            var bytes = new byte[PseudonymKey.Length + 1];
            var text = File.ReadAllText(path).Trim();
            return Convert.TryFromBase64String(text, bytes, out var length) && length == PseudonymKey.Length
                ? new(new(bytes.AsSpan(0, length)), "")
                : new(null, PseudonymWording.Malformed(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, PseudonymWording.Unreadable(path));
        }
    }

    private static PseudonymKeyReading Create(string path)
    {
        var key = RandomNumberGenerator.GetBytes(PseudonymKey.Length);
        // Written aside and moved: whoever looks meanwhile sees a whole key or none, and the first of two runs wins.
        var aside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(aside, Options()))
            using (var writer = new StreamWriter(file))
                writer.Write(Convert.ToBase64String(key) + "\n");
            File.Move(aside, path, overwrite: false);
            return new(new(key), "") { IsNew = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(aside);
            return File.Exists(path) ? Read(path) : new(null, PseudonymWording.Unwritable(path));
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It was never made.
        }
    }

    private static bool IsBelow(string path, string folder)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(folder), path);
        return !(relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative));
    }
}
