using System.Collections.Immutable;

namespace Larc.Returns;

/// <summary>One thing found while a study's returns were read. Problems in data are data: nothing is thrown for them.</summary>
public sealed record ReturnIssue
{
    /// <summary>Code of the rule, one of <see cref="ReturnRules.All"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required IssueSeverity Severity { get; init; }

    /// <summary>File it was found in, relative to the study's folder, with forward slashes; empty when it concerns the whole study.</summary>
    public string File { get; init; } = "";

    /// <summary>Sheet, as the contract names it where it is known, else as written; empty when it concerns the whole file.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>Row as Excel numbers it (the headings are row 1; in a CSV file the number of the record), or null.</summary>
    public int? Row { get; init; }

    /// <summary>Heading of the column; empty when it concerns no single column.</summary>
    public string Column { get; init; } = "";

    /// <summary>Address of the cell (<c>C12</c>); empty when it concerns no single cell.</summary>
    public string Cell { get; init; } = "";

    /// <summary>What was found; empty when something is missing.</summary>
    public string Found { get; init; } = "";

    /// <summary>What was expected.</summary>
    public string Expected { get; init; } = "";

    /// <summary>One sentence: what was found, where, and what was expected.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it; begins with the nearest known word where there is one.</summary>
    public required string WhatToDo { get; init; }

    /// <summary>The nearest known word, never taken silently; empty when there is none.</summary>
    public string Suggestion { get; init; } = "";

    /// <summary>How many rows it stands for (a repair is reported once for all of its rows).</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Neighbouring cells of the row: at most six, shortened.</summary>
    public ImmutableArray<IssueContext> Context { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Severity} {Rule}: {Message}";
}
