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

    /// <summary>What stands for a claim: the statements it cites but for those that speak against it. A list counts who speaks of a theme, whatever their stance.</summary>
    public List<int> For(Claim claim) => [.. Of(claim.Evidence).Except(Against(claim))];

    /// <summary>What speaks against a claim. What is said of a code in its usual stance is what the code is about, mixed views and burdens included.</summary>
    public List<int> Against(Claim claim) => [.. Of(claim.Counter.Statements).Where(s => Study.StatementColumns.Stance[s] != CodeOf(s).DefaultStance || CodeOf(s).Kind == CodeKind.Feature)];

    public Code CodeOf(int statement) => CodebookOf(statement).Codes[Study.StatementColumns.Code[statement]];

    public Codebook CodebookOf(int statement) => Study.Returns[Study.InterviewColumns.Return[Study.StatementColumns.Interview[statement]]].Codebook;

    /// <summary>The statements of these references that are in the study, in the order of the study.</summary>
    public List<int> Of(IEnumerable<EvidenceReference> references) => [.. references.Select(r => Find(r.Return, r.Statement)).Where(s => s >= 0).Distinct().Order()];
}
