namespace Larc.Display;

/// <summary>Writes a rich thing as one MIME type. Hosts call it by the names of its members.</summary>
public sealed class RichFormatter
{
    private readonly Func<IRich, string> _write;

    internal RichFormatter(string mimeType, Func<IRich, string> write) => (MimeType, _write) = (mimeType, write);

    /// <summary>The MIME type written, such as <c>text/html</c>.</summary>
    public string MimeType { get; }

    /// <summary>Writes <paramref name="instance"/>; false, with nothing written, when it is not one of the library's rich things.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (instance is not IRich rich)
            return false;
        writer.Write(_write(rich));
        return true;
    }
}
