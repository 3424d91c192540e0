namespace Larc.Findings;

/// <summary>The words around what a person decides: quotations chosen, comments written, decisions that no longer apply.</summary>
internal static partial class FindingsWording
{
    public static string QuotationOn(string label) => $"On {Quoted(label)}:";
}
