using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Warnings on how a code is used: retired, by a perspective that may not report it, on a topic not asked, composite with its part.</summary>
internal sealed class CodeUse
{
    private readonly Codebook _codebook;
    private readonly ReturnDraft _draft;

    /// <summary>For each code the composites it is a part of, and the parts it has.</summary>
    private readonly List<int>[] _composites;
    private readonly List<int>[] _parts;

    /// <summary>Pairs of interview and code seen, for codes that are a composite or a part.</summary>
    private readonly HashSet<(int Interview, int Code)> _seen = [];
    private readonly HashSet<(int Interview, int Composite, int Part)> _reported = [];

    public CodeUse(Codebook codebook, ReturnDraft draft)
    {
        (_codebook, _draft) = (codebook, draft);
        _composites = [.. codebook.Codes.Select(_ => new List<int>())];
        _parts = [.. codebook.Codes.Select(c => c.Parts.Select(codebook.IndexOf).ToList())];
        for (var c = 0; c < _parts.Length; c++)
        {
            foreach (var part in _parts[c])
                _composites[part].Add(c);
        }
    }

    public void Check(CheckedRow row, int column, int code, bool toDevelop, int interview)
    {
        var (definition, spoken) = (_codebook.Codes[code], _draft.Interviews[interview]);
        if (definition.Retired)
            row.Report(ReturnRules.RetiredCode, column, definition.Id, _codebook.Reference);
        if (!definition.Perspectives.IsEmpty && !definition.Perspectives.Contains(spoken.Perspective))
            row.Report(ReturnRules.CodeOutsidePerspectives, column, definition.Id, ReturnWording.OneOf([.. definition.Perspectives.Select(p => p.ToString())]), PerspectiveGroup.Of(spoken.Perspective).Label);
        if (spoken.NotAsked.Includes(_codebook.TopicOf(code), toDevelop) || _codebook.ElicitationOf(code, spoken.Perspective, toDevelop) == Elicitation.NotAsked)
            row.Report(ReturnRules.TopicNotAsked, column, definition.Id, spoken.Id, definition.Topic);
        if (_composites[code].Count == 0 && _parts[code].Count == 0)
            return;
        _seen.Add((interview, code));
        foreach (var composite in _composites[code])
            ReportPair(row, column, interview, composite, code);
        foreach (var part in _parts[code])
            ReportPair(row, column, interview, code, part);
    }

    private void ReportPair(CheckedRow row, int column, int interview, int composite, int part)
    {
        if (_seen.Contains((interview, composite)) && _seen.Contains((interview, part)) && _reported.Add((interview, composite, part)))
            row.Report(ReturnRules.CompositeWithPart, column, _draft.Interviews[interview].Id, _codebook.Codes[composite].Id, _codebook.Codes[part].Id);
    }
}
