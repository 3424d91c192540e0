using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Returns;

/// <summary>All rounds of a study that can be found: those in its own folder, and those in the folders its <c>study.yaml</c> names under <c>otherRounds</c>.</summary>
public sealed class LoadedRounds
{
    internal LoadedRounds(Study study, ImmutableArray<ReturnIssue> issues) => (Study, Issues) = (study, issues);

    /// <summary>The returns of every round, each on its own codebook. A file in another folder is named with its folder.</summary>
    public Study Study { get; }

    /// <summary>The problems of the study, then of the other folders, then of putting them together.</summary>
    public ImmutableArray<ReturnIssue> Issues { get; }

    /// <summary>The folders that were read besides the study's own, as <c>study.yaml</c> names them, in order of name.</summary>
    public ImmutableArray<string> Folders { get; internal init; } = [];

    /// <summary>The mappings between codebooks, the study's own first.</summary>
    public ImmutableArray<CodebookMapping> Mappings { get; internal init; } = [];

    /// <summary>The codebooks known, the study's own first: a mapping may lead over one that no return uses.</summary>
    public ImmutableArray<Codebook> Codebooks { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Study}, rounds {string.Join(", ", Study.Rounds)}");
}
