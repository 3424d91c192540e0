using Larc.Display;

namespace Larc.Disclosure.Policies;

/// <summary>What is printed of a policy.</summary>
internal static class PolicyWording
{
    public const string NotKnown = "not known";

    public static string PutTogether(string what, int minimum, IReadOnlyList<string> members) =>
        FormattableString.Invariant($"{PlainText.CapitalFirst(what)} with fewer than {minimum} authorities are put together with others: {And(members)} are one group here.");

    public static string NotToldApart(string what, int minimum) =>
        FormattableString.Invariant($"{PlainText.CapitalFirst(what)} are not told apart: each group would need at least {minimum} authorities.");

    /// <summary>'a, b or c'.</summary>
    public static string Or(IReadOnlyList<string> words) => Join(words, "or");

    private static string And(IReadOnlyList<string> words) => Join(words, "and");

    private static string Join(IReadOnlyList<string> words, string last) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}";
}
