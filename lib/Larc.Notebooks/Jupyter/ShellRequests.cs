using Larc.Notebooks.Execution;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>Answers the requests of the shell channel, one after another.</summary>
internal sealed class ShellRequests
{
    private readonly ConnectionInfo _connection;
    private readonly ExecuteRequests _cells;
    private readonly LanguageRequests _language;
    private readonly HistoryRequests _history;
    private readonly Publish _publish;
    private readonly Func<long> _lastReceived;
    private readonly Lock _lock = new();
    private CancellationTokenSource? _running;
    private long _aborted;

    public ShellRequests(ScriptSession session, InputRequests input, Publish publish, ConnectionInfo connection, Func<long> lastReceived)
    {
        var history = new KernelHistory();
        (_connection, _publish, _lastReceived) = (connection, publish, lastReceived);
        (_cells, _language, _history) = (new(session, input, history, publish), new(session), new(history));
    }

    /// <summary>Stops what is running, if anything is.</summary>
    public void Interrupt()
    {
        // On a thread of its own: what is told may take its time, and cells may use up the threads of the pool.
        lock (_lock)
            if (_running is { } running)
                _ = Task.Factory.StartNew(running.Cancel, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The answer to a request; null where the message has none.</summary>
    public KernelReply? Answer(KernelRequest request)
    {
        using var stop = new CancellationTokenSource();
        lock (_lock)
            _running = stop;
        try
        {
            return Answer(request, stop.Token);
        }
        finally
        {
            lock (_lock)
                _running = null;
        }
    }

    private KernelReply? Answer(KernelRequest request, CancellationToken stop) => request.Type switch
    {
        "execute_request" => Execute(request, stop),
        "complete_request" => _language.Complete(request, stop),
        "inspect_request" => _language.Inspect(request, stop),
        "is_complete_request" => LanguageRequests.IsComplete(request),
        "history_request" => _history.Answer(request),
        "kernel_info_request" => KernelReply.Of("kernel_info_reply", KernelInfo.Write),
        "comm_info_request" => KernelReply.Of("comm_info_reply", json =>
        {
            json.WriteString("status", "ok");
            json.WriteObject("comms");
        }),
        "connect_request" => Connect(),
        "comm_open" => Close(request),
        _ => null,
    };

    private KernelReply Execute(KernelRequest request, CancellationToken stop)
    {
        if (request.Number <= _aborted)
            return KernelReply.Of("execute_reply", json => json.WriteString("status", "aborted"));
        var reply = _cells.Execute(request, stop, out var failed);
        if (failed)
            _aborted = _lastReceived();
        return reply;
    }

    /// <summary>There are no widgets here: whoever opens a line to one is told at once that it is closed.</summary>
    private KernelReply? Close(KernelRequest request)
    {
        var id = request.Content.Text("comm_id");
        _publish(request.Header, "comm_close", json =>
        {
            json.WriteString("comm_id", id);
            json.WriteObject("data");
        });
        return null;
    }

    private KernelReply Connect() => KernelReply.Of("connect_reply", json =>
    {
        json.WriteString("status", "ok");
        json.WriteNumber("shell_port", _connection.ShellPort);
        json.WriteNumber("iopub_port", _connection.IOPubPort);
        json.WriteNumber("stdin_port", _connection.StdinPort);
        json.WriteNumber("hb_port", _connection.HeartbeatPort);
        json.WriteNumber("control_port", _connection.ControlPort);
    });
}
