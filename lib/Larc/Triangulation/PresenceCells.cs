namespace Larc.Triangulation;

/// <summary>Presence by cell, that is by authority and perspective: which codes, and in how many interviews.</summary>
internal sealed class PresenceCells
{
    private readonly int _words;
    private readonly ulong[] _main;
    private readonly ulong[] _ownFirst;
    private readonly ulong[] _ownSecond;
    private readonly ulong[] _bothInOne;
    private readonly int[] _interviews;

    /// <param name="presence">What interviews report.</param>
    /// <param name="parts">Threads; each takes cells of its own, so that their number changes nothing.</param>
    public PresenceCells(Presence presence, int parts)
    {
        var study = presence.Study;
        _words = presence.Masks.Words;
        var cells = study.Authorities.Length * 5;
        _main = new ulong[cells * 2 * _words];
        _ownFirst = new ulong[cells * _words];
        _ownSecond = new ulong[cells * _words];
        _bothInOne = new ulong[cells * _words];
        _interviews = new int[cells * Presence.Planes * _words * 64];
        Presence.InParts(parts, part =>
        {
            for (var i = 0; i < study.InterviewCount; i++)
            {
                var cell = Of(study.InterviewColumns.Authority[i], (int)study.InterviewColumns.Perspective[i]);
                if (cell % parts == part)
                    Add(presence, i, cell);
            }
        });
    }

    /// <summary>Index of a cell.</summary>
    public static int Of(int authority, int perspective) => (authority * 5) + perspective;

    /// <summary>Main and to develop side by side, through the tree.</summary>
    public ReadOnlySpan<ulong> Both(int cell) => _main.AsSpan(cell * 2 * _words, 2 * _words);

    /// <summary>Interviews that report the code, through the tree; question 1 is 'to develop'.</summary>
    public int Reporting(int cell, int question, int code) => _interviews[(((cell * Presence.Planes) + question) * _words * 64) + code];

    /// <summary>Interviews that report each code, through the tree: 64 places for each word of <see cref="Both"/>.</summary>
    public ReadOnlySpan<int> Reporting(int cell) => _interviews.AsSpan(cell * Presence.Planes * _words * 64, 2 * _words * 64);

    /// <summary>Interviews that expect the impact, through the tree.</summary>
    public int Anticipated(int cell, int code) => Reporting(cell, question: 2, code);

    /// <summary>Whether anybody says of the code itself that it is positive (a feature: contributes).</summary>
    public bool OwnFirst(int cell, int code) => Has(_ownFirst, cell, code);

    /// <summary>Whether anybody says of the code itself that it is negative (a feature: to develop).</summary>
    public bool OwnSecond(int cell, int code) => Has(_ownSecond, cell, code);

    /// <summary>Whether one interview says both of an impact.</summary>
    public bool BothInOneInterview(int cell, int code) => Has(_bothInOne, cell, code);

    private void Add(Presence presence, int interview, int cell)
    {
        CodeMasks.Or(_main.AsSpan(cell * 2 * _words), presence.Both(interview));
        CodeMasks.Tally(presence.Carried(interview), _interviews.AsSpan(cell * Presence.Planes * _words * 64));
        var first = presence.Own(interview, 0);
        var second = presence.Own(interview, 1);
        for (var w = 0; w < _words; w++)
        {
            _ownFirst[(cell * _words) + w] |= first[w];
            _ownSecond[(cell * _words) + w] |= second[w];
            _bothInOne[(cell * _words) + w] |= first[w] & second[w] & presence.Masks.Impacts[w];
        }
    }

    private bool Has(ulong[] bits, int cell, int code) => CodeMasks.Has(bits.AsSpan(cell * _words, _words), code);
}
