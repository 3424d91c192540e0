namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>The kernel cannot start as it was asked to; the message says why and what to do, in one sentence.</summary>
public sealed class KernelStartException : Exception
{
    /// <summary>A reason.</summary>
    /// <param name="message">Why, and what to do.</param>
    public KernelStartException(string message)
        : base(message)
    {
    }
}
