using System.Reflection;
using System.Text.Json;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>What the kernel says of itself.</summary>
internal static class KernelInfo
{
    private const string LanguageVersion = "13.0";

    public static string Version { get; } =
        typeof(KernelInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteString("status", "ok");
        json.WriteString("protocol_version", MessageWriter.ProtocolVersion);
        json.WriteString("implementation", "larc");
        json.WriteString("implementation_version", Version);
        json.WriteObject("language_info", language =>
        {
            // As .NET Interactive has them, so that a notebook saved under either is the same file.
            language.WriteString("name", "C#");
            language.WriteString("version", LanguageVersion);
            language.WriteString("mimetype", "text/x-csharp");
            language.WriteString("file_extension", ".cs");
            language.WriteString("pygments_lexer", "csharp");
            language.WriteString("codemirror_mode", "text/x-csharp");
        });
        json.WriteString("banner", $"C# {LanguageVersion} on .NET {Environment.Version}, larc {Version}");
        json.WriteBoolean("debugger", false);
        json.WriteTexts("supported_features", []);
        // Help opens in the browser; there is none here that needs no network.
        json.WriteTexts("help_links", []);
    }
}
