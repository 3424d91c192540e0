namespace Larc.Notebooks.Execution;

/// <summary>A cell has nobody to ask: a run without people would wait for ever, so asking is an error with a reason.</summary>
internal sealed class CellConsoleReader(TextReader fallback) : TextReader
{
    public override int Peek() => Ask().Peek();

    public override int Read() => Ask().Read();

    public override int Read(char[] buffer, int index, int count) => Ask().Read(buffer, index, count);

    public override string? ReadLine() => Ask().ReadLine();

    public override string ReadToEnd() => Ask().ReadToEnd();

    private TextReader Ask() => CellOutputs.Current is null
        ? fallback
        : throw new InvalidOperationException("A notebook cannot ask for input. Set the value in the cell instead.");
}
