namespace Larc.Notebooks.Jupyter.Transport;

/// <summary>The channels that carry messages; the heartbeat carries none.</summary>
internal enum KernelChannel
{
    /// <summary>Requests, in the order they are carried out.</summary>
    Shell,

    /// <summary>Requests that may not wait for a running cell: interrupt, shutdown.</summary>
    Control,

    /// <summary>Questions to the person at a front end, and the answers.</summary>
    Stdin,

    /// <summary>What all front ends see: outputs, and whether the kernel is busy.</summary>
    IOPub,
}
