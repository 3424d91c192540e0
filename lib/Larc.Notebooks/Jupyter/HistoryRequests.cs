using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>Answers what was executed before.</summary>
internal sealed class HistoryRequests(KernelHistory history)
{
    public KernelReply Answer(KernelRequest request)
    {
        var asked = request.Content;
        var withResults = asked.Flag("output", false);
        var found = asked.TextOr("hist_access_type", "tail") switch
        {
            "range" => history.Range(asked.Number("session") ?? 0, asked.Number("start") ?? 0, asked.Number("stop")),
            "tail" => history.Tail(asked.Number("n") ?? int.MaxValue),
            "search" => history.Search(asked.TextOr("pattern", "*")!, asked.Number("n"), asked.Flag("unique", false)),
            var other => throw new BadRequestException($"'hist_access_type' is '{other}'; 'range', 'tail' or 'search' is expected."),
        };
        return KernelReply.Of("history_reply", json =>
        {
            json.WriteString("status", "ok");
            json.WriteStartArray("history");
            foreach (var entry in found)
            {
                json.WriteStartArray();
                json.WriteNumberValue(KernelHistory.Session);
                json.WriteNumberValue(entry.Number);
                if (withResults)
                    json.WriteStartArray();
                json.WriteStringValue(entry.Code);
                if (withResults)
                {
                    json.WriteStringValue(entry.Result);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        });
    }
}
