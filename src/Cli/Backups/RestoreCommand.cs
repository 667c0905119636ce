using System.CommandLine;
using CSat.Hosting.CommandLine;
using CSat.Postgres;
using CSat.Postgres.Backups;

namespace CSat.Cli.Backups;

/// <summary><c>./csat restore FILE</c>: a backup into a state that is empty, or into an empty database of a server that the environment names.</summary>
internal static class RestoreCommand
{
    public static HostCommand Create()
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var organization = new Option<string?>("--organization") { Description = "Code of one of its organisations (default: all).", HelpName = "O" };
        var command = new HostCommand(
            "restore", "Brings a backup into an empty state, compares every row with it, and brings the schema to this program's.", "./csat restore csat-monday.zip --state /srv/csat")
        {
            MakesState = true,
        };
        command.Add(file);
        command.Add(organization);
        return command.Handle((call, cancellation) => RunAsync(call, Path.GetFullPath(call.Arguments.GetRequiredValue(file)), call.Arguments.GetValue(organization), cancellation));
    }

    private static async Task<int> RunAsync(HostCall call, string file, string? organization, CancellationToken cancellation)
    {
        using var backup = BackupFile.Open(file);
        var organizations = backup.OrganizationsOf(organization);

        // Before a database is made for it.
        call.Report.Progress($"核对 verifying {file}");
        await backup.VerifyAsync(cancellation).ConfigureAwait(false);
        var options = BackupPlace.Options(call);
        await using var database = await OwnerDatabase.OpenAsync(options, BackupPlace.Logger(call), cancellation).ConfigureAwait(false);
        await new Restore(database.Source, BackupPlace.Logger(call)).RunAsync(
            backup,
            organizations,
            options.ConnectionString is null ? call.State.Root : CSatDatabaseOptions.ConnectionVariable,
            code => call.Report.Progress($"恢复 restoring {code}"),
            cancellation).ConfigureAwait(false);
        call.Report.EndProgress();
        BackupPlace.Report(call, backup.Manifest with { Organizations = organizations });
        call.Report.Line("已恢复，每张表的行数与摘要均与备份一致。下一步 Restored; counts and digests of every table are those of the backup. Next: ./csat etl run");
        return ExitCodes.Done;
    }
}
