using System.IO.Compression;

namespace Larc.Returns.Reading;

/// <summary>
/// The parts of a workbook, with limits on what it unpacks to: first by its directory, then byte by byte while it is read, since a directory can lie.
/// </summary>
internal sealed class SafeZip : IDisposable
{
    private const int MaximumParts = 10_000;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> _readOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _allowed;
    private long _unpacked;

    public SafeZip(byte[] file, ReadLimits limits)
    {
        try
        {
            _zip = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (_zip.Entries.Count > MaximumParts)
                throw new ReturnRefusedException(ReturnRules.ReturnUnpacksTooLarge, FormattableString.Invariant($"{_zip.Entries.Count} parts"), FormattableString.Invariant($"{MaximumParts} parts"));
        }
        catch (InvalidDataException)
        {
            throw new ReturnRefusedException(ReturnRules.ReturnTruncated);
        }

        _allowed = Math.Min(limits.UnpackedBytes, Math.Max(limits.RatioFrom, limits.Ratio * (long)file.Length));
        var announced = 0L;
        foreach (var entry in _zip.Entries)
        {
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
            announced += Math.Max(0, entry.Length);
            if (announced > _allowed || announced < 0)
                throw TooLarge(Bytes.Text(announced));
        }
    }

    public IEnumerable<string> Names => _parts.Keys;

    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>Bytes a part unpacks to by the directory, which can lie; 0 when there is none.</summary>
    public long AnnouncedLength(string name) => _parts.TryGetValue(name, out var part) ? part.Length : 0;

    /// <summary>Opens a part; null when there is none.</summary>
    public Stream? Open(string name) => _parts.TryGetValue(name, out var part) ? new CountedStream(part.Open(), this, name) : null;

    public void Dispose() => _zip.Dispose();

    /// <summary>Counts each part once, as far as it has been read, however often it is opened.</summary>
    private void Count(string part, long readOfPart)
    {
        var before = _readOf.GetValueOrDefault(part);
        if (readOfPart <= before)
            return;
        _readOf[part] = readOfPart;
        _unpacked += readOfPart - before;
        if (_unpacked > _allowed)
            throw TooLarge($"more than {Bytes.Text(_allowed)}");
    }

    private ReturnRefusedException TooLarge(string found) => new(ReturnRules.ReturnUnpacksTooLarge, found, Bytes.Text(_allowed));

    private sealed class CountedStream(Stream inner, SafeZip zip, string part) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            zip.Count(part, _read += read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
