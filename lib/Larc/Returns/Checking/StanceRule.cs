using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>An impact takes an impact's stance, a feature a feature's.</summary>
internal static class StanceRule
{
    private static readonly string[] s_impact = [.. ClosedList.Stance.Words.Take(3)];

    private static readonly string[] s_feature = [.. ClosedList.Stance.Words.Skip(3)];

    public static void Check(CheckedRow row, int column, Code code, Stance stance)
    {
        var isFeatures = stance is Stance.Contributes or Stance.ToDevelop;
        if (isFeatures == (code.Kind == CodeKind.Feature))
            return;
        var (kind, expected) = code.Kind == CodeKind.Feature ? ("feature", s_feature) : ("impact", s_impact);
        row.Fail(ReturnRules.StanceOfOtherKind, column, row.Text(column), ReturnWording.OneOf(expected), $"the {kind} '{code.Id}'");
    }
}
