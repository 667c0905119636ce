using CSat.Cli.Backups;
using CSat.Cli.Cells;
using CSat.Cli.Demo;
using CSat.Cli.Doctor;
using CSat.Cli.Erasures;
using CSat.Cli.Explain;
using CSat.Cli.Export;
using CSat.Cli.Import;
using CSat.Cli.Keys;
using CSat.Cli.RegimeFiles;
using CSat.Cli.Sheets;
using CSat.Cli.Verify;
using CSat.Hosting.CommandLine;

return await HostCommandLine.RunAsync(
    args,
    DemoCommand.Create(),
    ImportCommand.Create(),
    RegimesCommand.Create(),
    KeysCommand.Create(),
    ExportCommand.Create(),
    ExplainCommand.Create(),
    FormCommand.Create(),
    SurveyPlanCommand.Create(),
    VerifyCommand.Create(),
    DoctorCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    MoveCommand.Create(),
    ErasuresCommand.Create(),
    DrillCommand.Create()).ConfigureAwait(false);
