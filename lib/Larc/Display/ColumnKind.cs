namespace Larc.Display;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Words, aligned at the start.</summary>
    Text,

    /// <summary>Numbers and marked absences, aligned at the end.</summary>
    Number,

    /// <summary>Short marks such as a letter or yes/no, centred.</summary>
    Mark,
}
