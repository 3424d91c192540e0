namespace Larc.Returns;

/// <summary>How large a return may be. Files come from many hands; a file beyond a limit is refused in a sentence that names the limit.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file, in bytes (of a CSV return: each file). Default 64 MiB.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Most bytes a workbook may unpack to, whatever its directory says. Default 1 GiB.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Most times its own size a workbook may unpack to, looked at from <see cref="RatioFrom"/> bytes on. Default 250.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Unpacked bytes below which the ratio does not matter: a small sheet of blank rows packs very well. Default 16 MiB.</summary>
    public long RatioFrom { get; init; } = 16L << 20;

    /// <summary>Most rows of a sheet that hold anything, headings included. Default 1,048,576, Excel's own limit.</summary>
    public int Rows { get; init; } = 1_048_576;

    /// <summary>Most characters in a cell. Default 32,767, Excel's own limit.</summary>
    public int CellLength { get; init; } = 32_767;
}
