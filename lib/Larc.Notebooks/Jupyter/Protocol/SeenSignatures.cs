using System.Text;

namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>The signatures of the latest messages: a message that comes again word for word was recorded and replayed by somebody.</summary>
internal sealed class SeenSignatures(int capacity = SeenSignatures.Capacity)
{
    /// <summary>As many as Jupyter's own kernel remembers.</summary>
    private const int Capacity = 1 << 16;

    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = new();

    /// <summary>Remembers a signature.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(ReadOnlySpan<byte> signature)
    {
        var text = Encoding.Latin1.GetString(signature);
        if (!_seen.Add(text))
            return false;
        _order.Enqueue(text);
        if (_order.Count > capacity)
            _seen.Remove(_order.Dequeue());
        return true;
    }
}
