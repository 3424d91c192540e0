using System.Text.Json;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>The answer to a request.</summary>
/// <param name="Type">Its type, such as <c>execute_reply</c>.</param>
/// <param name="Content">The JSON of what it says.</param>
internal sealed record KernelReply(string Type, byte[] Content)
{
    /// <summary>An answer from the members of its content.</summary>
    public static KernelReply Of(string type, Action<Utf8JsonWriter> content) => new(type, Json.Object(content));

    /// <summary>The answer that all is well and there is no more to say.</summary>
    public static KernelReply Ok(KernelRequest request) => Of(TypeFor(request), json => json.WriteString("status", "ok"));

    /// <summary>The answer that something is wrong with the request; null for messages that nobody answers.</summary>
    public static KernelReply? Failure(KernelRequest request, string name, string message) =>
        !request.Type.EndsWith("_request", StringComparison.Ordinal) ? null : Of(TypeFor(request), json =>
        {
            json.WriteString("status", "error");
            json.WriteFailure(name, message, [message]);
        });

    private static string TypeFor(KernelRequest request) => request.Type.Replace("_request", "_reply", StringComparison.Ordinal);
}
