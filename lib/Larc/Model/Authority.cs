using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>A local authority over one period of validity: a reorganisation makes another record, with its own dates.</summary>
/// <param name="Code">Its code in returns, a string even when it looks like a number.</param>
/// <param name="Name">Its name.</param>
public sealed record Authority(string Code, string Name)
{
    /// <summary>County, metropolitan, unitary or London borough; empty when not known.</summary>
    public string Type { get; init; } = "";

    /// <summary>Region; empty when not known.</summary>
    public string Region { get; init; } = "";

    /// <summary>Statistical (GSS) codes, the present one first; empty when it has none.</summary>
    public ImmutableArray<string> Gss { get; init; } = [];

    /// <summary>First day on which it existed; null when not known.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which it existed; null while it does.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Other names people write.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
