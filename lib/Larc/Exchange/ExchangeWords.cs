using Larc.Model;

namespace Larc.Exchange;

/// <summary>The words of closed lists as the return workbook has them, so that an export speaks as the returns do.</summary>
internal static class ExchangeWords
{
    public static string Of(Stance stance) => stance == Stance.ToDevelop ? "to develop" : stance.ToString().ToLowerInvariant();

    public static string? Of(Status status, CodeKind kind) => kind == CodeKind.Feature ? null : status.ToString().ToLowerInvariant();

    public static string? Of(Direction direction) => direction == Direction.None ? null : direction.ToString().ToLowerInvariant();

    public static string Of(Elicitation elicitation) => elicitation == Elicitation.NotAsked ? "not asked" : elicitation.ToString().ToLowerInvariant();

    public static string Of(Ascription ascription) => ascription switch
    {
        Ascription.Ascribed => "ascribed",
        Ascription.Elsewhere => "elsewhere",
        Ascription.TooEarly => "too early",
        _ => "no response",
    };

    public static string? Of(SupportAnswer answer) => answer switch
    {
        SupportAnswer.Yes => "Yes",
        SupportAnswer.No => "No",
        SupportAnswer.NotSure => "Not sure",
        _ => null,
    };

    /// <summary>Why a measure is missing; null when it is a number.</summary>
    public static string? Missing(Measure measure) => measure.HasValue ? null : measure.Reason;

    public static string Question(bool toDevelop) => toDevelop ? "to develop" : "main";
}
