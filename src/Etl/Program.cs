using CSat.Etl.Commands;
using CSat.Hosting.CommandLine;

return await HostCommandLine.RunAsync(args, EtlCommand.Create());
