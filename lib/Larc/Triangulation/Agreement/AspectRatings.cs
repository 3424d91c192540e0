using Larc.Model;

namespace Larc.Triangulation;

/// <summary>One aspect of the double codings as a rating table: a column for the first coding, then one for each further coding.</summary>
internal static class AspectRatings
{
    public static RatingTable Of(IReadOnlyList<DoubleCoding> units, CodedAspect aspect)
    {
        var columns = units.Select(u => u.Others.Length + 1).DefaultIfEmpty(0).Max();
        return aspect == CodedAspect.Level
            ? RatingTable.OfNumbers(units.Select(u => Row<double?>(u, columns, (code, _, _) => code.Level)))
            : RatingTable.OfNames(units.Select(u => Row(u, columns, (code, stance, status) => Name(aspect, code, stance, status))));
    }

    /// <summary>The coefficients that apply; only levels have an order.</summary>
    public static IEnumerable<AgreementMeasure> MeasuresOf(CodedAspect aspect) =>
        Enum.GetValues<AgreementMeasure>().Where(m => m != AgreementMeasure.AlphaOrdinal || aspect == CodedAspect.Level);

    private static T?[] Row<T>(DoubleCoding unit, int columns, Func<Code, Stance, Status, T?> aspect)
    {
        var row = new T?[columns];
        foreach (var (column, rating) in unit.Each(aspect).Index())
            row[column] = rating;
        return row;
    }

    private static string? Name(CodedAspect aspect, Code code, Stance stance, Status status) => (aspect, code.Kind) switch
    {
        (CodedAspect.Code, _) => code.Id,
        (CodedAspect.Stance, _) or (CodedAspect.ImpactStance, CodeKind.Impact) or (CodedAspect.FeatureStance, CodeKind.Feature) => stance.ToString(),
        (CodedAspect.Status, CodeKind.Impact) => status.ToString(),
        _ => null,
    };
}
