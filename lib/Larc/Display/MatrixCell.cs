using System.Globalization;

namespace Larc.Display;

/// <summary>What one perspective says of one code.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many report it; null where that is withheld or there is none.</param>
/// <param name="Of">How many were asked; null where that is withheld or nobody was.</param>
public sealed record MatrixCell(MatrixState State, int? Count = null, int? Of = null)
{
    /// <summary>Words in place of the counts, such as "fewer than five"; empty for none.</summary>
    public string Words { get; init => field = PlainText.Clean(value); } = "";

    /// <summary>A state without counts.</summary>
    public static implicit operator MatrixCell(MatrixState state) => new(state);

    /// <summary>"12 of 14", "14 asked", the words given, or nothing.</summary>
    internal string CountWords
    {
        get
        {
            if (Words.Length > 0)
                return Words;
            if (State is MatrixState.NotAsked or MatrixState.NotInterviewed)
                return "";
            var of = Of?.ToString("N0", CultureInfo.InvariantCulture);
            if (State == MatrixState.Silent)
                return of is null ? "" : of + " asked";
            var count = Count?.ToString("N0", CultureInfo.InvariantCulture);
            return (count, of) switch
            {
                (null, null) => "",
                (null, _) => $"of {of}",
                (_, null) => count,
                _ => $"{count} of {of}",
            };
        }
    }
}
