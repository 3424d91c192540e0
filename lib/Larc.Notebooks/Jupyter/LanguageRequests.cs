using Larc.Notebooks.Execution;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>Answers what front ends ask while somebody types. Jupyter counts in code points, the language in UTF-16 units.</summary>
internal sealed class LanguageRequests(ScriptSession session)
{
    public KernelReply Complete(KernelRequest request, CancellationToken stop)
    {
        _ = session;
        stop.ThrowIfCancellationRequested();
        var (_, cursor) = At(request);
        return KernelReply.Of("complete_reply", json =>
        {
            json.WriteString("status", "ok");
            json.WriteTexts("matches", []);
            json.WriteNumber("cursor_start", cursor);
            json.WriteNumber("cursor_end", cursor);
            json.WriteObject("metadata");
        });
    }

    public KernelReply Inspect(KernelRequest request, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        _ = At(request);
        return KernelReply.Of("inspect_reply", json =>
        {
            json.WriteString("status", "ok");
            json.WriteBoolean("found", false);
            json.WriteObject("data");
            json.WriteObject("metadata");
        });
    }

    public KernelReply IsComplete(KernelRequest request)
    {
        _ = request.Content.Text("code");
        return KernelReply.Of("is_complete_reply", json => json.WriteString("status", "unknown"));
    }

    private static (string Code, int Cursor) At(KernelRequest request)
    {
        var code = request.Content.Text("code");
        return (code, CodePoints.ToUnits(code, request.Content.Number("cursor_pos") ?? int.MaxValue));
    }
}
