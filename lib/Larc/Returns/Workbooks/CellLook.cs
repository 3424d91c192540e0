namespace Larc.Returns.Workbooks;

/// <summary>How a cell looks and whether a protected sheet lets people write in it. The style sheet holds every look once.</summary>
internal enum CellLook : byte
{
    /// <summary>Ordinary text or a number; locked.</summary>
    Plain,

    /// <summary>A cell of a table; locked.</summary>
    Cell,

    /// <summary>A cell of a table whose text wraps; locked.</summary>
    Wrapped,

    /// <summary>A cell of a table with a whole number, its thousands separated; locked.</summary>
    Count,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>The title of a part of a sheet.</summary>
    Section,

    /// <summary>A label beside text.</summary>
    Label,

    /// <summary>An aside, in grey; wraps.</summary>
    Aside,

    /// <summary>A link to another place in the workbook.</summary>
    Link,

    /// <summary>A notice that must be seen; wraps.</summary>
    Notice,

    /// <summary>A notice on one line.</summary>
    NoticeLine,

    /// <summary>An aside on one line.</summary>
    AsideLine,

    /// <summary>The heading of a column; locked.</summary>
    Heading,

    /// <summary>The heading of a column that must be filled in; locked.</summary>
    RequiredHeading,

    /// <summary>The heading of a reference list; locked.</summary>
    ListHeading,

    /// <summary>The title of a group of rows in a reference list; locked.</summary>
    Group,

    /// <summary>Text to be filled in; kept as text, so that no identifier turns into a date.</summary>
    Entry,

    /// <summary>Text to be filled in, which must be.</summary>
    RequiredEntry,

    /// <summary>Longer text to be filled in; wraps.</summary>
    EntryWrapped,

    /// <summary>Longer text to be filled in, which must be; wraps.</summary>
    RequiredEntryWrapped,

    /// <summary>A number to be filled in.</summary>
    EntryNumber,

    /// <summary>A number to be filled in, which must be.</summary>
    RequiredEntryNumber,

    /// <summary>A date to be filled in.</summary>
    EntryDate,

    /// <summary>A date to be filled in, which must be.</summary>
    RequiredEntryDate,

    /// <summary>The word 'Error'.</summary>
    Error,

    /// <summary>The word 'Warning'.</summary>
    Warning,

    /// <summary>The word 'Information'.</summary>
    Information,

    /// <summary>A cell people tick off.</summary>
    Tick,
}
