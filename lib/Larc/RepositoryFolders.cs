using System.Reflection;

namespace Larc;

/// <summary>Finds what ships beside the library (codebooks, the example study) by walking up to the folder that holds it. Nothing else in the library looks for files of its own.</summary>
public static class RepositoryFolders
{
    private static readonly Lazy<string?> s_root = new(FindRoot);

    /// <summary>The folder that holds <c>data-templates</c>; null when the library runs somewhere else.</summary>
    public static string? Root => s_root.Value;

    /// <summary>The folder <c>data-templates</c>; null when there is none above the library or the working folder.</summary>
    public static string? DataTemplates => Root is { } root ? Path.Combine(root, "data-templates") : null;

    /// <summary>The codebooks that ship with the library; null when there are none.</summary>
    public static string? Codebooks => DataTemplates is { } templates ? Path.Combine(templates, "codebooks") : null;

    /// <summary>The guided notebooks; null when the library runs outside its repository.</summary>
    public static string? GuidedNotebooks => Root is { } root ? Path.Combine(root, "notebooks", "guided") : null;

    /// <summary>The invented example study; null when the library runs outside its repository.</summary>
    public static string? Example => DataTemplates is { } templates ? Path.Combine(templates, "example") : null;

    /// <summary>Twenty-one invented returns that answer the support-needs proforma; null when the library runs outside its repository.</summary>
    public static string? ExampleSupportNeeds => DataTemplates is { } templates ? Path.Combine(templates, "example-support-needs") : null;

    /// <summary>The published tables as data; null when the library runs outside its repository.</summary>
    public static string? Published => DataTemplates is { } templates ? Path.Combine(templates, "published") : null;

    private static string? FindRoot()
    {
        // A notebook host may shadow-copy the library or run from elsewhere: the three starting points cover both.
        var starts = new[] { Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location), AppContext.BaseDirectory, Environment.CurrentDirectory };
        foreach (var start in starts)
        {
            for (var folder = string.IsNullOrEmpty(start) ? null : new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (Directory.Exists(Path.Combine(folder.FullName, "data-templates", "codebooks")))
                    return folder.FullName;
            }
        }

        return null;
    }
}
