using System.Collections.Concurrent;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>Carries out the requests of one channel in their order, on a thread of its own: cells may use up the threads of the pool.</summary>
internal sealed class RequestThread : IDisposable
{
    private readonly BlockingCollection<KernelRequest> _requests = [];
    private readonly Thread _thread;
    private long _last;

    /// <param name="name">What the thread is called.</param>
    /// <param name="carryOut">Carries out a request; throws nothing.</param>
    public RequestThread(string name, Action<KernelRequest> carryOut)
    {
        _thread = new Thread(() =>
        {
            foreach (var request in _requests.GetConsumingEnumerable())
                carryOut(request);
        })
        { IsBackground = true, Name = name };
    }

    /// <summary>The number of the request that came last.</summary>
    public long Last => Interlocked.Read(ref _last);

    public void Start() => _thread.Start();

    /// <summary>Adds a request. Called on one thread only.</summary>
    public void Add(KernelRequest request)
    {
        if (!_requests.IsAddingCompleted)
            _requests.Add(request with { Number = Interlocked.Increment(ref _last) });
    }

    /// <summary>Ends when the request in hand is done; what still waits is forgotten.</summary>
    public void Dispose()
    {
        _requests.CompleteAdding();
        while (_requests.TryTake(out _))
        {
        }
    }
}
