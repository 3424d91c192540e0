using System.Collections;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// The states of every code that is not retired, in every authority: by authority, then in the order of the codebook; a feature has an entry for
/// 'contributes', then one for 'to develop'. Entries are made when they are read.
/// </summary>
public sealed class StateTable : IReadOnlyList<CodeState>
{
    private readonly Presence _presence;
    private readonly Asked _asked;
    private readonly (int Code, int Question)[] _entries;
    private readonly Dictionary<(int Code, int Question), int> _places;
    private readonly int?[] _rounds;

    internal StateTable(Presence presence, Asked asked)
    {
        (_presence, _asked) = (presence, asked);
        _entries = [.. presence.Masks.Codebook.Codes.SelectMany(Entries)];
        _places = _entries.Select((entry, place) => (entry, place)).ToDictionary(x => x.entry, x => x.place);
        _rounds = RoundsOf(presence.Study);
    }

    /// <inheritdoc/>
    public int Count => _entries.Length * _presence.Study.Authorities.Length;

    /// <inheritdoc/>
    public CodeState this[int index]
    {
        get
        {
            var (authority, place) = Math.DivRem(index, _entries.Length);
            var (code, question) = _entries[place];
            var definition = _presence.Masks.Codebook.Codes[code];
            Stance? stance = definition.Kind == CodeKind.Impact ? null : question == 1 ? Stance.ToDevelop : Stance.Contributes;
            return new(
                _presence.Study.Authorities[authority],
                _rounds[authority],
                definition,
                stance,
                [.. Enumerable.Range(0, 5).Select(p => StateOf(authority, code, question, (Perspective)p))]);
        }
    }

    /// <summary>What the perspectives of one authority say of one code.</summary>
    /// <param name="authority">Code of the authority.</param>
    /// <param name="code">Identifier of the code.</param>
    /// <param name="stance">For a feature: contributes (also when null) or to develop. Not looked at for an impact.</param>
    /// <exception cref="KeyNotFoundException">The study has no such authority, or the codebook no such code, or it is retired.</exception>
    public CodeState this[string authority, string code, Stance? stance = null]
    {
        get
        {
            var row = Array.FindIndex([.. _presence.Study.Authorities], a => a.Code == authority);
            if (row < 0)
                throw new KeyNotFoundException($"The study has no authority '{authority}'.");
            var definition = _presence.Masks.Codebook[code];
            var question = definition.Kind == CodeKind.Feature && stance == Stance.ToDevelop ? 1 : 0;
            return _places.TryGetValue((_presence.Masks.Codebook.IndexOf(code), question), out var place)
                ? this[(row * _entries.Length) + place]
                : throw new KeyNotFoundException($"Code '{code}' is retired: it has no state of its own.");
        }
    }

    /// <inheritdoc/>
    public IEnumerator<CodeState> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The round of each authority's returns; null where they are of several.</summary>
    internal static int?[] RoundsOf(Study study)
    {
        var rounds = study.Returns.ToLookup(r => r.Authority, r => r.Round);
        return [.. Enumerable.Range(0, study.Authorities.Length).Select(a => rounds[a].Distinct().ToArray() is [var only] ? only : (int?)null)];
    }

    internal PerspectiveState StateOf(int authority, int code, int question, Perspective perspective)
    {
        var cell = PresenceCells.Of(authority, (int)perspective);
        var cells = _presence.Cells;
        var interviews = _asked.Interviews(authority, (int)perspective);
        var asked = _asked.Of(authority, (int)perspective, question, code);
        var reporting = cells.Reporting(cell, question, code);
        var feature = _presence.Masks.IsFeature[code];

        // What was said wins over what was asked, so that states reconcile with the ranks; polarity is read from the code itself, never carried.
        var kind = reporting switch
        {
            > 0 when !feature && cells.BothInOneInterview(cell, code) => StateKind.Ambivalent,
            > 0 when !feature && cells.OwnFirst(cell, code) && cells.OwnSecond(cell, code) => StateKind.Divided,
            > 0 => StateKind.Reported,
            _ when interviews == 0 => StateKind.NotInterviewed,
            _ when asked == 0 => StateKind.NotAsked,
            _ => StateKind.Silent,
        };
        var elicitation = _presence.Masks.Codebook.ElicitationOf(code, perspective, question == 1);
        return new(perspective, kind, elicitation, interviews, asked, reporting, feature ? 0 : cells.Anticipated(cell, code));
    }

    private static IEnumerable<(int Code, int Question)> Entries(Code code, int index)
    {
        if (code.Retired)
            yield break;
        yield return (index, 0);
        if (code.Kind == CodeKind.Feature)
            yield return (index, 1);
    }
}
