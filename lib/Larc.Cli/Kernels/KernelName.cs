using System.Text.RegularExpressions;

namespace Larc.Cli.Kernels;

/// <summary>The names of kernels, by Jupyter's rules.</summary>
internal static partial class KernelName
{
    /// <summary>What notebooks for .NET name, so that they open with it unasked.</summary>
    public const string Usual = ".net-csharp";

    /// <summary>The name beside a kernel that has the usual one.</summary>
    public const string Own = "larc-csharp";

    /// <summary>The name as Jupyter writes it.</summary>
    /// <exception cref="UsageException">It is no name for a kernel.</exception>
    public static string Read(string given) => Allowed().IsMatch(given) && given.Trim('.').Length > 0
        ? given.ToLowerInvariant()
        : throw new UsageException($"'{given}' is no name for a kernel; Jupyter allows letters a to z, digits, '-', '.' and '_'.");

    [GeneratedRegex(@"\A[A-Za-z0-9._-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
