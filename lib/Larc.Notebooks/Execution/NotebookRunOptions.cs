using System.Globalization;
using System.Reflection;

namespace Larc.Notebooks.Execution;

/// <summary>How notebooks are run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>The folder executed notebooks are written to, under their own names; null to write none.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>How many notebooks run at once, at least 1. By default as many as there are processors.</summary>
    public int MaximumParallel { get; init; } = Environment.ProcessorCount;

    /// <summary>How long one cell may take; null for as long as it likes.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>The culture of numbers and dates, en-GB by default, so that results do not depend on the machine.</summary>
    public CultureInfo Culture { get; init; } = ScriptSessionOptions.DefaultCulture;

    /// <summary>Whether the executed notebooks say when and how long cells ran. Without, two runs give the same bytes.</summary>
    public bool IncludeTimings { get; init; }

    /// <summary>Assemblies of this process that notebooks use instead of loading the copy their <c>#r</c> names, so that both share what is cached in them.</summary>
    public IReadOnlyCollection<Assembly> LoadedAssemblies { get; init; } = [];

    /// <summary>Told when a cell starts and when a notebook ends; called from several threads at once.</summary>
    public IProgress<NotebookProgress>? Progress { get; init; }
}
