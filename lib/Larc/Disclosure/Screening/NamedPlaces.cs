using System.Collections.Frozen;

namespace Larc.Disclosure.Screening;

/// <summary>
/// Finds what is called by a name of its own, by the form of the words: 'Oakfield Primary School', 'the Northway Team', 'St Anne's', 'Mill Lane'. Kinds of
/// services ('the primary school', 'the Children's Trust', 'Connexions', 'the CAMHS team') are no names. A name that opens a sentence before a word in
/// small letters ('Oakfield school has …') is missed.
/// </summary>
internal static class NamedPlaces
{
    private const int LongestName = 5;

    private static readonly FrozenSet<string> s_places = Set("""
        school schools academy college nursery playgroup centre center centres hospital surgery clinic practice team teams unit project trust house hub cluster
        partnership service services club church lodge home estate road street lane avenue crescent close drive scheme programme group pru consortium pathfinder park grove gardens terrace
        """);

    /// <summary>Words with a capital that say what kind of service it is, or open a sentence, and name nobody.</summary>
    private static readonly FrozenSet<string> s_kinds = Set("""
        a about above after again all also although an and another any anybody anyone as assessment at autism autistic because before behaviour being between both boarding but by
        care carer carers catholic central child children child's children's childrens city common community comprehensive connexions core corporate council county day
        department development directors disability disabled district drop during each early east eastern education educational emotional england english every everyone everything
        extended faith family families first for foster fostering foundation four free from full further gateway girls give good grammar great green had has have he health
        healthy her here high higher his home hospital housing how i if in inclusion independent infant infants instead integrated intensive into is it its joint junior just justice
        key language larger last later leaving lead learning leisure less level like link little living local locality london looked lower main mainstream many matters maybe
        mental metropolitan middle more most mother multi multi-agency multi-disciplinary my national needs neighbourhood never new next nhs nine no nobody north northern not now nursery nurture of off
        offending on once one only open or other our out outreach over own parent parents pastoral people play police preschool pre-school prevention preventative previously primary private project
        psychology public pupil pupils quality quarter reading referral regional residential respite resource review round rural safeguarding same school schools second secondary
        senior services seven several she short since single six small smaller social some somebody someone south southern special specialist speech start state statutory still strategic
        student such support sure team teams ten that the their then there therapy these they third this those three through today together too town training transition
        trust two under unit until upper urban virtual voluntary was we welfare welsh west western what when where whether which while who whole with within without work working year years yes you young your youth
        access accident achievement activities additional admissions adolescent advice advisory alcohol asylum attendance bilingual break breaks breakfast case clinical commissioning
        contact contracts crisis data domestic drug duty emergency ethnic exclusions external finance focus funded guidance hearing holiday homework human implementing improved improvement
        improving information intervention learner learners legal lunch management minority occupational operational parenting peer performance physical portage positive pregnancy procurement
        professional publications raising reference refugee research resources sensory sexual steering strategy substance targeted task teenage transport traveller universal user violence visual workforce
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        spring summer autumn winter christmas easter sen senco ofsted dfes dcsf cafcass camhs lac asd caf iro yot pct britain british europe european
        matters outcomes agenda framework act plan plans standards excellence executive government authority authorities board panel forum centre
        """);

    /// <summary>Words in small letters that may stand between a name and its place: 'Oakfield primary school'.</summary>
    private static readonly FrozenSet<string> s_between = Set("primary secondary infant infants junior high grammar nursery community children's childrens children’s special comprehensive youth family health day medical");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_place = s_places.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_mayStandBetween = s_between.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_kind = s_kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Find(string text, IReadOnlyList<TextWord> words, ICollection<TextHit> hits)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.In(text) is "St" or "Saint" && i + 1 < words.Count && words[i + 1].IsCapital)
                Add(word, words[i + 1]);
            else if (i > 0 && s_place.Contains(word.In(text)) && FirstOfName(text, words, i) is { } first)
                Add(first, word);
        }

        void Add(TextWord first, TextWord last)
        {
            var hit = new TextHit(ScreeningPattern.NamedPlace, first.Start, last.Start + last.Length - first.Start);
            // 'Oakfield Primary School Team' is one name.
            if (hits.LastOrDefault(h => h.Pattern == ScreeningPattern.NamedPlace && h.Start <= hit.Start && hit.Start < h.Start + h.Length) is { Length: > 0 } earlier)
                hits.Remove(earlier);
            hits.Add(hit);
        }
    }

    /// <summary>The first word of the name before a kind of place; null when only words for kinds stand there.</summary>
    private static TextWord? FirstOfName(string text, IReadOnlyList<TextWord> words, int place)
    {
        TextWord? first = null;
        for (var i = place - 1; i >= 0 && i >= place - LongestName; i--)
        {
            var word = words[i];
            if (!words[i + 1].Follows || !(word.IsCapital || s_mayStandBetween.Contains(word.In(text)) || s_place.Contains(word.In(text))))
                break;
            // A capital that only opens the sentence says nothing before a place in small letters.
            var opens = word.OpensSentence && !words[place].IsCapital;
            if (word.IsCapital && word.Length > 1 && !opens && !IsKind(text, word) && !word.IsAbbreviation(text))
                first = word;
            if (word.OpensSentence)
                break;
        }

        return first;
    }

    private static bool IsKind(string text, TextWord word)
    {
        var span = word.In(text);
        if (s_kind.Contains(span) || s_place.Contains(span))
            return true;
        return span.IndexOfAny('-', '‑') is > 0 and var hyphen && (s_kind.Contains(span[..hyphen]) || s_kind.Contains(span[(hyphen + 1)..]));
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
