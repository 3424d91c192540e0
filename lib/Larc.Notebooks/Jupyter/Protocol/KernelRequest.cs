using System.Text.Json;

namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>A message that came from a front end, its signature checked.</summary>
/// <param name="Identities">The frames that lead back to the sender.</param>
/// <param name="Id">The message's identifier.</param>
/// <param name="Type">What is asked, such as <c>execute_request</c>.</param>
/// <param name="Header">The header as it came: answers repeat it byte for byte.</param>
/// <param name="ParentId">The identifier of the message this one answers; empty where it answers none.</param>
/// <param name="Content">What the message says.</param>
internal sealed record KernelRequest(
    IReadOnlyList<byte[]> Identities, string Id, string Type, byte[] Header, string ParentId, JsonElement Content)
{
    /// <summary>Its place among the messages of its channel.</summary>
    public long Number { get; init; }
}
