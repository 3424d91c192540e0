using System.Collections.Concurrent;

namespace Larc.Notebooks.Jupyter;

/// <summary>What the kernel has to say to the log of the front end, each kind of thing once: whoever floods it with rubbish must not fill the disk.</summary>
internal sealed class KernelLog(TextWriter writer)
{
    private readonly ConcurrentDictionary<string, bool> _said = new();

    public void Once(string kind, string message)
    {
        if (_said.TryAdd(kind, true))
            writer.WriteLine($"larc kernel: {message}");
    }
}
