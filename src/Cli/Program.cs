using CSat.Cli.Backups;
using CSat.Cli.Demo;
using CSat.Cli.Doctor;
using CSat.Cli.Import;
using CSat.Cli.RegimeFiles;
using CSat.Hosting.CommandLine;

return await HostCommandLine.RunAsync(
    args,
    DemoCommand.Create(),
    ImportCommand.Create(),
    RegimesCommand.Create(),
    DoctorCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    DrillCommand.Create()).ConfigureAwait(false);
