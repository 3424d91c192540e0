using System.Globalization;
using Larc.Cli;

// What is printed never depends on the machine's culture.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
return await LarcCommand.RunAsync(args).ConfigureAwait(false);
