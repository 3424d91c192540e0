namespace Larc.Returns.Workbooks;

/// <summary>The parts of a look. Colours are RRGGBB; null fill is none.</summary>
/// <param name="Size">Font size in points.</param>
/// <param name="Bold">Whether the font is bold.</param>
/// <param name="Colour">Colour of the font.</param>
/// <param name="Fill">Colour behind the text, or null.</param>
/// <param name="Border">Whether thin grey lines surround the cell.</param>
/// <param name="Format">Number format.</param>
/// <param name="Wrap">Whether text wraps.</param>
/// <param name="Open">Whether people may write in it on a protected sheet.</param>
/// <param name="Centre">Whether it is centred, across and down.</param>
/// <param name="Middle">Whether it stands in the middle of a taller row.</param>
/// <param name="Underline">Whether the font is underlined.</param>
internal sealed record CellStyle(
    double Size = 11, bool Bold = false, string Colour = "1A1A1A", string? Fill = null, bool Border = false,
    CellNumberFormat Format = CellNumberFormat.General, bool Wrap = false, bool Open = false, bool Centre = false, bool Underline = false, bool Middle = false)
{
    private const string Blue = "12436D";
    private const string PaleBlue = "DCE7F2";
    private const string Cream = "FFF7E0";

    private static readonly CellStyle[] s_all = [.. Enum.GetValues<CellLook>().Select(Make)];

    /// <summary>The style of a look.</summary>
    public static CellStyle Of(CellLook look) => s_all[(int)look];

    /// <summary>Every pair of colours has a contrast of at least 4.5 to 1.</summary>
    private static CellStyle Make(CellLook look) => look switch
    {
        CellLook.Plain => new(),
        CellLook.Cell => new(Border: true),
        CellLook.Wrapped => new(Border: true, Wrap: true),
        CellLook.Count => new(Border: true, Format: CellNumberFormat.Count),
        CellLook.Title => new(Size: 18, Bold: true, Colour: Blue),
        CellLook.Section => new(Size: 13, Bold: true, Colour: Blue),
        CellLook.Label => new(Bold: true, Border: true, Wrap: true),
        CellLook.Aside => new(Colour: "595959", Border: true, Wrap: true),
        CellLook.Link => new(Bold: true, Colour: "1D5C94", Border: true, Underline: true),
        CellLook.Notice => new(Bold: true, Fill: "FDE8E0", Wrap: true),
        CellLook.NoticeLine => new(Bold: true, Colour: "9C1C1C", Fill: "FDE8E0"),
        CellLook.AsideLine => new(Colour: "595959"),
        CellLook.Heading => new(Bold: true, Colour: Blue, Fill: PaleBlue, Border: true, Wrap: true, Middle: true),
        CellLook.RequiredHeading => new(Bold: true, Colour: "FFFFFF", Fill: Blue, Border: true, Wrap: true, Format: CellNumberFormat.Required, Middle: true),
        CellLook.ListHeading => new(Bold: true, Colour: "FFFFFF", Fill: Blue, Border: true, Wrap: true, Middle: true),
        CellLook.Group => new(Bold: true, Colour: Blue, Fill: PaleBlue, Border: true),
        CellLook.Entry => new(Open: true, Format: CellNumberFormat.Text),
        CellLook.RequiredEntry => new(Open: true, Format: CellNumberFormat.Text, Fill: Cream, Border: true),
        CellLook.EntryWrapped => new(Open: true, Format: CellNumberFormat.Text, Wrap: true),
        CellLook.RequiredEntryWrapped => new(Open: true, Format: CellNumberFormat.Text, Wrap: true, Fill: Cream, Border: true),
        CellLook.EntryNumber => new(Open: true),
        CellLook.RequiredEntryNumber => new(Open: true, Fill: Cream, Border: true),
        CellLook.EntryDate => new(Open: true, Format: CellNumberFormat.Date),
        CellLook.RequiredEntryDate => new(Open: true, Format: CellNumberFormat.Date, Fill: Cream, Border: true),
        CellLook.Error => new(Bold: true, Colour: "9C1C1C", Fill: "FBE3E3", Border: true),
        CellLook.Warning => new(Bold: true, Colour: "7A4B00", Fill: "FFF0CC", Border: true),
        CellLook.Information => new(Bold: true, Colour: Blue, Fill: PaleBlue, Border: true),
        CellLook.Tick => new(Open: true, Fill: Cream, Border: true, Centre: true),
        _ => throw new ArgumentOutOfRangeException(nameof(look)),
    };
}

/// <summary>How a cell shows its value. The numbers are those of the file format; from 164 they are our own.</summary>
internal enum CellNumberFormat
{
    /// <summary>As the value asks.</summary>
    General = 0,

    /// <summary>Whole number with thousands separated.</summary>
    Count = 3,

    /// <summary>Text, even when it looks like a number, a date or a formula.</summary>
    Text = 49,

    /// <summary>Year-month-day, which reads the same everywhere.</summary>
    Date = 164,

    /// <summary>Text followed by the word 'required', which is shown and is not part of the value.</summary>
    Required = 165,
}
