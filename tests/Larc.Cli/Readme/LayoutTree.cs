namespace Larc.Cli.Tests.Readme;

/// <summary>The tree of folders that README draws: two spaces for each step down, a slash after each folder, then what it holds.</summary>
internal sealed class LayoutTree
{
    private static readonly string[] Made = ["bin", "obj", "out", "TestResults", "node_modules", "BenchmarkDotNet.Artifacts"];

    private readonly Dictionary<string, List<string>> _folders = [];

    public static LayoutTree Read(string text)
    {
        var tree = new LayoutTree();
        var path = new List<string>();
        tree._folders[""] = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var depth = (line.Length - line.TrimStart(' ').Length) / 2;
            var name = line.Trim().Split(' ')[0];
            name.ShouldEndWith("/", customMessage: line);
            path.RemoveRange(depth, path.Count - depth);
            var parent = string.Join('/', path);
            tree._folders.TryAdd(parent, []);
            tree._folders[parent].Add(name.TrimEnd('/'));
            path.Add(name.TrimEnd('/'));
        }

        return tree;
    }

    /// <summary>Folders drawn that are not there, and folders that are there and not drawn beside others that are.</summary>
    public IReadOnlyList<string> Differences(string root)
    {
        var differences = new List<string>();
        foreach (var (folder, drawn) in _folders)
        {
            var there = Directory.GetDirectories(Path.Combine(root, folder)).Select(d => Path.GetFileName(d)).Where(d => !d.StartsWith('.') && !Made.Contains(d)).ToList();
            differences.AddRange(drawn.Except(there).Select(d => $"{folder}/{d} is drawn and not there"));
            differences.AddRange(there.Except(drawn).Select(d => $"{folder}/{d} is there and not drawn"));
        }

        return differences;
    }
}
