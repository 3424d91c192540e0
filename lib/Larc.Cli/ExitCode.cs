namespace Larc.Cli;

/// <summary>What the command returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Done = 0;

    /// <summary>Something in the data or in a notebook is wrong; documents were written for what remains.</summary>
    public const int Problems = 1;

    /// <summary>The command was not used as it can be used.</summary>
    public const int Usage = 2;
}
