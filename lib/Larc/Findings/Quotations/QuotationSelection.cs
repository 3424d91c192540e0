using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// Chooses a quotation for each claim in turn: of the statements that stand for it, may be quoted and are of a length to be read, those on what its sentence
/// names come first; of these the one of the authority that was quoted least so far, then of the perspective quoted least, then the first of the study. No words are printed twice. Counter-evidence is not
/// quoted under the claim it speaks against: what people say as a loss or a burden is a claim of its own, and has its own quotation.
/// </summary>
internal sealed class QuotationSelection
{
    private readonly CitedStatements _cited;
    private readonly Func<int, bool> _mayBeQuoted;
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, int> _authorities = [];
    private readonly Dictionary<Perspective, int> _perspectives = [];

    public QuotationSelection(CitedStatements cited, Func<int, bool> mayBeQuoted)
    {
        _cited = cited;
        _mayBeQuoted = s => Columns.Consent[InterviewOf(s)].HasFlag(Consent.Quote) && mayBeQuoted(s);
    }

    private Study Study => _cited.Study;

    private InterviewColumns Columns => Study.InterviewColumns;

    /// <summary>Takes the words of a statement as printed elsewhere.</summary>
    public void Keep(int statement) => _words.Add(Words(statement));

    /// <summary>Takes a statement as quoted: its words, its authority and its perspective.</summary>
    public void Use(int statement)
    {
        _words.Add(Words(statement));
        var (authority, perspective) = (Columns.Authority[InterviewOf(statement)], Columns.Perspective[InterviewOf(statement)]);
        _authorities[authority] = _authorities.GetValueOrDefault(authority) + 1;
        _perspectives[perspective] = _perspectives.GetValueOrDefault(perspective) + 1;
    }

    /// <summary>Whether consent was given and nothing in the words stands in the way.</summary>
    public bool MayBeQuoted(int statement) => _mayBeQuoted(statement);

    /// <summary>The quotation of a claim, taken as used; null when it has none.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="isNamed">Whether the claim's sentence names what a statement is about: those come first, so that a reader sees what the words are on.</param>
    public int? Choose(Claim claim, Func<int, bool> isNamed)
    {
        var candidates = _cited.For(claim).Where(IsReadable).ToList();
        if (candidates.Count == 0)
            return null;
        var chosen = candidates.MinBy(s => (isNamed(s) ? 0 : 1, _authorities.GetValueOrDefault(Columns.Authority[InterviewOf(s)]), _perspectives.GetValueOrDefault(Columns.Perspective[InterviewOf(s)]), s));
        Use(chosen);
        return chosen;
    }

    private bool IsReadable(int statement)
    {
        var words = Words(statement);
        return words.Length is >= QuotationRules.FewestCharacters and <= QuotationRules.MostCharacters && !_words.Contains(words) && !SpeaksOfIntegration(statement) && _mayBeQuoted(statement);
    }

    /// <summary>Families were asked about support, in cases chosen as exemplars: their words on integration are not put forward by a rule.</summary>
    private bool SpeaksOfIntegration(int statement) => PerspectiveGroup.Family.Contains(Columns.Perspective[InterviewOf(statement)]) && WordingCheck.Integration().IsMatch(Words(statement));

    private string Words(int statement) => Study.StatementColumns.Excerpt[statement].Trim();

    private int InterviewOf(int statement) => Study.StatementColumns.Interview[statement];
}
