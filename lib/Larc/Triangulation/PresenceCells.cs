namespace Larc.Triangulation;

/// <summary>Presence by cell, that is by authority and perspective: which codes, and in how many interviews.</summary>
internal sealed class PresenceCells
{
    private readonly int _words;
    private readonly int _codes;
    private readonly ulong[] _main;
    private readonly ulong[] _ownFirst;
    private readonly ulong[] _ownSecond;
    private readonly ulong[] _bothInOne;
    private readonly int[] _reporting;
    private readonly int[] _anticipated;

    public PresenceCells(Presence presence)
    {
        var study = presence.Study;
        (_words, _codes) = (presence.Masks.Words, presence.Masks.Codes);
        var cells = study.Authorities.Length * 5;
        _main = new ulong[cells * 2 * _words];
        _ownFirst = new ulong[cells * _words];
        _ownSecond = new ulong[cells * _words];
        _bothInOne = new ulong[cells * _words];
        _reporting = new int[cells * 2 * _codes];
        _anticipated = new int[cells * _codes];
        for (var i = 0; i < study.InterviewCount; i++)
        {
            var cell = (study.InterviewColumns.Authority[i] * 5) + (int)study.InterviewColumns.Perspective[i];
            CodeMasks.Or(_main.AsSpan(cell * 2 * _words), presence.Both(i));
            CodeMasks.Or(_ownFirst.AsSpan(cell * _words), presence.Own(i, 0));
            CodeMasks.Or(_ownSecond.AsSpan(cell * _words), presence.Own(i, 1));
            for (var w = 0; w < _words; w++)
                _bothInOne[(cell * _words) + w] |= presence.Own(i, 0)[w] & presence.Own(i, 1)[w] & presence.Masks.Impacts[w];
            CodeMasks.Tally(presence.Carried(i, 0), _reporting.AsSpan(cell * 2 * _codes, _codes));
            CodeMasks.Tally(presence.Carried(i, 1), _reporting.AsSpan(((cell * 2) + 1) * _codes, _codes));
            CodeMasks.Tally(presence.Carried(i, 2), _anticipated.AsSpan(cell * _codes, _codes));
        }
    }

    /// <summary>Index of a cell.</summary>
    public static int Of(int authority, int perspective) => (authority * 5) + perspective;

    /// <summary>Main and to develop side by side, through the tree.</summary>
    public ReadOnlySpan<ulong> Both(int cell) => _main.AsSpan(cell * 2 * _words, 2 * _words);

    /// <summary>Interviews that report the code, through the tree; question 1 is 'to develop'.</summary>
    public int Reporting(int cell, int question, int code) => _reporting[(((cell * 2) + question) * _codes) + code];

    /// <summary>Interviews that expect the impact, through the tree.</summary>
    public int Anticipated(int cell, int code) => _anticipated[(cell * _codes) + code];

    /// <summary>Whether anybody says of the code itself that it is positive (a feature: contributes).</summary>
    public bool OwnFirst(int cell, int code) => Has(_ownFirst, cell, code);

    /// <summary>Whether anybody says of the code itself that it is negative (a feature: to develop).</summary>
    public bool OwnSecond(int cell, int code) => Has(_ownSecond, cell, code);

    /// <summary>Whether one interview says both of an impact.</summary>
    public bool BothInOneInterview(int cell, int code) => Has(_bothInOne, cell, code);

    private bool Has(ulong[] bits, int cell, int code) => CodeMasks.Has(bits.AsSpan(cell * _words, _words), code);
}
