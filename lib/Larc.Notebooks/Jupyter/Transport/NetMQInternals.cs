using System.Collections;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.CompilerServices;
using AsyncIO;
using NetMQ;

namespace Larc.Notebooks.Jupyter.Transport;

/// <summary>What <see cref="GuardedCompletionPort"/> has to reach inside NetMQ. The version is pinned, and a test fails when any of it is not there.</summary>
internal static class NetMQInternals
{
    private const string Item = "NetMQ.Core.Utils.Proactor+Item, NetMQ";
    private const string Events = "NetMQ.Core.IProactorEvents, NetMQ";

    /// <summary>Puts something in place of the completion ports of NetMQ's threads.</summary>
    /// <returns>Whether they were found.</returns>
    public static bool ReplacePorts(Func<CompletionPort, CompletionPort> replace)
    {
        if (typeof(NetMQConfig).GetProperty("Context", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) is not { } context
            || Field(context, "m_ioThreads")?.GetValue(context) is not IEnumerable threads)
            return false;
        var found = false;
        foreach (var thread in threads)
        {
            if (Field(thread, "m_proactor")?.GetValue(thread) is not { } proactor || Field(proactor, "m_completionPort") is not { } field
                || field.GetValue(proactor) is not CompletionPort port)
                return false;
            field.SetValue(proactor, replace(port));
            found = true;
        }

        return found;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Cancelled")]
    public static extern bool IsCancelled([UnsafeAccessorType(Item)] object item);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_ProactorEvents")]
    [return: UnsafeAccessorType(Events)]
    public static extern object EventsOf([UnsafeAccessorType(Item)] object item);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "InCompleted")]
    public static extern void InCompleted([UnsafeAccessorType(Events)] object events, SocketError error, int bytes);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "OutCompleted")]
    public static extern void OutCompleted([UnsafeAccessorType(Events)] object events, SocketError error, int bytes);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "RaiseEvent")]
    public static extern void RaiseEvent([UnsafeAccessorType("NetMQ.Core.IOThreadMailbox, NetMQ")] object mailbox);

    /// <summary>Closes the connection of a peer, as NetMQ does when it finds a fault itself.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Error")]
    public static extern void Close([UnsafeAccessorType("NetMQ.Core.Transports.StreamEngine, NetMQ")] object engine);

    /// <summary>Waits for the next peer.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Accept")]
    public static extern void Accept([UnsafeAccessorType("NetMQ.Core.Transports.Tcp.TcpListener, NetMQ")] object listener);

    private static FieldInfo? Field(object owner, string name) => owner.GetType().GetField(name, BindingFlags.NonPublic | BindingFlags.Instance);
}
