using CSat.Api.Serving;
using CSat.Hosting.CommandLine;

return await HostCommandLine.RunAsync(args, ServeCommand.Create());
