using Larc.Model;

namespace Larc.Exchange;

/// <summary>The codebooks of a study as rows, and the keys by which other rows refer to codes, topics and key groups.</summary>
internal sealed class CodebookRows
{
    private readonly Study _study;
    private readonly Dictionary<Codebook, (int Key, int Codes, int Topics)> _books = [];
    private readonly List<KeyGroup> _keyGroups;

    public CodebookRows(Study study)
    {
        _study = study;
        var (codes, topics) = (0, 0);
        foreach (var (index, book) in study.Codebooks.Index())
        {
            _books[book] = (index + 1, codes, topics);
            codes += book.Codes.Length;
            topics += book.Topics.Length;
        }

        // A case or an indicator may keep a group that no codebook has any more.
        _keyGroups = [.. study.Codebooks.SelectMany(b => b.KeyGroups).Concat(study.Indicators.Select(i => i.KeyGroup).OfType<KeyGroup>()).Concat(study.Cases.Select(c => c.KeyGroup)).Distinct()];
    }

    public int KeyOf(Codebook book) => _books[book].Key;

    public int KeyOfCode(Codebook book, int code) => _books[book].Codes + code + 1;

    public int KeyOfTopic(Codebook book, int topic) => _books[book].Topics + topic + 1;

    public object? KeyOf(KeyGroup? group) => group is null ? null : _keyGroups.IndexOf(group) + 1;

    public void Write(RowWriter rows)
    {
        rows.Fill("codebooks", _study.Codebooks, ("codebook_key", b => KeyOf(b)), ("codebook", b => b.Reference), ("title!", b => b.Title), ("source", b => b.Source));
        rows.Fill("key_groups", _keyGroups, ("key_group_key", g => KeyOf(g)), ("key_group!", g => g.Id), ("label!", g => g.Label));
        var topics = _study.Codebooks.SelectMany(b => b.Topics.Index().Select(t => (Book: b, t.Index, Topic: t.Item))).ToList();
        rows.Fill("topics", topics, ("topic_key", x => KeyOfTopic(x.Book, x.Index)), ("codebook_key", x => KeyOf(x.Book)), ("topic", x => x.Topic.Id), ("label!", x => x.Topic.Label));
        rows.Fill(
            "topic_questions",
            from topic in topics
            from perspective in Enum.GetValues<Perspective>()
            from toDevelop in new[] { false, true }
            select (Topic: topic, Perspective: perspective, ToDevelop: toDevelop),
            ("topic_key", x => KeyOfTopic(x.Topic.Book, x.Topic.Index)),
            ("perspective", x => x.Perspective.ToString()),
            ("question", x => ExchangeWords.Question(x.ToDevelop)),
            ("elicitation", x => ExchangeWords.Of(x.Topic.Topic.For(x.Perspective, x.ToDevelop))));
        Codes(rows);
    }

    private void Codes(RowWriter rows)
    {
        var codes = _study.Codebooks.SelectMany(b => b.Codes.Index().Select(c => (Book: b, c.Index, Code: c.Item))).ToList();
        rows.Fill(
            "codes",
            codes,
            ("code_key", x => KeyOfCode(x.Book, x.Index)),
            ("codebook_key", x => KeyOf(x.Book)),
            ("code", x => x.Code.Id),
            ("label!", x => x.Code.Label),
            ("kind", x => x.Code.Kind == CodeKind.Feature ? "feature" : "impact"),
            ("level", x => x.Code.Level),
            ("topic_key", x => KeyOfTopic(x.Book, x.Book.TopicOf(x.Index))),
            ("parent_key", x => x.Code.Parent is { } parent ? KeyOfCode(x.Book, x.Book.IndexOf(parent)) : null),
            ("definition", x => x.Code.Definition),
            ("example", x => x.Code.Example),
            ("default_stance", x => ExchangeWords.Of(x.Code.DefaultStance)),
            ("steering_group", x => x.Code.SteeringGroup),
            ("listed_for_staff", x => x.Code.ListedForStaff),
            ("listed_for_family", x => x.Code.ListedForFamily),
            ("embeds_level", x => x.Code.Embeds),
            ("retired", x => x.Code.Retired),
            ("ordering", x => x.Code.Ordering.ToString().ToLowerInvariant()));
        rows.Fill(
            "code_parts",
            codes.SelectMany(x => x.Code.Parts.Distinct().Select(part => (x.Book, x.Index, Part: x.Book.IndexOf(part)))),
            ("composite_key", x => KeyOfCode(x.Book, x.Index)),
            ("part_key", x => KeyOfCode(x.Book, x.Part)));
        rows.Fill(
            "code_perspectives",
            codes.SelectMany(x => x.Code.Perspectives.Distinct().Select(p => (x.Book, x.Index, Perspective: p))),
            ("code_key", x => KeyOfCode(x.Book, x.Index)),
            ("perspective", x => x.Perspective.ToString()));
        rows.Fill(
            "code_counts_for",
            codes.SelectMany(x => x.Book.CarriesTo(x.Index).Append(x.Index).Distinct().Order().Select(target => (x.Book, x.Index, Target: target))),
            ("code_key", x => KeyOfCode(x.Book, x.Index)),
            ("counts_for_key", x => KeyOfCode(x.Book, x.Target)));
    }
}
