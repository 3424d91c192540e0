namespace Larc.Returns;

/// <summary>What became of the rows of one sheet of one return. Every row read was used or set aside.</summary>
/// <param name="File">File or folder of the return, relative to the study's folder.</param>
/// <param name="Sheet">Name of the sheet, as the contract has it.</param>
/// <param name="Read">Rows that held anything.</param>
/// <param name="Used">Rows that are in the study.</param>
public sealed record SheetCount(string File, string Sheet, int Read, int Used)
{
    /// <summary>Rows that are not in the study; an issue says why for each.</summary>
    public int SetAside => Read - Used;
}
