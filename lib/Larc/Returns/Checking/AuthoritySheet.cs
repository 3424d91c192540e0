using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Checks the one row of the sheet Authority. Anything wrong with it sets the whole return aside: nobody would know whose it is.</summary>
internal sealed class AuthoritySheet : SheetPass
{
    private readonly int _code, _name, _type, _region, _round, _codebook, _since, _notes;
    private readonly WordColumn<CodebookWords> _codebooks;
    private readonly CheckingContext _context;
    private bool _done;

    public AuthoritySheet(ReturnDraft draft, SheetLayout layout, CheckingContext context)
        : base(draft, layout)
    {
        _context = context;
        (_code, _name, _type, _region) = (Column("la_code"), Column("la_name"), Column("la_type"), Column("region"));
        (_round, _codebook, _since, _notes) = (Column("round"), Column("codebook"), Column("integrated_since"), Column("notes"));
        _codebooks = WordsOf(_codebook, context.Codebooks.References);
    }

    /// <summary>The words of the codebook the return names; null when it is not known.</summary>
    public CodebookWords? Words { get; private set; }

    /// <summary>Why the whole return is set aside; null while it is not.</summary>
    public ReturnRule? Fault { get; private set; }

    protected override void Check()
    {
        if (_done)
        {
            Row.Report(ReturnRules.AuthorityRowRepeated, _code, Row.Text(_code));
            return;
        }

        _done = true;
        Draft.Authority = ReadAuthority();
        Draft.Round = ReadRound();
        Words = ReadCodebook();
        Draft.Codebook = Words?.Codebook;
        Draft.IntegratedSince = Row.Text(_since);
        Draft.Notes = Row.Text(_notes);
        Fault = Row.Reason;
    }

    protected override void Finish() => _codebooks.ReportRepairs(Draft.Issues);

    private Authority? ReadAuthority()
    {
        var (code, name) = (Row.Required(_code), Row.Required(_name));
        if (code.Length == 0 || name.Length == 0)
            return null;
        var (found, by) = _context.Authorities.Find(code, name);
        if (found is null)
        {
            var suggestion = Checking.Words.Nearest(name, _context.Authorities.Names) ?? "";
            Row.Fail(ReturnRules.UnknownAuthority, _code, $"{code} {name}", "an authority of the list", suggestion: suggestion);
            return null;
        }

        if (by == AuthorityMatch.NormalisedName)
        {
            Draft.Issues.Add(ReturnRules.RepairedWord, new()
            {
                Sheet = Sheet.Name,
                Column = Sheet.Columns[_name].Name,
                Found = name,
                Expected = found.Name,
                Count = ReturnWording.Count(1, "row"),
            });
        }

        if (by is AuthorityMatch.Code or AuthorityMatch.Gss ? OtherBearer(name, found) : by is AuthorityMatch.Name or AuthorityMatch.NormalisedName)
            Row.Report(ReturnRules.AuthorityNamesDiffer, by is AuthorityMatch.Name or AuthorityMatch.NormalisedName ? _code : _name, code, $"{found.Code} {found.Name}", name);
        return found with
        {
            Type = found.Type.Length > 0 ? found.Type : Row.Text(_type),
            Region = found.Region.Length > 0 ? found.Region : Row.Text(_region),
        };
    }

    /// <summary>Whether the name is another authority's.</summary>
    private bool OtherBearer(string name, Authority found) => _context.Authorities.Find("", name).Authority is { } named && named.Code != found.Code;

    private int? ReadRound()
    {
        Row.Required(_round);
        if (Row.Text(_round).Length == 0)
            return null;
        if (NumberCell.Read(Row.Cell(_round)) is { Value: >= 1 and <= 1000 } number && number.Value == decimal.Truncate(number.Value))
            return (int)number.Value;
        Row.Fail(ReturnRules.UnknownRound, _round, Row.Text(_round), "a whole number from 1");
        return null;
    }

    private CodebookWords? ReadCodebook()
    {
        Row.Required(_codebook);
        var written = Row.Written(_codebook);
        if (written.Length == 0)
            return null;
        if (_codebooks.TryRead(written, out var words))
            return words;
        Row.Fail(ReturnRules.CodebookNotFound, _codebook, written.Trim(), _context.Codebooks.References.ToString(), suggestion: _codebooks.Suggest(written));
        return null;
    }
}
