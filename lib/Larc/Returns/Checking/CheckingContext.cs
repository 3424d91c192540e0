using System.Collections.Frozen;
using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>What every return of a study is checked against.</summary>
internal sealed record CheckingContext(AuthorityRegister Authorities, CodebookShelf Codebooks, SymbolPolicy Symbols, ReadLimits Limits)
{
    /// <summary>Interviews named in the study's withdrawn.csv, as (authority's code, interview).</summary>
    public FrozenSet<(string Authority, string Interview)> Withdrawn { get; init; } = FrozenSet<(string, string)>.Empty;
}
