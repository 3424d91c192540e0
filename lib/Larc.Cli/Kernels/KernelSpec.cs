using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Larc.Cli.Kernels;

/// <summary>The folder by which Jupyter knows the kernel: what stands in it, and whether one is ours.</summary>
internal static class KernelSpec
{
    private const string File = "kernel.json";
    private const string Marker = "larc";
    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How front ends list the kernel. Beside another kernel for .NET it can be told apart.</summary>
    public static string DisplayName(string name) => name == KernelName.Usual ? ".NET (C#)" : ".NET (C#), larc";

    /// <summary>The files of the folder by their names.</summary>
    /// <param name="name">The name of the kernel.</param>
    /// <param name="command">The command's file (.dll), which <c>dotnet</c> runs: locked-down machines let nothing else run.</param>
    public static IReadOnlyDictionary<string, byte[]> Files(string name, string command)
    {
        var files = Logos.ToDictionary(logo => logo, Logo);
        files[File] = JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["argv"] = new JsonArray("dotnet", command, "kernel", "run", "{connection_file}"),
                ["display_name"] = DisplayName(name),
                ["language"] = "C#",
                ["interrupt_mode"] = "message",
                ["metadata"] = new JsonObject { [Marker] = new JsonObject { ["files"] = new JsonArray([.. Logos.Append(File).Select(file => JsonValue.Create(file))]) } },
            },
            Layout);
        return files;
    }

    /// <summary>The files that we put into a folder, by what its own description says; null where the folder is not ours.</summary>
    public static IReadOnlyList<string>? OwnFiles(string folder)
    {
        try
        {
            using var spec = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, File)));
            return spec.RootElement.GetProperty("metadata").GetProperty(Marker).GetProperty("files").EnumerateArray().Select(file => file.GetString()!)
                // Whoever changed the description may not have us remove anything elsewhere.
                .Where(file => Logos.Append(File).Contains(file, StringComparer.Ordinal))
                .ToList();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether a place is somebody else's: a kernel that is not ours, a file, or a folder that already has a file we would write.</summary>
    public static bool IsAnothers(string folder) =>
        System.IO.File.Exists(folder) || (OwnFiles(folder) is null && Logos.Append(File).Any(file => Path.Exists(Path.Combine(folder, file))));

    private static byte[] Logo(string name)
    {
        using var stream = typeof(KernelSpec).Assembly.GetManifestResourceStream($"kernel/{name}")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
