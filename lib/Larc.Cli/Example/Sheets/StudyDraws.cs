using Larc.Cli.Example.Drawing;
using Larc.Cli.Example.Texts;

namespace Larc.Cli.Example.Sheets;

/// <summary>What is shared out over the authorities of the whole study: notes, and answers on support needs.</summary>
internal sealed class StudyDraws
{
    private StudyDraws(List<string>[] notes, string?[][] support) => (Notes, Support) = (notes, support);

    /// <summary>Notes, by authority.</summary>
    public List<string>[] Notes { get; }

    /// <summary>Answers, by activity and authority; null is a blank.</summary>
    public string?[][] Support { get; }

    public static StudyDraws Of(CaseTexts texts, int authorities, int reference, ExampleOptions options)
    {
        var random = ExampleRandom.For(options, "study", 0);
        var notes = Enumerable.Range(0, authorities).Select(_ => new List<string>()).ToArray();
        foreach (var note in texts.Notes)
        {
            foreach (var authority in Order(authorities, random).Take(Apportionment.Scale(note.In, authorities, reference)))
                notes[authority].Add(note.Text);
        }

        return new(notes, [.. texts.SupportNeeds.Select(need => Answers(need, authorities, random))]);
    }

    private static string?[] Answers(SupportText need, int authorities, ExampleRandom random)
    {
        var shares = Apportionment.Divide(authorities, [need.Yes, need.No, need.NotSure, need.Blank]);
        var answers = new string?[] { "Yes", "No", "Not sure", null }.SelectMany((answer, i) => Enumerable.Repeat(answer, shares[i])).ToArray();
        random.Shuffle(answers.AsSpan());
        return answers;
    }

    private static int[] Order(int authorities, ExampleRandom random)
    {
        var order = Enumerable.Range(0, authorities).ToArray();
        random.Shuffle(order.AsSpan());
        return order;
    }
}
