using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>Answers what front ends ask while somebody types. Jupyter counts in code points, the language in UTF-16 units.</summary>
internal sealed class LanguageRequests(ScriptSession session)
{
    public KernelReply Complete(KernelRequest request, CancellationToken stop)
    {
        var (code, cursor) = At(request);
        var found = session.CompleteAsync(code, cursor, stop).GetAwaiter().GetResult();
        var (start, end) = (CodePoints.FromUnits(code, found.Start), CodePoints.FromUnits(code, found.End));
        return KernelReply.Of("complete_reply", json =>
        {
            json.WriteString("status", "ok");
            json.WriteTexts("matches", found.Entries.Select(entry => entry.Text).Distinct(StringComparer.Ordinal));
            json.WriteNumber("cursor_start", start);
            json.WriteNumber("cursor_end", end);
            json.WriteObject("metadata", metadata =>
            {
                // What JupyterLab and Notebook show beside each; not in the specification, and others pass over it.
                metadata.WriteStartArray("_jupyter_types_experimental");
                foreach (var entry in found.Entries)
                {
                    metadata.WriteStartObject();
                    metadata.WriteNumber("start", start);
                    metadata.WriteNumber("end", end);
                    metadata.WriteString("text", entry.Text);
                    metadata.WriteString("type", entry.Kind);
                    metadata.WriteEndObject();
                }

                metadata.WriteEndArray();
            });
        });
    }

    public KernelReply Inspect(KernelRequest request, CancellationToken stop)
    {
        var (code, cursor) = At(request);
        var detail = request.Content.Number("detail_level") ?? 0;
        var found = session.InspectAsync(code, cursor, detail, stop).GetAwaiter().GetResult();
        return KernelReply.Of("inspect_reply", json =>
        {
            json.WriteString("status", "ok");
            json.WriteBoolean("found", found is not null);
            json.WriteResult(found ?? MimeBundle.Empty, null);
        });
    }

    public static KernelReply IsComplete(KernelRequest request)
    {
        var answer = ScriptSession.IsComplete(request.Content.Text("code"));
        return KernelReply.Of("is_complete_reply", json =>
        {
            json.WriteString("status", answer.Status);
            if (answer.Status == Language.CodeCompleteness.Incomplete)
                json.WriteString("indent", answer.Indent);
        });
    }

    private static (string Code, int Cursor) At(KernelRequest request)
    {
        var code = request.Content.Text("code");
        return (code, CodePoints.ToUnits(code, request.Content.Number("cursor_pos") ?? int.MaxValue));
    }
}
