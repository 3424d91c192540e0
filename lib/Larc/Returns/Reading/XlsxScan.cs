namespace Larc.Returns.Reading;

/// <summary>
/// A cheap look at the bytes of a sheet: may it hold a formula, an error or a truth value in words, which the reading library does not show as they are?
/// It may say yes for nothing; then the sheet is only read once more. With or without a namespace prefix.
/// </summary>
internal struct XlsxScan
{
    /// <summary>Bytes of the end of one piece that are to be looked at again with the next.</summary>
    public const int Overlap = 8;

    private bool _begun;

    /// <summary>Whether the XML of the sheet has to be looked at.</summary>
    public bool Found { get; private set; }

    /// <summary>Whether a cell points to a shared text.</summary>
    public bool Shared { get; private set; }

    public void Look(ReadOnlySpan<byte> piece)
    {
        // In UTF-16 no pattern below would be found.
        if (!_begun)
            Found = piece.Length < 2 || piece[0] is 0 or > 0xEF || piece[1] is 0;
        _begun = true;
        Found = Found || Tag(piece, "<f"u8) || Tag(piece, ":f"u8) || piece.IndexOf("\"e\""u8) >= 0 || piece.IndexOf("'e'"u8) >= 0 || piece.IndexOf(">true<"u8) >= 0;
        Shared = Shared || piece.IndexOf(" t=\"s\""u8) >= 0;
    }

    private static bool Tag(ReadOnlySpan<byte> piece, ReadOnlySpan<byte> start)
    {
        for (int at; (at = piece.IndexOf(start)) >= 0 && at + 2 < piece.Length; piece = piece[(at + 2)..])
        {
            if (piece[at + 2] is (byte)'>' or (byte)'/' or <= 0x20)
                return true;
        }

        return false;
    }
}
