using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// What similarity chance gives: the mean when interviews are permuted between authorities, within perspective and among those that were asked the same.
/// Every authority keeps its number of interviews, so that on identical authorities the excess is 0 on average whatever that number. Each interview draws a random key from
/// the stream of its authority, round and perspective; the keys' order is the permutation. No draw depends on another interview, on the order of
/// files or on the number of threads.
/// </summary>
internal sealed class ConsensusPermutations
{
    // Permutations are summed by chunks of fixed size, so that the order of addition, and the last digit, is the same on any number of threads.
    private const int ChunkSize = 16;

    private readonly ConsensusSets _sets;
    private readonly Study _study;
    private readonly Asked _asked;
    private readonly ulong[] _masks;

    /// <param name="study">The study.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="sets">The elements.</param>
    /// <param name="masks">For each authority, pair and scope the elements that are compared.</param>
    public ConsensusPermutations(Study study, Asked asked, ConsensusSets sets, ulong[] masks)
    {
        (_study, _asked, _sets, _masks) = (study, asked, sets, masks);
    }

    /// <summary>
    /// Sum of similarities, and number of permutations that have one, by authority, pair and scope. Both are 0 where no interview of the pair can change
    /// places with one held elsewhere: permuting changes nothing there, and an excess of 0 would say more than is known.
    /// </summary>
    public (double[] Sums, int[] Defined) Run(int permutations, int threads)
    {
        var places = _study.Authorities.Length * ConsensusPlaces.Each;
        if (permutations <= 0)
            return (new double[places], new int[places]);
        PermutationDeck[] decks = [.. PerspectiveGroup.Staff.Members.Select(p => new PermutationDeck(_study, p, _asked, _sets))];
        bool[] moves = [.. Enumerable.Range(0, places).Select(place => Moves(decks, place))];
        var chunks = new (double[] Sums, int[] Defined)[(permutations + ChunkSize - 1) / ChunkSize];
        Parallel.For(0, chunks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
        {
            var (sums, defined) = chunks[chunk] = (new double[places], new int[places]);
            var cells = new ulong[_study.Authorities.Length * 3 * _sets.Words];
            var end = Math.Min(permutations, (chunk + 1) * ChunkSize);
            for (var number = chunk * ChunkSize; number < end; number++)
            {
                Array.Clear(cells);
                for (var p = 0; p < decks.Length; p++)
                    decks[p].Deal(number, p, _sets, cells);
                Compare(cells, moves, sums, defined);
            }
        });

        var total = (Sums: new double[places], Defined: new int[places]);
        foreach (var (sums, defined) in chunks)
        {
            for (var i = 0; i < places; i++)
            {
                total.Sums[i] += sums[i];
                total.Defined[i] += defined[i];
            }
        }

        return Together(total, AlikePlaces.Of(decks, _masks, _sets.Words));
    }

    /// <summary>Gives every place the sums of all places like it.</summary>
    private static (double[] Sums, int[] Defined) Together((double[] Sums, int[] Defined) each, int[] alike)
    {
        var (sums, defined) = (new double[alike.Length], new int[alike.Length]);
        for (var place = 0; place < alike.Length; place++)
        {
            sums[alike[place]] += each.Sums[place];
            defined[alike[place]] += each.Defined[place];
        }

        return ([.. alike.Select(first => sums[first])], [.. alike.Select(first => defined[first])]);
    }

    private static bool Moves(PermutationDeck[] decks, int place)
    {
        var (authority, first, second, _) = ConsensusPlaces.Of(place);
        return decks[first].Moves(authority) || decks[second].Moves(authority);
    }

    private void Compare(ulong[] cells, bool[] moves, double[] sums, int[] defined)
    {
        var words = _sets.Words;
        for (var place = 0; place < sums.Length; place++)
        {
            if (!moves[place])
                continue;
            var (authority, first, second, _) = ConsensusPlaces.Of(place);
            var mask = _masks.AsSpan(place * words, words);
            var a = cells.AsSpan(((authority * 3) + first) * words, words);
            var b = cells.AsSpan(((authority * 3) + second) * words, words);
            if (ConsensusSets.Similarity(a, b, mask) is not { } similarity)
                continue;
            sums[place] += similarity;
            defined[place]++;
        }
    }
}
