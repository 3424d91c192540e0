using Larc.Cli.Example.Plan;
using Larc.Model;

namespace Larc.Cli.Example.Drawing;

/// <summary>The interviews that could speak of one row of the plan, and those drawn so far.</summary>
internal sealed class RowPool
{
    private readonly Design _design;
    private readonly DesignRow _row;
    private readonly DraftAuthority[] _authorities;
    private readonly byte[][] _staff;
    private readonly List<DraftInterview>[] _open;
    private readonly int[] _here;
    private List<int> _kept;

    /// <summary>Whether staff anywhere have spoken of the code before: while nobody has, there is nothing to agree with.</summary>
    private bool _said;

    public RowPool(Design design, DesignRow row, DraftAuthority[] authorities, byte[][] staff)
    {
        (_design, _row, _authorities, _staff) = (design, row, authorities, staff);
        _open = new List<DraftInterview>[row.By.Length];
        _here = new int[authorities.Length];
        _said = staff.Any(codes => codes[row.Code] != 0);
        _kept = [.. Enumerable.Range(0, authorities.Length)];
        for (var p = 0; p < _open.Length; p++)
            _open[p] = row.By[p] == 0 ? [] : [.. authorities.SelectMany(a => a.Interviews).Where(i => (int)i.Perspective == p && Fits(i))];
    }

    /// <summary>The interviews drawn.</summary>
    public List<DraftInterview> Taken { get; } = [];

    /// <summary>The authorities that the row is limited to.</summary>
    public IReadOnlyList<int> Kept => _kept;

    /// <summary>Limits the row to this many authorities (or as many as there are with an interview); those of a profile come first.</summary>
    public void Keep(ExampleRandom random, int wanted)
    {
        var weights = new double[_authorities.Length];
        var kept = new List<int>();
        foreach (var interview in _open.SelectMany(o => o))
            weights[interview.Authority] = Affinity(interview.Authority, interview.Perspective);
        for (var authority = 0; authority < weights.Length; authority++)
        {
            if (weights[authority] > 0 && Forced(authority).Count > 0)
            {
                kept.Add(authority);
                weights[authority] = 0;
            }
            else if (_row.Inside && _staff[authority][_row.Code] == 0)
            {
                weights[authority] = 0;
            }
        }

        while (kept.Count < wanted && random.Weighted(weights) is var next and >= 0)
        {
            kept.Add(next);
            weights[next] = 0;
        }

        kept.Sort();
        _kept = kept;
        var inside = kept.ToHashSet();
        foreach (var open in _open)
            open.RemoveAll(i => !inside.Contains(i.Authority));
    }

    /// <summary>The perspectives that a profile has name the feature here.</summary>
    public List<Perspective> Forced(int authority) => _design.Profiles.Where(p => p.Authority == authority)
        .SelectMany(p => PerspectiveGroup.Staff.Members.Where(s => _row.By[(int)s] > 0 && DesignProfile.Decides(_design.Codebook, _row, s) && p.Names(s, _row.Code, _row.Develop)))
        .ToList();

    /// <summary>Whether an interview of the perspective is left in the authority.</summary>
    public bool Has(int authority, Perspective perspective) => _open[(int)perspective].Exists(i => i.Authority == authority);

    /// <summary>An interview of the perspective, in one authority or any; null when none is left.</summary>
    public DraftInterview? Draw(ExampleRandom random, Perspective perspective, int? authority = null)
    {
        var open = _open[(int)perspective];
        var weights = new double[open.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = authority is { } only && open[i].Authority != only ? 0 : Weight(open[i]);
        return random.Weighted(weights) is var chosen and >= 0 ? open[chosen] : null;
    }

    /// <summary>Counts an interview as drawn.</summary>
    public void Take(DraftInterview interview)
    {
        _open[(int)interview.Perspective].Remove(interview);
        _here[interview.Authority] |= 1 << (int)interview.Perspective;
        _said = true;
        Taken.Add(interview);
    }

    private bool Fits(DraftInterview interview)
    {
        if (interview.SetAside != SetAside.No || (_row.Groups != 0 && (interview.KeyGroup < 0 || (_row.Groups & (1 << interview.KeyGroup)) == 0)))
            return false;
        var topic = _design.Codebook.Topics[_design.Codebook.TopicOf(_row.Code)].Id + (_row.Develop ? PlannedNotAsked.ToDevelop : "");
        if (interview.NotAsked.Contains(topic))
            return false;
        return !DesignProfile.Decides(_design.Codebook, _row, interview.Perspective)
            || _design.Profiles.All(p => p.Authority != interview.Authority || p.Names(interview.Perspective, _row.Code, _row.Develop));
    }

    /// <summary>Interviews that have said little come first; then those whose key group leans to the code; then agreement, as the authority is confident.</summary>
    private double Weight(DraftInterview interview)
    {
        var load = interview.Presences.Count + 2.0;
        return _design.Leaning(interview.KeyGroup, _row.Code) * Affinity(interview.Authority, interview.Perspective) / (load * load);
    }

    /// <summary>In a confident authority staff tend to name what other staff name, in one at an earlier stage what others do not.</summary>
    private double Affinity(int authority, Perspective perspective)
    {
        var confidence = _authorities[authority].Planned.Confidence;
        var tilt = 1 + (_row.Tilt * ((1.8 * confidence) - 0.9));
        if (_row.Develop || !PerspectiveGroup.Staff.Contains(perspective))
            return tilt;
        var others = (_staff[authority][_row.Code] | _here[authority]) & ~(1 << (int)perspective);
        if (others == 0 && !_said)
            return tilt;
        return tilt * (0.15 + (3 * (others != 0 ? confidence : 1 - confidence)));
    }
}
