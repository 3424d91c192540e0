using Larc.Model;

namespace Larc.Exploring;

/// <summary>A dimension of those who speak. Its categories are those of the returns or interviews in scope, whether or not anything is said there.</summary>
internal sealed class SpeakerDimension : Dimension
{
    private readonly Func<Study, int, string> _key;
    private readonly Func<Study, int, string> _label;
    private readonly string _without;
    private readonly Func<Study, int, int>? _order;
    private readonly bool _ofReturn;
    private readonly bool _ofRound;

    private SpeakerDimension(string name, bool ofReturn, Func<Study, int, string> key, Func<Study, int, string>? label, Func<Study, int, int>? order)
        : base(name) => (_ofReturn, _key, _label, _order, _without) = (ofReturn, key, label ?? key, order, $"(no {name})");

    private SpeakerDimension(string name, Func<Study, int, string> key, Func<Study, int, int> order)
        : this(name, true, key, null, order) => _ofRound = true;

    /// <param name="name">Name, in lower case.</param>
    /// <param name="key">Key of a return, by its index.</param>
    /// <param name="label">Label; the key when null.</param>
    /// <param name="order">What categories are ordered by before their labels; null for the labels alone.</param>
    public static SpeakerDimension OfReturn(string name, Func<Study, int, string> key, Func<Study, int, string>? label = null, Func<Study, int, int>? order = null) =>
        new(name, true, key, label, order);

    /// <summary>The round. Its conditions are known as such: an authority may have sat a round out.</summary>
    public static SpeakerDimension OfRound(string name) =>
        new(name, (s, r) => FormattableString.Invariant($"{s.Returns[r].Round}"), (s, r) => s.Returns[r].Round);

    /// <param name="name">Name, in lower case.</param>
    /// <param name="key">Key of an interview, by its index; empty for none.</param>
    /// <param name="label">Label; the key when null.</param>
    /// <param name="order">What categories are ordered by before their labels; null for the labels alone.</param>
    public static SpeakerDimension OfInterview(string name, Func<Study, int, string> key, Func<Study, int, string>? label = null, Func<Study, int, int>? order = null) =>
        new(name, false, key, label, order);

    internal override IReadOnlyList<Category> Categories(Scope scope)
    {
        IEnumerable<int> places = _ofReturn ? scope.Returns : scope.Interviews.ToArray();
        return
        [
            .. places.Select(p => (Key: _key(scope.Study, p), Label: _label(scope.Study, p), Order: _order?.Invoke(scope.Study, p) ?? 0))
                .DistinctBy(x => x.Key)
                .OrderBy(x => x.Key.Length == 0)
                .ThenBy(x => x.Order)
                .ThenBy(x => x.Label, StringComparer.Ordinal)
                .ThenBy(x => x.Key, StringComparer.Ordinal)
                .Select(x => new Category(x.Key, x.Key.Length == 0 ? _without : x.Label, Is(x.Key))),
        ];
    }

    internal override IEnumerable<string> KeysOf(Scope scope, int statement)
    {
        var interview = scope.Study.StatementColumns.Interview[statement];
        yield return _key(scope.Study, _ofReturn ? scope.Study.InterviewColumns.Return[interview] : interview);
    }

    private Condition Is(string key)
    {
        var words = key.Length == 0 ? _without : $"{Name}: {key}";
        return _ofReturn
            ? new Condition(words) { OfReturn = (study, @return) => _key(study, @return) == key, OfRound = _ofRound }
            : new Condition(words) { OfInterview = (study, interview) => _key(study, interview) == key };
    }
}
