using Larc.Model;

namespace Larc.Exploring;

/// <summary>Who in a scope was asked about what is in scope: at least one code at its top, in the question the conditions rest on.</summary>
internal sealed class Questions
{
    private readonly Scope _scope;
    private readonly Dictionary<Codebook, int[]> _tops;
    private readonly bool _main;
    private readonly bool _toDevelop;

    public Questions(Scope scope)
    {
        _scope = scope;
        _tops = scope.Study.Codebooks.ToDictionary(book => book, Tops);
        _main = scope.Conditions.All(c => c.ToDevelop != true);
        _toDevelop = scope.Conditions.All(c => c.ToDevelop != false);
    }

    /// <summary>Whether any return in scope has a code in scope: otherwise there is nothing that could be said.</summary>
    public bool CanBePut => (_main || _toDevelop) && _scope.Returns.Any(r => _tops[_scope.Study.Returns[r].Codebook].Length > 0);

    /// <summary>Whether an interview was asked.</summary>
    public bool WasPut(int interview)
    {
        var codebook = _scope.Study.Returns[_scope.Study.InterviewColumns.Return[interview]].Codebook;
        foreach (var code in _tops[codebook])
        {
            if ((_main && _scope.Study.WasAsked(interview, code, toDevelop: false))
                || (_toDevelop && codebook.Codes[code].Kind == CodeKind.Feature && _scope.Study.WasAsked(interview, code, toDevelop: true)))
                return true;
        }

        return false;
    }

    /// <summary>Participants in scope who were asked.</summary>
    public int Participants()
    {
        var seen = new HashSet<int>();
        foreach (var interview in _scope.Interviews)
        {
            if (WasPut(interview))
                seen.Add(_scope.Participant(interview));
        }

        return seen.Count;
    }

    /// <summary>Whether anybody in scope was asked.</summary>
    public bool AnyPut()
    {
        foreach (var interview in _scope.Interviews)
        {
            if (WasPut(interview))
                return true;
        }

        return false;
    }

    /// <summary>The codes in scope that stand below no other code in scope: being asked about a theme is being asked about its members.</summary>
    private int[] Tops(Codebook codebook) =>
        [.. Enumerable.Range(0, codebook.Codes.Length).Where(code => _scope.Holds(codebook, code) && !codebook.CarriesTo(code).Any(above => _scope.Holds(codebook, above)))];
}
