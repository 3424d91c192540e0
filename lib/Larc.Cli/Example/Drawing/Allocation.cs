using Larc.Cli.Example.Plan;
using Larc.Model;

namespace Larc.Cli.Example.Drawing;

/// <summary>
/// Decides which interview speaks of which row of the plan, so that every row comes to its number of authorities and of interviews.
/// Done once for the whole study, before any return is written: it is small, and the counts only come out over all authorities together.
/// </summary>
internal sealed class Allocation
{
    private readonly Design _design;
    private readonly DraftAuthority[] _authorities;
    private readonly ExampleRandom _random;
    private readonly int[] _interviews;

    /// <summary>By authority and code: which staff perspectives speak of it, as bits; impacts and contributing features only.</summary>
    private readonly byte[][] _staff;

    private Allocation(Design design, DraftAuthority[] authorities, ExampleRandom random)
    {
        (_design, _authorities, _random) = (design, authorities, random);
        _interviews = new int[PerspectiveGroup.Singles.Length];
        foreach (var interview in authorities.SelectMany(a => a.Interviews).Where(i => i.SetAside == SetAside.No))
            _interviews[(int)interview.Perspective]++;
        _staff = [.. authorities.Select(_ => new byte[design.Codebook.Codes.Length])];
    }

    public static void Run(Design design, DraftAuthority[] authorities, ExampleOptions options)
    {
        var allocation = new Allocation(design, authorities, ExampleRandom.For(options, "allocation", 0));
        for (var row = 0; row < design.Rows.Length; row++)
            allocation.Allocate(row);
        allocation.LetEachSpeak();
        SetAsideEcho.Fill(authorities);
    }

    private void Allocate(int index)
    {
        var row = _design.Rows[index];
        var open = new int[row.By.Length];
        for (var p = 0; p < open.Length; p++)
            open[p] = Apportionment.Scale(row.By[p], _interviews[p], _design.Reference((Perspective)p));
        var pool = new RowPool(_design, row, _authorities, _staff);
        if (row.In is { } authorities)
        {
            var wanted = Math.Min(Apportionment.Scale(authorities, _authorities.Length, _design.Plan.Authorities.Count), open.Sum());
            pool.Keep(_random, wanted);
            Cover(pool, open);
        }

        for (var p = 0; p < open.Length; p++)
        {
            while (open[p] > 0 && pool.Draw(_random, (Perspective)p) is { } interview)
            {
                pool.Take(interview);
                open[p]--;
            }
        }

        Record(index, row, pool.Taken);
    }

    /// <summary>Each authority that was kept gets one interview first, and each perspective of a profile its own.</summary>
    private void Cover(RowPool pool, int[] open)
    {
        foreach (var authority in pool.Kept)
        {
            var needed = pool.Forced(authority);
            if (needed.Count > 0)
            {
                foreach (var perspective in needed)
                    Cover(pool, open, authority, perspective);
                continue;
            }

            var weights = open.Select((n, p) => pool.Has(authority, (Perspective)p) ? (double)n : 0).ToArray();
            if (_random.Weighted(weights) is var chosen and >= 0)
                Cover(pool, open, authority, (Perspective)chosen);
        }
    }

    private void Cover(RowPool pool, int[] open, int authority, Perspective perspective)
    {
        if (pool.Draw(_random, perspective, authority) is not { } interview)
            return;
        pool.Take(interview);
        open[(int)perspective]--;
    }

    /// <summary>A return needs a statement: where few interviews left an authority with none, its first interview says what is said most.</summary>
    private void LetEachSpeak()
    {
        foreach (var authority in _authorities.Where(a => a.Interviews.TrueForAll(i => i.Presences.Count == 0)))
        {
            var interview = authority.Interviews[0];
            var most = Enumerable.Range(0, _design.Rows.Length)
                .Where(r => _design.Codebook.Codes[_design.Rows[r].Code].Kind == CodeKind.Impact && _design.Rows[r].Groups == 0)
                .MaxBy(r => _design.Rows[r].By[(int)interview.Perspective]);
            interview.Presences.Add(new(most, Tone.Default));
        }
    }

    private void Record(int index, DesignRow row, List<DraftInterview> taken)
    {
        // The taken interviews stand in the order they were drawn, which is random enough to choose the tones from.
        var tones = taken.ToArray();
        _random.Shuffle(tones.AsSpan());
        var total = row.By.Sum();
        var negative = Apportionment.Scale(row.Negative, tones.Length, total);
        var mixed = Apportionment.Scale(row.Mixed, tones.Length, total);
        for (var i = 0; i < tones.Length; i++)
        {
            tones[i].Presences.Add(new(index, i < negative ? Tone.Negative : i < negative + mixed ? Tone.Mixed : Tone.Default));
            if (!row.Develop && row.Status == Status.Happened && PerspectiveGroup.Staff.Contains(tones[i].Perspective))
                _staff[tones[i].Authority][row.Code] |= (byte)(1 << (int)tones[i].Perspective);
        }
    }
}
