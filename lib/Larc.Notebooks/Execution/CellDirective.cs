namespace Larc.Notebooks.Execution;

/// <summary>One <c>#!</c> line of a cell.</summary>
/// <param name="Text">The line as written.</param>
/// <param name="Name">What follows <c>#!</c> up to the first space: <c>import</c>, <c>time</c>.</param>
/// <param name="Argument">The rest of the line, quotes round it removed.</param>
/// <param name="Line">The line of the cell, from 1.</param>
/// <param name="AfterCode">Whether code stands above it.</param>
internal sealed record CellDirective(string Text, string Name, string Argument, int Line, bool AfterCode)
{
    public const string Import = "import";
    public const string Time = "time";

    public static CellDirective Parse(string text, int line, bool afterCode)
    {
        var written = text.Trim();
        var body = written[2..];
        var space = body.IndexOfAny([' ', '\t']);
        var name = space < 0 ? body : body[..space];
        var argument = space < 0 ? "" : body[space..].Trim();
        if (argument.Length >= 2 && argument[0] == '"' && argument[^1] == '"')
            argument = argument[1..^1];
        return new CellDirective(written, name, argument, line, afterCode);
    }
}
