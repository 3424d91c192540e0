namespace Larc.Returns.Reading;

/// <summary>A whole return cannot be read. Thrown and caught within the reader; it becomes an issue.</summary>
/// <param name="rule">The rule it breaks.</param>
/// <param name="found">What was found.</param>
/// <param name="expected">What was expected.</param>
internal sealed class ReturnRefusedException(ReturnRule rule, string found = "", string expected = "") : Exception(rule.Code)
{
    public ReturnRule Rule { get; } = rule;

    public string Found { get; } = found;

    public string Expected { get; } = expected;

    /// <summary>Sheet and row it concerns; empty and null for the file.</summary>
    public string Sheet { get; init; } = "";

    public int? Row { get; init; }

    public static ReturnRefusedException Damaged(string what) => new(ReturnRules.ReturnUnreadable, what, "a whole workbook");
}
