using System.Globalization;

namespace Larc.Notebooks.Execution;

/// <summary>How a session runs its cells.</summary>
internal sealed record ScriptSessionOptions
{
    /// <summary>The culture the project writes in; fixed, so that results do not depend on the machine.</summary>
    public static CultureInfo DefaultCulture { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>How messages name the notebook; empty where its name is not known.</summary>
    public string Name { get; init; } = "";

    /// <summary>The folder of the notebook, which imported files are relative to.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>The culture of numbers and dates in cells and results.</summary>
    public CultureInfo Culture { get; init; } = DefaultCulture;

    /// <summary>How long one cell may take; null for as long as it likes.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>How long to wait for a cell that was told to stop.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether the thread of a cell that heeds nothing is aborted. That saves the session nearly always, and rarely ends the process: so not
    /// where other notebooks run in it.
    /// </summary>
    public bool MayAbort { get; init; } = true;

    /// <summary>Whether <c>#!time</c> shows how long its cell took.</summary>
    public bool ShowTimings { get; init; }

    /// <summary>How many characters of console text one cell may keep.</summary>
    public int MaximumConsoleText { get; init; } = 1 << 20;
}
