using CSat.Hosting.CommandLine;
using CSat.Reports.Generation;

return await HostCommandLine.RunAsync(args, ReportCommand.Create());
