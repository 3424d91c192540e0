using System.Text;

namespace Larc.Cli.Example;

/// <summary>
/// The folder of an example study. It carries a list of what was written, so that a smaller example leaves no return of a larger one behind
/// and nobody's own returns are ever mixed with invented ones. It is no output folder: those are not searched for returns.
/// </summary>
internal static class ExampleFolder
{
    /// <summary>Name of the list.</summary>
    public const string Marker = ".larc-example";

    /// <summary>Takes the folder, removes what an earlier example wrote there, and notes what this one will write.</summary>
    /// <exception cref="ExampleException">It holds files that are no example of ours.</exception>
    public static void Claim(string folder, IEnumerable<string> files)
    {
        var marker = Path.Combine(folder, Marker);
        if (File.Exists(folder))
            throw new ExampleException($"'{folder}' is a file; name a folder for the example.");
        if (File.Exists(marker))
        {
            // Only plain names: a list that somebody changed must not reach outside the folder.
            foreach (var name in File.ReadAllLines(marker).Where(n => n.Length > 0 && n is not ("." or "..") && Path.GetFileName(n) == n))
                File.Delete(Path.Combine(folder, name));
        }
        else if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new ExampleException($"'{folder}' holds files that larc did not make; name an empty or a new folder for the example.");
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(marker, string.Concat(files.Order(StringComparer.Ordinal).Select(n => n + "\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
