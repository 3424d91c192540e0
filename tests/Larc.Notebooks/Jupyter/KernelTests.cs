namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>The kernel as a front end meets it, over its sockets.</summary>
public sealed class KernelTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public KernelTests() => _client = _kernel.Client().Ready();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void A_cell_is_answered_and_everything_it_puts_out_is_published_in_order()
    {
        var (reply, published) = _client.Run("""Console.Write("a"); Console.Write("b"); Console.Error.Write("c"); Console.Write("d"); 6 * 7""");

        (reply.Type, reply.Text("status"), reply.Text("execution_count")).ShouldBe(("execute_reply", "ok", "1"));
        published.Select(m => m.Type).ShouldBe(["status", "execute_input", "stream", "stream", "stream", "execute_result", "status"]);
        published[0].Text("execution_state").ShouldBe("busy");
        published[1].Text("execution_count").ShouldBe("1");
        published.Where(m => m.Type == "stream").Select(m => (m.Text("name"), m.Text("text"))).ShouldBe([("stdout", "ab"), ("stderr", "c"), ("stdout", "d")]);
        published[5].Text("data", "text/plain").ShouldBe("42");
    }
}
