using Larc.Model;

namespace Larc.Findings;

/// <summary>Finds the statements that claims cite in the study they were drafted from.</summary>
internal sealed class CitedStatements
{
    private readonly Dictionary<(string Return, string Statement), int> _index = [];

    public CitedStatements(Study study)
    {
        Study = study;
        for (var s = 0; s < study.StatementCount; s++)
            _index[(study.Returns[study.InterviewColumns.Return[study.StatementColumns.Interview[s]]].File, study.StatementColumns.Id[s])] = s;
    }

    public Study Study { get; }

    /// <summary>Index of the statement, or −1 when the study holds none of that name.</summary>
    public int Find(string file, string statement) => _index.GetValueOrDefault((file, statement), -1);

    /// <summary>The statements of these references that are in the study, in the order of the study.</summary>
    public List<int> Of(IEnumerable<EvidenceReference> references) => [.. references.Select(r => Find(r.Return, r.Statement)).Where(s => s >= 0).Distinct().Order()];
}
