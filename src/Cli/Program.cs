using CSat.Cli.Demo;
using CSat.Cli.Import;
using CSat.Hosting.CommandLine;

return await HostCommandLine.RunAsync(
    args,
    DemoCommand.Create(),
    ImportCommand.Create()).ConfigureAwait(false);
