using System.Text.Json;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Jupyter.Protocol;
using Larc.Notebooks.Jupyter.Transport;

namespace Larc.Notebooks.Jupyter;

/// <summary>
/// One kernel: a session of cells and the channels to it. Requests of the shell channel are carried out one after another on one thread, those of the
/// control channel on another, so that a running cell can be interrupted and the kernel ended.
/// </summary>
internal sealed class Kernel : IDisposable
{
    private readonly KernelSockets _sockets;
    private readonly KernelLog _log;
    private readonly RequestThread _shell;
    private readonly RequestThread _control;
    private readonly ShellRequests _shellRequests;
    private readonly InputRequests _input;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Begins to listen.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="session">What runs the cells; the kernel does not dispose of it.</param>
    /// <param name="log">Where it says what is wrong.</param>
    /// <exception cref="KernelStartException">It cannot listen there.</exception>
    public Kernel(ConnectionInfo connection, ScriptSession session, TextWriter log)
    {
        _log = new KernelLog(log);
        _input = new InputRequests((message, sent) => _sockets!.Send(KernelChannel.Stdin, message, sent));
        _shellRequests = new ShellRequests(session, _input, Publish, connection, () => _shell!.Last);
        _shell = new RequestThread("Jupyter shell", request => Answer(KernelChannel.Shell, request, AnswerShell));
        _control = new RequestThread("Jupyter control", request => Answer(KernelChannel.Control, request, AnswerControl));
        _sockets = new KernelSockets(
            connection, Receive, Refuse, error => _log.Once($"sockets {error.GetType().Name}", $"a socket failed and goes on: {error.Message}"));
        _shell.Start();
        _control.Start();
        Publish([], "status", json => json.WriteString("execution_state", "starting"));
    }

    /// <summary>Ends when a front end shuts the kernel down.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Stops the running cell, if there is one.</summary>
    public void Interrupt() => _shellRequests.Interrupt();

    public void Dispose()
    {
        _shellRequests.Interrupt();
        _shell.Dispose();
        _control.Dispose();
        _sockets.Dispose();
    }

    private void Receive(KernelChannel channel, KernelRequest request)
    {
        switch (channel)
        {
            case KernelChannel.Shell:
                _shell.Add(request);
                break;
            case KernelChannel.Control:
                _control.Add(request);
                break;
            case KernelChannel.Stdin:
                _input.Answered(request);
                break;
        }
    }

    private void Refuse(KernelChannel channel, MessageFault fault) =>
        _log.Once($"{channel} {fault}", $"ignored what came on the {channel.ToString().ToLowerInvariant()} channel ({fault}); this is said once.");

    private void Answer(KernelChannel channel, KernelRequest request, Func<KernelRequest, KernelReply?> answer)
    {
        Publish(request.Header, "status", json => json.WriteString("execution_state", "busy"));
        var reply = Try(request, answer);
        if (reply is not null)
            _sockets.Send(channel, new KernelMessage(request.Identities, reply.Type, request.Header, reply.Content));
        Publish(request.Header, "status", json => json.WriteString("execution_state", "idle"));
        if (reply is { Type: "shutdown_reply" })
            _ended.TrySetResult();
    }

    private KernelReply? Try(KernelRequest request, Func<KernelRequest, KernelReply?> answer)
    {
        try
        {
            return answer(request);
        }
        catch (BadRequestException error)
        {
            return KernelReply.Failure(request, "BadRequest", error.Message);
        }
        catch (Exception error)
        {
            // Whatever it was, the next request must find a kernel.
            _log.Once(error.GetType().Name, $"could not answer {request.Type}: {error}");
            return KernelReply.Failure(request, error.GetType().Name, $"The kernel could not answer: {error.Message}");
        }
    }

    private KernelReply? AnswerShell(KernelRequest request) =>
        request.Type == "shutdown_request" ? Shutdown(request) : Known(_shellRequests.Answer(request), request);

    private KernelReply? AnswerControl(KernelRequest request)
    {
        switch (request.Type)
        {
            case "interrupt_request":
                _shellRequests.Interrupt();
                return KernelReply.Ok(request);
            case "shutdown_request":
                return Shutdown(request);
            case "kernel_info_request":
                return KernelReply.Of("kernel_info_reply", KernelInfo.Write);
            default:
                return Known(null, request);
        }
    }

    private KernelReply? Known(KernelReply? reply, KernelRequest request)
    {
        // Jupyter's own kernel does not answer what it does not know either.
        if (reply is null && request.Type.EndsWith("_request", StringComparison.Ordinal))
            _log.Once("unknown", $"does not know '{request.Type}'; this is said of the first such request only.");
        return reply;
    }

    private KernelReply Shutdown(KernelRequest request)
    {
        var restart = request.Content.Flag("restart", false);
        var reply = KernelReply.Of("shutdown_reply", json =>
        {
            json.WriteString("status", "ok");
            json.WriteBoolean("restart", restart);
        });
        // The front ends that did not ask hear of it too.
        _sockets.Send(KernelChannel.IOPub, new KernelMessage(MessageWriter.Topic(reply.Type), reply.Type, request.Header, reply.Content));
        return reply;
    }

    private void Publish(byte[] parent, string type, Action<Utf8JsonWriter> content) =>
        _sockets.Send(KernelChannel.IOPub, new KernelMessage(MessageWriter.Topic(type), type, parent, Json.Object(content)));
}
