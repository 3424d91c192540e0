using System.Text;

namespace Larc.Notebooks.Execution;

/// <summary>Writes to the running cell of the calling code, or to the console where there is none.</summary>
internal sealed class CellConsoleWriter : TextWriter
{
    private readonly TextWriter _fallback;
    private readonly bool _isError;

    public CellConsoleWriter(TextWriter fallback, bool isError)
    {
        _fallback = fallback;
        _isError = isError;
    }

    public override Encoding Encoding => _fallback.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine() => WriteLine(default(ReadOnlySpan<char>));

    public override void WriteLine(string? value) => WriteLine(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellOutputs.Current is { } outputs)
            outputs.Write(buffer, _isError);
        else
            _fallback.Write(buffer);
    }

    public override void WriteLine(ReadOnlySpan<char> buffer)
    {
        // One line ending in notebooks, whatever the machine.
        if (CellOutputs.Current is { } outputs)
            outputs.Write(string.Concat(buffer, "\n"), _isError);
        else
            _fallback.WriteLine(buffer);
    }

    public override void Flush()
    {
        if (CellOutputs.Current is null)
            _fallback.Flush();
    }
}
