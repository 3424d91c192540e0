using System.Globalization;
using Larc.Cli;

// What is printed never depends on the machine's culture.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
if (KernelProcess.ConnectionFile(args) is not { } connectionFile)
    return await LarcCommand.RunAsync(args).ConfigureAwait(false);

// Threads that cells have left running would keep the process alive.
Environment.Exit(await KernelProcess.RunAsync(connectionFile, CancellationToken.None).ConfigureAwait(false));
return 0;
