using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CSat.Cli.Children;
using CSat.Hosting.CommandLine;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Backups;

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

/// <summary>One drill.</summary>
/// <param name="call">The command's call.</param>
/// <param name="keep">Whether to leave everything where it is.</param>
internal sealed class Drill(HostCall call, bool keep)
{
    private readonly string _folder = Path.Combine(call.State.Root, string.Create(CultureInfo.InvariantCulture, $"drill-{Environment.ProcessId}"));
    private readonly List<IReadOnlyList<object?>> _steps = [];

    private string File => Path.Combine(_folder, "backup.zip");

    private string Published => Path.Combine(_folder, "warehouse");

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        StateDirectory.MakePrivate(_folder);
        try
        {
            var (taken, asOf) = await BackUpAsync(cancellation).ConfigureAwait(false);
            var state = new StateDirectory(Path.Combine(_folder, "restored"));
            var tables = await RestoreAsync(state, taken, cancellation).ConfigureAwait(false);
            await StepAsync("恢复后的仓库 warehouse of the restored state", () => RunAsync(["etl", "run", "--as-of", asOf, "--state", state.Root], ownDatabase: true, mayRefuse: false, cancellation)).ConfigureAwait(false);
            var (code, compared) = await StepAsync(
                "比较仓库 comparing the warehouses", () => RunAsync(["etl", "compare", Published, Path.Combine(state.Root, "warehouse")], ownDatabase: true, mayRefuse: true, cancellation)).ConfigureAwait(false);
            return Report(taken, tables, code, compared);
        }
        finally
        {
            if (!keep)
            {
                Directory.Delete(_folder, recursive: true);
            }
        }
    }

    private async Task<(BackupManifest Manifest, string AsOf)> BackUpAsync(CancellationToken cancellation)
    {
        await using var database = await OwnerDatabase.OpenAsync(BackupPlace.Options(call), BackupPlace.Logger(call), cancellation).ConfigureAwait(false);
        await using var source = await BackupSource.OpenAsync(database.Source, TimeProvider.System, cancellation).ConfigureAwait(false);
        var manifest = await StepAsync("备份 backup", () => source.WriteAsync(File, cancellation: cancellation)).ConfigureAwait(false);
        var asOf = source.TakenAt.ToString("O", CultureInfo.InvariantCulture);

        // While the backup's snapshot is open: the warehouse of the very rows that it holds.
        await StepAsync(
            "本机仓库 warehouse of this installation",
            () => RunAsync(["etl", "run", "--to", Published, "--as-of", asOf, "--snapshot", source.SnapshotId, "--state", call.State.Root], ownDatabase: false, mayRefuse: false, cancellation)).ConfigureAwait(false);
        return (manifest, asOf);
    }

    private async Task<IReadOnlyList<IReadOnlyList<object?>>> RestoreAsync(StateDirectory state, BackupManifest taken, CancellationToken cancellation)
    {
        await using var database = await OwnerDatabase.OpenAsync(BackupPlace.OptionsOf(call, state), BackupPlace.Logger(call), cancellation).ConfigureAwait(false);
        using var backup = BackupFile.Open(File);
        await StepAsync("恢复 restore", async () =>
        {
            await new Restore(database.Source, BackupPlace.Logger(call)).RunAsync(backup, taken.Organizations, state.Root, cancellation: cancellation).ConfigureAwait(false);
            return 0;
        }).ConfigureAwait(false);

        // Read anew, by the same means as a backup: what the restored database holds, whatever the restore believes.
        await using var restored = await BackupSource.OpenAsync(database.Source, TimeProvider.System, cancellation).ConfigureAwait(false);
        var found = await StepAsync("比较数据库 comparing the databases", () => restored.WriteAsync(File + ".again", cancellation: cancellation)).ConfigureAwait(false);
        return [.. Differences(taken, found)];
    }

    private static IEnumerable<IReadOnlyList<object?>> Differences(BackupManifest taken, BackupManifest found)
    {
        var restored = found.Organizations.SelectMany(organization => organization.Tables.Select(table => (organization.Id, Table: table))).ToDictionary(entry => (entry.Id, entry.Table.Name), entry => entry.Table);
        return
            from organization in taken.Organizations
            from table in organization.Tables
            let other = restored.GetValueOrDefault((organization.Id, table.Name))
            where other is null || other.Rows != table.Rows || other.Sha256 != table.Sha256
            select (IReadOnlyList<object?>)[organization.Code, table.Name, table.Rows, other?.Rows];
    }

    private int Report(BackupManifest taken, IReadOnlyList<IReadOnlyList<object?>> differences, int compared, JsonNode? warehouse)
    {
        call.Report.EndProgress();
        call.Report.Table("steps", ["Step", "Seconds"], _steps);
        call.Report.Line(string.Empty);
        BackupPlace.Report(call, taken);
        call.Report.Fact("backup_bytes", "备份字节 Backup bytes", new FileInfo(File).Length);
        call.Report.Fact("database_tables", "比较的表 Tables compared", taken.Organizations.Sum(organization => organization.Tables.Count));
        call.Report.Fact("database_differing", "不同的表 Tables that differ", differences.Count);
        if (differences.Count > 0)
        {
            call.Report.Table("differences", ["Organization", "Table", "Rows", "Restored"], differences);
        }

        call.Report.Fact("warehouse_tables", "仓库的表 Warehouse tables compared", warehouse?["tables"]?.GetValue<int>());
        call.Report.Fact("warehouse_rows", "仓库的行 Warehouse rows compared", warehouse?["rows"]?.GetValue<long>());
        call.Report.Fact("warehouse_differing", "不同的仓库表 Warehouse tables that differ", warehouse?["differing"]?.GetValue<int>());
        if (warehouse?["differences"] is JsonArray { Count: > 0 } tables)
        {
            call.Report.Table("warehouse_differences", ["Table", "Rows", "Restored"], tables.Select(table => new object?[] { Text(table, "table"), Number(table, "first_rows"), Number(table, "second_rows") }));
        }

        var passed = differences.Count == 0 && compared == ExitCodes.Done;
        call.Report.Fact("passed", "演练 Drill", passed ? "通过 passed" : "未通过 failed");
        return passed ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static string? Text(JsonNode? row, string column) => row?[column]?.GetValue<string>();

    private static long? Number(JsonNode? row, string column) => row?[column]?.GetValue<long>();

    private Task<(int Code, JsonNode? Said)> RunAsync(IReadOnlyList<string> arguments, bool ownDatabase, bool mayRefuse, CancellationToken cancellation) =>
        ChildHost.RunAsync(call.Home, arguments, ownDatabase, mayRefuse, cancellation);

    private async Task<T> StepAsync<T>(string name, Func<Task<T>> work)
    {
        call.Report.Progress(name);
        var clock = Stopwatch.StartNew();
        var result = await work().ConfigureAwait(false);
        _steps.Add([name, Math.Round(clock.Elapsed.TotalSeconds, 2)]);
        return result;
    }
}
