using System.CommandLine;
using CSat.Domain.Problems;
using CSat.Hosting.CommandLine;
using CSat.Postgres;
using CSat.Postgres.Backups;
using CSat.Postgres.Erasures;

namespace CSat.Cli.Backups;

/// <summary><c>./csat restore FILE</c>: a backup into a state that is empty, or into an empty database of a server that the environment names.</summary>
internal static class RestoreCommand
{
    public static HostCommand Create()
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var organization = new Option<string?>("--organization") { Description = "Code of one of its organisations (default: all).", HelpName = "O" };
        var erasures = new Option<string?>("--erasures") { Description = "What was erased, of ./csat erasures export: it is erased again before it can be read.", HelpName = "FILE.jsonl" };
        var none = new Option<bool>("--no-erasures") { Description = "Nothing was erased since the backup was taken." };
        var command = new HostCommand(
            "restore", "Brings a backup into an empty state, compares every row with it, brings the schema to this program's and erases again what was erased since.",
            "./csat restore csat-monday.zip --erasures erasures.jsonl --state /srv/csat", "./csat restore csat-monday.zip --no-erasures")
        {
            MakesState = true,
        };
        command.Add(file);
        command.Add(organization);
        command.Add(erasures);
        command.Add(none);
        return command.Handle((call, cancellation) =>
        {
            var path = Path.GetFullPath(call.Arguments.GetRequiredValue(file));
            var list = call.Arguments.GetValue(erasures) is { } given ? ErasureFile.Read(Path.GetFullPath(given))
                : call.Arguments.GetValue(none) ? null : throw new ProblemException(ErasureProblems.NoList(path));
            return RunAsync(call, path, call.Arguments.GetValue(organization), list, cancellation);
        });
    }

    private static async Task<int> RunAsync(HostCall call, string file, string? organization, ErasureList? erasures, CancellationToken cancellation)
    {
        using var backup = BackupFile.Open(file);
        var organizations = backup.OrganizationsOf(organization);

        // Before a database is made for it.
        call.Report.Progress($"核对 verifying {file}");
        await backup.VerifyAsync(cancellation).ConfigureAwait(false);
        var options = BackupPlace.Options(call);
        await using var database = await OwnerDatabase.OpenAsync(options, BackupPlace.Logger(call), cancellation).ConfigureAwait(false);
        var repeated = await new Restore(database.Source, BackupPlace.Logger(call)).RunAsync(
            backup,
            organizations,
            options.ConnectionString is null ? call.State.Root : CSatDatabaseOptions.ConnectionVariable,
            erasures,
            code => call.Report.Progress($"恢复 restoring {code}"),
            cancellation).ConfigureAwait(false);
        call.Report.EndProgress();
        BackupPlace.Report(call, backup.Manifest with { Organizations = organizations });
        call.Report.Fact("erased_again", "再次擦除 Erased again", repeated);
        call.Report.Line("已恢复，每张表的行数与摘要均与备份一致。下一步 Restored; counts and digests of every table are those of the backup. Next: ./csat etl run");
        return ExitCodes.Done;
    }
}
