using CSat.Cli.Import;
using CSat.Hosting.CommandLine;

return await HostCommandLine.RunAsync(
    args,
    ImportCommand.Create()).ConfigureAwait(false);
