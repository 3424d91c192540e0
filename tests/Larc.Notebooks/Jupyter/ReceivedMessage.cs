using System.Text.Json;

namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>A message as a front end gets it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Parent">The header of the message it belongs to, as the kernel repeats it.</param>
/// <param name="Content">What it says.</param>
internal sealed record ReceivedMessage(string Type, string Id, JsonElement Parent, JsonElement Content)
{
    public string ParentId => Parent.TryGetProperty("msg_id", out var id) ? id.GetString()! : "";

    public string Text(params ReadOnlySpan<string> path)
    {
        var at = Content;
        foreach (var name in path)
            at = at.GetProperty(name);
        return at.ValueKind == JsonValueKind.String ? at.GetString()! : at.GetRawText();
    }
}
