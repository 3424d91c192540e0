using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>Asks the person at the front end that a cell came from, and waits for the answer. One question at a time, as one cell runs at a time.</summary>
/// <param name="send">Sends on the stdin channel; told whether anybody was there.</param>
internal sealed class InputRequests(Action<KernelMessage, Action<bool>> send)
{
    private readonly Lock _lock = new();
    private Question? _open;

    /// <summary>Asks and waits.</summary>
    /// <exception cref="InvalidOperationException">The front end does not listen for questions.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public string Ask(KernelRequest cell, string prompt, bool hidden, CancellationToken stop)
    {
        var message = new KernelMessage(cell.Identities, "input_request", cell.Header, Json.Object(json =>
        {
            json.WriteString("prompt", prompt);
            json.WriteBoolean("password", hidden);
        }));
        var question = new Question(message);
        lock (_lock)
            _open = question;
        try
        {
            send(message, sent =>
            {
                if (!sent)
                    question.Answer.TrySetException(new InvalidOperationException("The front end that this cell came from does not answer questions. Set the value in the cell instead."));
            });
            question.Answer.Task.Wait(stop);
            return question.Answer.Task.Result;
        }
        catch (AggregateException error) when (error.InnerException is InvalidOperationException refused)
        {
            throw refused;
        }
        finally
        {
            lock (_lock)
                _open = null;
        }
    }

    /// <summary>Takes an answer. One that nobody waits for, or that comes from somebody else, is forgotten: it would answer the next question.</summary>
    public void Answered(KernelRequest reply)
    {
        lock (_lock)
        {
            if (reply.Type == "input_reply" && _open is { } question && question.IsAnsweredBy(reply))
                question.Answer.TrySetResult(reply.Content.TryGetProperty("value", out var value) && value.ValueKind == System.Text.Json.JsonValueKind.String ? value.Read() : "");
        }
    }

    private sealed record Question(KernelMessage Message)
    {
        public TaskCompletionSource<string> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // Some front ends do not say what they answer; none answers under another's identity.
        public bool IsAnsweredBy(KernelRequest reply) =>
            (reply.ParentId.Length == 0 || reply.ParentId == Message.Id)
            && reply.Identities.Count == Message.Route.Count
            && reply.Identities.Zip(Message.Route).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
    }
}
