namespace Larc.Notebooks.Execution;

/// <summary>
/// Sends what code writes to the console to the cell the code belongs to. The console is one for the whole process, so the writers put
/// in its place look up the cell of the calling code; code outside any cell writes to the console as before.
/// </summary>
internal sealed class ConsoleCapture : IDisposable
{
    private static readonly Lock Gate = new();
    private static int _users;
    private static (TextWriter Out, TextWriter Error, TextReader In) _before;
    private static (TextWriter Out, TextWriter Error, TextReader In) _ours;
    private bool _disposed;

    private ConsoleCapture() { }

    /// <summary>Captures until disposed. Captures nest; the last one to end restores the console.</summary>
    public static ConsoleCapture Start()
    {
        lock (Gate)
        {
            if (_users++ == 0)
            {
                _before = (Console.Out, Console.Error, Console.In);
                Console.SetOut(new CellConsoleWriter(_before.Out, isError: false));
                Console.SetError(new CellConsoleWriter(_before.Error, isError: true));
                Console.SetIn(new CellConsoleReader(_before.In));
                _ours = (Console.Out, Console.Error, Console.In);
            }
            else
            {
                // A cell may have set a writer of its own and left it; the next cell starts with ours again.
                Reinstall();
            }
        }

        return new ConsoleCapture();
    }

    public void Dispose()
    {
        lock (Gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            if (--_users > 0)
                return;
            Console.SetOut(_before.Out);
            Console.SetError(_before.Error);
            Console.SetIn(_before.In);
        }
    }

    private static void Reinstall()
    {
        if (!ReferenceEquals(Console.Out, _ours.Out))
            Console.SetOut(_ours.Out);
        if (!ReferenceEquals(Console.Error, _ours.Error))
            Console.SetError(_ours.Error);
        if (!ReferenceEquals(Console.In, _ours.In))
            Console.SetIn(_ours.In);
    }
}
