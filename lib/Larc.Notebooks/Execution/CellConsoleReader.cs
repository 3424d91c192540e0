namespace Larc.Notebooks.Execution;

/// <summary>Reads what the person at the front end of the calling code's cell types, or from the console where there is no cell.</summary>
internal sealed class CellConsoleReader(TextReader fallback) : TextReader
{
    public override int Peek() => CellOutputs.Current is { } cell ? cell.Input.Peek() : fallback.Peek();

    public override int Read() => CellOutputs.Current is { } cell ? cell.Input.Read() : fallback.Read();

    public override int Read(char[] buffer, int index, int count)
    {
        if (CellOutputs.Current is not { } cell)
            return fallback.Read(buffer, index, count);

        // No more than the line at hand: nobody should have to type on to fill a buffer.
        var read = 0;
        while (read < count && (read == 0 || cell.Input.Peek() >= 0))
            buffer[index + read++] = (char)cell.Input.Read();
        return read;
    }

    public override string? ReadLine() => CellOutputs.Current is { } cell ? cell.Input.ReadLine() : fallback.ReadLine();

    public override string ReadToEnd() => CellOutputs.Current is { } cell ? cell.Input.ReadLine() : fallback.ReadToEnd();
}
