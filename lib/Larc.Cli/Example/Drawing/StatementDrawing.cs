using System.Globalization;
using Larc.Cli.Example.Plan;
using Larc.Cli.Example.Texts;
using Larc.Model;

namespace Larc.Cli.Example.Drawing;

/// <summary>Draws the statements of one authority: every presence gets one, the rest are further statements of interviews on what they speak of anyway.</summary>
internal sealed class StatementDrawing(Design design, ExcerptWriter writer, DraftAuthority authority, int wanted, ExampleOptions options)
{
    /// <summary>How often another wording is tried before the same words are said twice in one return.</summary>
    private const int Tries = 6;

    private readonly ExampleRandom _random = ExampleRandom.For(options, authority.Code, 2);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _number;

    public List<DraftStatement> Draw()
    {
        var counts = Counts();
        var statements = new List<DraftStatement>(wanted);
        var place = 0;
        foreach (var interview in authority.Interviews)
        {
            var voice = writer.VoiceOf(interview, _random);
            // An interview is coded to a composite or to its parts, never to both.
            var whole = _random.Chance(0.25);
            foreach (var presence in interview.Presences)
            {
                for (var n = counts[place++]; n > 0; n--)
                    statements.Add(Statement(interview, voice, presence, whole));
            }
        }

        return statements;
    }

    /// <summary>How many statements each presence gets; fewer statements than presences leaves some out.</summary>
    private int[] Counts()
    {
        var counts = new int[authority.Interviews.Sum(i => i.Presences.Count)];
        if (wanted >= counts.Length)
        {
            Array.Fill(counts, 1);
            for (var extra = wanted - counts.Length; extra > 0; extra--)
                counts[_random.Below(counts.Length)]++;
            return counts;
        }

        var order = Enumerable.Range(0, counts.Length).ToArray();
        _random.Shuffle(order.AsSpan());
        foreach (var chosen in order.AsSpan(0, wanted))
            counts[chosen] = 1;
        return counts;
    }

    private DraftStatement Statement(DraftInterview interview, Voice voice, DraftPresence presence, bool whole)
    {
        var row = design.Rows[presence.Row];
        var code = Code(interview, row, whole);
        var (stance, word) = StanceOf(design.Codebook.Codes[code], row, presence.Tone);
        var excerpt = writer.Write(voice, code, row, stance, _random);
        for (var n = 0; n < Tries && !_said.Add(excerpt); n++)
            excerpt = writer.Write(voice, code, row, stance, _random);
        return new("S-" + (++_number).ToString("0000", CultureInfo.InvariantCulture), interview, row, design.Codebook.Codes[code], stance, word, excerpt);
    }

    private int Code(DraftInterview interview, DesignRow row, bool whole)
    {
        if (row.As is [var (only, _)])
            return only;
        var composite = design.Codebook.Codes[row.Code].Parts.Length > 0;
        Span<double> weights = stackalloc double[row.As.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var (code, weight) = row.As[i];
            weights[i] = composite && whole != (code == row.Code) ? 0 : weight * design.Leaning(interview.KeyGroup, code);
        }

        var chosen = _random.Weighted(weights);
        if (chosen >= 0)
            return row.As[chosen].Code;
        // The key group, or the choice of parts, leaves none of them: take the first that is not a composite beside its parts.
        return composite && whole ? row.Code : row.As.First(a => !composite || a.Code != row.Code).Code;
    }

    private (Stance Stance, string Word) StanceOf(Code code, DesignRow row, Tone tone)
    {
        if (code.Kind == CodeKind.Feature)
            return row.Develop ? (Stance.ToDevelop, "to develop") : (Stance.Contributes, _random.Chance(0.3) ? "" : "contributes");
        return tone switch
        {
            Tone.Negative => (Stance.Negative, "negative"),
            Tone.Mixed => (Stance.Mixed, "mixed"),
            // A number that moves is judged by some and only reported by others.
            _ when row.Direction.Length > 0 && code.DefaultStance == Stance.Mixed && _random.Chance(0.5) => (Stance.Positive, "positive"),
            _ when row.Status == Status.Happened && _random.Chance(0.6) => (code.DefaultStance, Word(code.DefaultStance)),
            _ => (code.DefaultStance, ""),
        };
    }

    private static string Word(Stance stance) => Returns.ClosedList.Stance.Words[(int)stance];
}
