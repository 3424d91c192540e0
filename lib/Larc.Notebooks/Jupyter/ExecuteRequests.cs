using System.Text.Json;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>Runs cells for front ends.</summary>
internal sealed class ExecuteRequests(ScriptSession session, InputRequests input, KernelHistory history, Publish publish)
{
    /// <summary>Runs a cell.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stop">Stops the cell.</param>
    /// <param name="failed">Whether the cell failed and those that wait behind it are not to run.</param>
    public KernelReply Execute(KernelRequest request, CancellationToken stop, out bool failed)
    {
        var asked = request.Content;
        var (code, silent) = (asked.Text("code"), asked.Flag("silent", false));
        var stored = asked.Flag("store_history", true) && !silent;
        var expressions = Expressions(asked);
        var stopOnError = asked.Flag("stop_on_error", true);
        if (!silent)
            publish(request.Header, "execute_input", json =>
            {
                json.WriteString("code", code);
                json.WriteNumber("execution_count", session.ExecutionCount + (stored ? 1 : 0));
            });

        var (execution, result) = Run(request, code, silent, stored, asked.Flag("allow_stdin", true), stop);
        if (stored)
            history.Add(new HistoryEntry(execution.Number, code, result));
        failed = execution.Failure is not null && stopOnError;
        return KernelReply.Of("execute_reply", json =>
        {
            json.WriteString("status", execution.Failure is null ? "ok" : "error");
            json.WriteNumber("execution_count", execution.Number);
            json.WriteTexts("payload", []);
            if (execution.Failure is { } failure)
                json.WriteFailure(failure.Name, failure.Message, failure.Details);
            json.WriteObject("user_expressions", values =>
            {
                foreach (var (name, expression) in execution.Failure is null ? expressions : [])
                    values.WriteObject(name, value => Evaluate(value, expression, stop));
            });
        });
    }

    private (CellExecution Execution, string? Result) Run(KernelRequest request, string code, bool silent, bool counted, bool mayAsk, CancellationToken stop)
    {
        var publisher = new CellPublisher((type, content) =>
        {
            if (!silent)
                publish(request.Header, type, content);
        });
        var frontEnd = new CellFrontEnd
        {
            OnOutput = publisher.Publish,
            IsSilent = silent,
            IsCounted = counted,
            Ask = mayAsk ? (prompt, hidden, ended) => input.Ask(request, prompt, hidden, ended) : null,
        };
        var execution = session.ExecuteAsync(code, frontEnd, stop).GetAwaiter().GetResult();
        return (execution, publisher.Result);
    }

    private static List<(string Name, string Expression)> Expressions(JsonElement asked) =>
        asked.TryGetProperty("user_expressions", out var expressions) && expressions.ValueKind == JsonValueKind.Object
            ? [.. expressions.EnumerateObject().Select(member => (member.Name, expressions.Text(member.Name)))]
            : [];

    private void Evaluate(Utf8JsonWriter json, string expression, CancellationToken stop)
    {
        var (value, failure) = session.EvaluateAsync(expression, stop).GetAwaiter().GetResult();
        json.WriteString("status", failure is null ? "ok" : "error");
        if (failure is null)
            json.WriteResult(value ?? MimeBundle.Empty, null);
        else
            json.WriteFailure(failure.Name, failure.Message, failure.Details);
    }
}
