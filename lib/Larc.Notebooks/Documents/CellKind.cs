namespace Larc.Notebooks.Documents;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Code, which a run executes.</summary>
    Code,

    /// <summary>Prose, in Markdown.</summary>
    Markdown,

    /// <summary>Text that is neither executed nor rendered.</summary>
    Raw,
}
