namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>One kernel and a front end of it for the tests of a class: what they do to it, it must survive.</summary>
public sealed class KernelFixture : IDisposable
{
    internal TestKernel Kernel { get; } = new();

    /// <summary>Has a new front end run a cell and everything that it needs for that: all channels live.</summary>
    internal void ShouldLive()
    {
        using var client = Kernel.Client().Ready();
        var (reply, published) = client.Run("40 + 2");
        reply.Text("status").ShouldBe("ok");
        published.Single(m => m.Type == "execute_result").Text("data", "text/plain").ShouldBe("42");
        client.Reply(client.Control, client.Send(client.Control, "kernel_info_request", "{}")).Text("status").ShouldBe("ok");
        client.Beat("ping"u8.ToArray()).ShouldBe("ping"u8.ToArray());
        var question = client.Execute("Console.ReadLine()");
        var asked = client.Poll(client.Stdin, TimeSpan.FromSeconds(20)).ShouldNotBeNull();
        client.Send(client.Stdin, "input_reply", """{"value":"yes"}""", $$"""{"msg_id":"{{asked.Id}}"}""");
        client.Reply(client.Shell, question).Text("status").ShouldBe("ok");
    }

    public void Dispose() => Kernel.Dispose();
}
