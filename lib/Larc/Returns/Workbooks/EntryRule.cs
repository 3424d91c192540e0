namespace Larc.Returns.Workbooks;

/// <summary>What a rule lets people enter.</summary>
internal enum EntryKind
{
    /// <summary>Anything: only the prompt is shown.</summary>
    Any,

    /// <summary>A word from a list (a defined name or a formula that gives a range).</summary>
    List,

    /// <summary>A whole number between two bounds, both included.</summary>
    Whole,

    /// <summary>What makes a formula true.</summary>
    Formula,
}

/// <summary>A rule on a range of cells: a drop-down list, a number's bounds or a prompt.</summary>
/// <param name="Range">The cells, such as <c>C2:C2000</c>.</param>
/// <param name="Kind">What may be entered.</param>
/// <param name="Source">For a list, the defined name or formula, without the equals sign; for a whole number, the smallest; for a formula, the formula.</param>
/// <param name="Maximum">For a whole number, the largest; null for no bound.</param>
internal sealed record EntryRule(string Range, EntryKind Kind, string Source = "", string? Maximum = null)
{
    /// <summary>Heading of the prompt, at most 32 characters.</summary>
    public string PromptTitle { get; init; } = "";

    /// <summary>The prompt, at most 255 characters.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>What is said of another entry, at most 225 characters.</summary>
    public string Refusal { get; init; } = "";

    /// <summary>Whether another entry is let through after a question, rather than refused.</summary>
    public bool Lenient { get; init; }
}
