using System.Globalization;

namespace Larc.Notebooks.Portability;

/// <summary>Something in a notebook that would not work, or not work the same, in every host it is meant for.</summary>
/// <param name="Rule">The code of the rule; one of <see cref="PortableRules"/>.</param>
/// <param name="Cell">The number of the cell among the code cells that hold something, from 1; null where it is not one of them.</param>
/// <param name="CellId">The id of the cell; null where the whole notebook is meant or the cell has none.</param>
/// <param name="Line">The line of the cell, from 1; null where no line is meant.</param>
/// <param name="Message">What was found, in one sentence.</param>
/// <param name="Action">What to do about it, in one sentence.</param>
public sealed record PortabilityViolation(string Rule, int? Cell, string? CellId, int? Line, string Message, string Action)
{
    /// <summary>The violation in one line: <c>cell [3], line 2: directive: … …</c>.</summary>
    public override string ToString()
    {
        var place = this switch
        {
            { Cell: { } cell, Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"cell [{cell}], line {line}: "),
            { Cell: { } cell } => string.Create(CultureInfo.InvariantCulture, $"cell [{cell}]: "),
            { CellId: { } id } => $"cell '{id}': ",
            _ => "",
        };
        return $"{place}{Rule}: {Message} {Action}";
    }
}
