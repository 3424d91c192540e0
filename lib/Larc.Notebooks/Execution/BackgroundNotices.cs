namespace Larc.Notebooks.Execution;

/// <summary>What is to be told of the background, where no cell may be running to tell it below: it waits for the next one.</summary>
internal sealed class BackgroundNotices
{
    // Whatever fails a thousand times a second says so in its first failures.
    private const int MaximumWaiting = 10;

    private readonly Lock _lock = new();
    private readonly Queue<string> _waiting = new();
    private CellOutputs? _cell;

    /// <summary>A cell begins; what waits is told below it.</summary>
    public void Begin(CellOutputs cell)
    {
        lock (_lock)
        {
            _cell = cell;
            while (_waiting.TryDequeue(out var notice))
                cell.Write(notice, isError: true);
        }
    }

    /// <summary>The cell ends.</summary>
    public void End()
    {
        lock (_lock)
            _cell = null;
    }

    public void Tell(string notice)
    {
        lock (_lock)
        {
            if (_cell is { } cell)
                cell.Write(notice, isError: true);
            else if (_waiting.Count < MaximumWaiting)
                _waiting.Enqueue(notice);
        }
    }
}
