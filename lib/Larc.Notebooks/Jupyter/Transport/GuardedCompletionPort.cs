using AsyncIO;
using NetMQ.Sockets;

namespace Larc.Notebooks.Jupyter.Transport;

/// <summary>
/// Keeps NetMQ 4.0.4.5 alive. A peer that greets as it should and then sends a command without a name, or a property of negative length, makes NetMQ throw on
/// its own thread, where nothing catches: the process would end. Here each event is handed on inside a guard, and only the connection it came from is closed.
/// </summary>
internal sealed class GuardedCompletionPort : CompletionPort
{
    /// <summary>How often a queue of NetMQ's commands is taken up again after one of them failed.</summary>
    private const int MaximumFailures = 100;

    private static readonly Lock Gate = new();
    private readonly CompletionPort _inner;

    private GuardedCompletionPort(CompletionPort inner) => _inner = inner;

    /// <summary>Guards NetMQ's threads; again and again has no effect.</summary>
    /// <returns>Whether they are guarded: no longer, should a later NetMQ be built otherwise.</returns>
    public static bool Install()
    {
        lock (Gate)
        {
            // NetMQ starts its threads with the first socket.
            using var first = new RouterSocket();
            return NetMQInternals.ReplacePorts(port => port as GuardedCompletionPort ?? new GuardedCompletionPort(port));
        }
    }

    /// <summary>Carries out what has completed; the caller is told of nothing, so that it has nothing to throw at.</summary>
    public override bool GetMultipleQueuedCompletionStatus(int timeout, CompletionStatus[] completionStatuses, out int removed)
    {
        if (_inner.GetMultipleQueuedCompletionStatus(timeout, completionStatuses, out var count))
            for (var index = 0; index < count; index++)
                CarryOut(completionStatuses[index]);
        removed = 0;
        return false;
    }

    public override bool GetQueuedCompletionStatus(int timeout, out CompletionStatus completionStatus) => _inner.GetQueuedCompletionStatus(timeout, out completionStatus);

    public override void AssociateSocket(AsyncSocket socket, object state) => _inner.AssociateSocket(socket, state);

    public override void Signal(object state) => _inner.Signal(state);

    public override void Dispose() => _inner.Dispose();

    private static void CarryOut(CompletionStatus completed)
    {
        if (completed.OperationType == OperationType.Signal)
            TakeUp(completed.State);
        else if (completed.State is { } item && !NetMQInternals.IsCancelled(item))
            HandOn(NetMQInternals.EventsOf(item), completed);
    }

    // What one command broke must not keep those behind it from being carried out: nobody would signal them again.
    private static void TakeUp(object mailbox)
    {
        for (var failures = 0; failures < MaximumFailures; failures++)
        {
            try
            {
                NetMQInternals.RaiseEvent(mailbox);
                return;
            }
            catch (Exception)
            {
            }
        }
    }

    private static void HandOn(object events, CompletionStatus completed)
    {
        try
        {
            if (completed.OperationType is OperationType.Accept or OperationType.Receive)
                NetMQInternals.InCompleted(events, completed.SocketError, completed.BytesTransferred);
            else
                NetMQInternals.OutCompleted(events, completed.SocketError, completed.BytesTransferred);
        }
        catch (Exception)
        {
            Recover(events);
        }
    }

    private static void Recover(object events)
    {
        try
        {
            if (events.GetType().Name == "StreamEngine")
                NetMQInternals.Close(events);
            else if (events.GetType().Name == "TcpListener")
                NetMQInternals.Accept(events);
        }
        catch (Exception)
        {
            // It was closed already.
        }
    }
}
