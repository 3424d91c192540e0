using System.Diagnostics;
using System.Globalization;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Packages;

namespace Larc.Notebooks.Execution;

/// <summary>Gets the packages a cell asks for and says so below it: while they are fetched, and then what is used.</summary>
internal static class PackageFetch
{
    /// <summary>Gets packages.</summary>
    /// <returns>Why they cannot be had, in sentences; null where they can.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static string? Run(
        IReadOnlyList<PackageRequest> wanted, Submissions submissions, CellOutputs outputs, bool showTime, CancellationToken stop)
    {
        var before = submissions.Packages.Set;
        var clock = Stopwatch.StartNew();
        string? shown = null;
        var fetched = false;
        var names = string.Join(", ", wanted);
        PackageResolution resolution;
        try
        {
            resolution = submissions.Packages
                .AddAsync(wanted, submissions.Assemblies, () => (fetched, shown) = (true, outputs.Show(MimeBundle.OfText($"Fetching {names} …"))), stop)
                .GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            Replace($"Did not fetch {names}.");
            throw;
        }

        if (resolution.Refusal is not null)
        {
            Replace($"Could not fetch {names}.");
            return resolution.Refusal;
        }

        submissions.ReferToPackages();

        // The same whether they were fetched or remembered, so that two runs are equal; the time only where times are wanted.
        var needed = resolution.Set!.Packages.Count(package => !wanted.Any(package.IsSamePackage) && !before.Packages.Any(package.IsSamePackage));
        Replace(
            $"Using {names}"
            + (needed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {needed} {(needed == 1 ? "package" : "packages")} {(wanted.Count == 1 ? "it needs" : "they need")}"))
            + (showTime && fetched ? string.Create(CultureInfo.InvariantCulture, $" (fetched in {clock.Elapsed.TotalSeconds:0} s)") : "")
            + ".");
        return null;

        void Replace(string text)
        {
            if (shown is not null)
                outputs.Update(shown, MimeBundle.OfText(text));
            else if (!fetched)
                outputs.Show(MimeBundle.OfText(text));
        }
    }
}
