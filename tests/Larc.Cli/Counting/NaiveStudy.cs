namespace Larc.Cli.Tests.Counting;

/// <summary>
/// Who is counted, and who was asked what, read from the rows that the test wrote: loops and lookups, no code of the library.
/// </summary>
internal sealed class NaiveStudy
{
    private readonly StudyRows _rows;
    private readonly int? _round;

    /// <param name="rows">The study as it was written.</param>
    /// <param name="round">A round; null pools all, on the last codebook.</param>
    public NaiveStudy(StudyRows rows, int? round)
    {
        (_rows, _round) = (rows, round);
        Returns = [.. rows.Returns.Where(r => round is null || r.Round == round)];
        Book = rows.Codebooks.Single(b => b.Reference == Returns.OrderByDescending(r => r.Round).First().Codebook);
        foreach (var @return in Returns)
        {
            var interviews = @return.Interviews.DistinctBy(i => i.Id).Where(i => IsUsed(@return, i)).Select(i => new Voice(@return, i)).ToDictionary(v => v.Row.Id);
            Voices.AddRange(interviews.Values);
            foreach (var statement in @return.Statements.DistinctBy(s => s.Id))
            {
                if (interviews.TryGetValue(statement.Interview, out var voice) && Read(@return, statement) is { } said)
                    Said.Add(said with { Voice = voice });
            }
        }
    }

    public CodebookRows Book { get; }

    public IReadOnlyList<ReturnRows> Returns { get; }

    public List<Voice> Voices { get; } = [];

    public List<Saying> Said { get; } = [];

    public IEnumerable<CodeRow> LiveCodes => Book.Codes.Where(c => !c.Retired);

    public IReadOnlyList<string> Authorities => [.. Returns.Select(r => r.Authority).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a saying counts for a code, for itself or for what stands below it: impacts that happened; features by the stance asked for.</summary>
    public bool Counts(Saying said, CodeRow code, bool toDevelop) =>
        Book.CountsFor(said.Code.Id).Contains(code.Id) && (code.IsImpact ? said.Status == "happened" : said.Stance == (toDevelop ? "to develop" : "contributes"));

    public bool WasAsked(Voice voice, CodeRow code, bool toDevelop)
    {
        var topic = Book.Topics.Single(t => t.Id == code.Topic);
        if (topic.For(voice.Row.Perspective, toDevelop) == "notAsked")
            return false;
        var notPut = voice.Row.NotAsked.Split(';', StringSplitOptions.TrimEntries);
        if (notPut.Contains(topic.Id) || notPut.Contains($"{topic.Id}: {(toDevelop ? "to develop" : "contributes")}"))
            return false;
        return voice.Return.Codebook == Book.Reference || Translations.Any(p => Book.CountsFor(p.To).Contains(code.Id));
    }

    /// <summary>The rounds of an authority, when there is only one.</summary>
    public int? RoundOf(string authority) => Returns.Where(r => r.Authority == authority).Select(r => r.Round).Distinct().ToArray() is [var only] ? only : null;

    private IEnumerable<(string From, string To, string As)> Translations => _rows.Mapping.Where(p => p.As != "broader");

    private bool IsUsed(ReturnRows @return, InterviewRow row) =>
        row.Withdrawn != "yes"
        && !_rows.Withdrawn.Contains((@return.Authority, row.Id))
        && (row.Consent.Length == 0 || row.Consent.Contains("analysis", StringComparison.Ordinal))
        && row.Perspective is "DCS" or "SM" or "PR" or "PC" or "CYP";

    /// <summary>A statement in the words of the book that is counted on; null when it is wrong, or has no counterpart there.</summary>
    private Saying? Read(ReturnRows @return, StatementRow row)
    {
        var own = _rows.Codebooks.Single(b => b.Reference == @return.Codebook);
        if (own.Codes.SingleOrDefault(c => c.Id == row.Code) is not { } written)
            return null;
        var stance = row.Stance.Length > 0 ? row.Stance : written.DefaultStance;
        if (stance is "contributes" or "to develop" == written.IsImpact)
            return null;
        var code = own.Reference == Book.Reference ? written : Translations.Where(p => p.From == written.Id).Select(p => Book[p.To]).SingleOrDefault();
        return code is null ? null : new(code, stance, row.Status.Length > 0 ? row.Status : "happened");
    }
}
