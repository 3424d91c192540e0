namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>A message to front ends.</summary>
/// <param name="Route">The identities it goes to, or the topic it is published under.</param>
/// <param name="Type">What it is, such as <c>execute_reply</c>.</param>
/// <param name="Parent">The raw header of the message it belongs to; empty where it belongs to none.</param>
/// <param name="Content">The JSON of what it says.</param>
internal sealed record KernelMessage(IReadOnlyList<byte[]> Route, string Type, byte[] Parent, byte[] Content)
{
    /// <summary>The message's identifier.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");
}
