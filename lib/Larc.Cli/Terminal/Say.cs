namespace Larc.Cli.Terminal;

/// <summary>Lines for a person: results on standard output, errors on standard error.</summary>
internal static class Say
{
    /// <summary>A result.</summary>
    public static void Line(string text = "") => Console.Out.WriteLine(text);

    /// <summary>Something that went wrong: one sentence.</summary>
    public static void Error(string text) => Console.Error.WriteLine(text);
}
