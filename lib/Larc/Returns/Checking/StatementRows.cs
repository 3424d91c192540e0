using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>The statements of one return that are used, column by column; and what became of every identifier.</summary>
internal sealed class StatementRows
{
    public List<string> Id { get; } = [];

    /// <summary>Index in <see cref="ReturnDraft.Interviews"/>.</summary>
    public List<int> Interview { get; } = [];

    public List<int> Code { get; } = [];

    public List<Stance> Stance { get; } = [];

    public List<Status> Status { get; } = [];

    public List<Direction> Direction { get; } = [];

    public List<string> Coder { get; } = [];

    public List<string> Excerpt { get; } = [];

    public List<string> SourceRef { get; } = [];

    public List<int> Row { get; } = [];

    public int Count => Id.Count;

    /// <summary>What became of each identifier.</summary>
    public Dictionary<string, StatementFate> Fates { get; } = new(StringComparer.Ordinal);
}
