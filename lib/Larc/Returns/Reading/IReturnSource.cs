namespace Larc.Returns.Reading;

/// <summary>A return as sheets of rows, whatever its file format: all checks are written once, over this.</summary>
internal interface IReturnSource : IDisposable
{
    /// <summary>Names of the sheets, as written, in the order of the file.</summary>
    IReadOnlyList<string> SheetNames { get; }

    /// <summary>
    /// The rows of a sheet that hold anything, in order. The row object is used again. Refuses what is over a limit or damaged
    /// with a <see cref="ReturnRefusedException"/>.
    /// </summary>
    IEnumerable<RawRow> Rows(int sheet);
}
