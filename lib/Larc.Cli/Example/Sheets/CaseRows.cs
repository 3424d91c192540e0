using Larc.Cli.Example.Drawing;
using Larc.Cli.Example.Texts;
using Larc.Model;

namespace Larc.Cli.Example.Sheets;

/// <summary>The sheet of cases, each with a quotation of the practitioner, the parent or carer and the child, in this order.</summary>
internal static class CaseRows
{
    public static IReadOnlyList<IReadOnlyList<object?>> Of(DraftAuthority authority, IReadOnlyList<DraftStatement> statements, CaseTexts texts, ExampleRandom random) =>
        [.. authority.Cases.OrderBy(c => c.Id, StringComparer.Ordinal).Select(told => Row(told, texts.Vignettes[told.Vignette], statements, random))];

    private static object?[] Row(DraftCase told, VignetteText text, IReadOnlyList<DraftStatement> statements, ExampleRandom random) =>
    [
        told.Id, text.Group, text.Support, text.Impact, text.Integrated, text.Narrative,
        string.Join("; ", new[] { told.Practitioner, told.Parent, told.Child }.Select(i => Quotation(i, statements, random)).OfType<string>()),
        text.Why,
    ];

    /// <summary>Something good that has happened to families, or for a practitioner else something that helps.</summary>
    private static string? Quotation(DraftInterview interview, IReadOnlyList<DraftStatement> statements, ExampleRandom random)
    {
        var own = statements.Where(s => s.Interview == interview).ToList();
        var best = own.FindAll(s => s.Code.Level == 3 && s.Row.Status == Status.Happened && s.Stance == Stance.Positive && s.Row.Direction.Length == 0);
        if (best.Count == 0)
            best = own.FindAll(s => s.Stance == Stance.Contributes);
        return best.Count == 0 ? null : random.Of(best).Id;
    }
}
