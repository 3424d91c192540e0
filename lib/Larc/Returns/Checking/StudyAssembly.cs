using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>
/// Puts the returns together into one study in canonical order: returns by authority and round, interviews and statements by identifier.
/// The order of files and rows never changes it.
/// </summary>
internal static class StudyAssembly
{
    public static Study Build(StudySettings settings, StudyParameters parameters, IEnumerable<ReturnDraft> drafts, StudyDecisions? decisions = null, ImmutableArray<string> names = default)
    {
        var used = drafts.OrderBy(d => d.Authority!.Code, StringComparer.Ordinal).ThenBy(d => d.Round!.Value).ToArray();
        var authorities = used.Select(d => d.Authority!).DistinctBy(a => a.Code).ToImmutableArray();
        var authorityIndex = authorities.Select((a, i) => (a.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        var returns = used.Select(d => new StudyReturn(authorityIndex[d.Authority!.Code], d.Round!.Value, d.Codebook!, d.Place.Relative)
        {
            Sha256 = d.Sha256,
            IntegratedSince = d.IntegratedSince,
            Notes = d.Notes,
        }).ToImmutableArray();

        var interviews = new InterviewAssembly(used, returns);
        var statements = new StatementAssembly(used, interviews);
        return new(settings, parameters, authorities, returns, interviews.Columns, statements.Columns)
        {
            Decisions = decisions ?? StudyDecisions.None,
            Names = names.IsDefault ? [] : names,
            Indicators =
            [
                .. used.SelectMany((d, r) => d.Indicators
                    .Select(i => i with { Return = r })
                    .OrderBy(i => i.Name, StringComparer.Ordinal).ThenBy(i => i.KeyGroup?.Id, StringComparer.Ordinal).ThenBy(i => i.Period, StringComparer.Ordinal).ThenBy(i => i.Row)),
            ],
            Cases =
            [
                .. used.SelectMany((d, r) => d.Cases
                    .Select(c => c with { Return = r, Quotations = [.. c.Quotations.Select(q => statements.IndexOf(r, q))] })
                    .OrderBy(c => c.Id, StringComparer.Ordinal)),
            ],
            SupportNeeds = [.. used.SelectMany((d, r) => d.SupportNeeds.Select(n => n with { Return = r }).OrderBy(n => n.Activity, StringComparer.Ordinal))],
            SecondCodings =
            [
                .. used.SelectMany((d, r) => d.SecondCodings
                    .Select(c => c with { Statement = statements.IndexOf(r, c.Statement) })
                    .OrderBy(c => c.Statement).ThenBy(c => c.Coder, StringComparer.Ordinal)),
            ],
        };
    }
}
