using System.CommandLine;
using CSat.Hosting.CommandLine;

namespace CSat.Cli.Backups;

/// <summary>
/// <c>./csat drill</c>: proves that a backup of this installation can be restored. Backup, restore aside, every table compared; then both warehouses built, of the
/// same rows and as of the same moment, and compared row for row. What is published and served stays as it is.
/// </summary>
internal static class DrillCommand
{
    public static HostCommand Create()
    {
        var keep = new Option<bool>("--keep") { Description = "Keep the backup, the restored state and both warehouses." };
        var command = new HostCommand("drill", "Backs up, restores aside, rebuilds the warehouse from both and compares everything; prints the times.", "./csat drill", "./csat drill --json") { keep };
        return command.Handle((call, cancellation) => new Drill(call, call.Arguments.GetValue(keep)).RunAsync(cancellation));
    }
}
