using System.Text.Json.Nodes;
using CSat.Etl.Extracting;
using CSat.Etl.Increments;
using CSat.Etl.Publishing;
using CSat.Hosting.CommandLine;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Cells;
using Npgsql;

namespace CSat.Etl.Commands;

/// <summary><c>etl status</c>: what the published files say of themselves, why the last run was refused, and, where PostgreSQL is reached, how far the files are behind it.</summary>
internal static class StatusCommand
{
    private const double Megabyte = 1_000_000;

    public static HostCommand Create() => new HostCommand(
        "status", "Shows every published warehouse: its data's moment, contents and checks, how many rows and seconds it is behind PostgreSQL, and why its last run was refused.",
        "./csat etl status", "./csat etl status --json").Handle(ShowAsync);

    private static async Task<int> ShowAsync(HostCall call, CancellationToken cancellation)
    {
        var files = PublishedFile.In(call.State.Warehouses);
        if (files.Count == 0)
        {
            call.Report.Line("No warehouse has been published yet. Run: ./csat etl run");
        }

        call.Report.Table(
            "warehouses",
            ["Organization", "Data as of", "Kind", "Reason", "All compared as of", "Forms", "Ratings", "Complaints", "Checks passed", "Reconciled", "Snapshots", "MB", "File"],
            files.Select(Row));
        call.Report.Member("snapshots", new JsonArray([.. files.SelectMany(Snapshots)]));
        call.Report.Line(string.Empty);
        await ShowSourceAsync(call, cancellation).ConfigureAwait(false);
        ShowTable(
            call, "refused", ["Organization", "Refused at", "Reason", "Further problems", "Message zh", "Message en"],
            [.. RefusedRun.In(call.State.Warehouses).Select(refused => new object?[]
            {
                refused.Organization, refused.Run.Moment, refused.Run.Reason, refused.Run.FurtherProblems, refused.Run.SentenceZh, refused.Run.SentenceEn,
            })]);
        return ExitCodes.Done;
    }

    private static async Task ShowSourceAsync(HostCall call, CancellationToken cancellation)
    {
        var (database, reason) = await ReachedDatabase.TryOpenAsync(CSatDatabaseOptions.FromEnvironment(call.State.Postgres, call.Home.NodeModules), cancellation).ConfigureAwait(false);
        if (database is not null)
        {
            await using var reached = database;
            try
            {
                var lags = await LagsAsync(call, database.Etl, cancellation).ConfigureAwait(false);
                var holder = await HorizonHolder.FindAsync(database.Owner, cancellation).ConfigureAwait(false);
                call.Report.Fact("postgresql", "PostgreSQL", "reached");
                call.Report.Table("lag", ["Organization", "Rows behind", "Seconds behind"], lags);
                call.Report.Line(string.Empty);
                ShowTable(
                    call, "horizon_held_by", ["Pid", "Seconds", "Application name"],
                    holder is null ? [] : [[holder.Pid, holder.Age(DateTimeOffset.UtcNow) is { } age ? Math.Round(age.TotalSeconds, 1) : null, holder.Application]]);
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                // Of another version, or gone in between.
                reason = fault.Message.ReplaceLineEndings(" ");
            }
        }

        call.Report.Fact("postgresql", "PostgreSQL", "not reachable");
        call.Report.Fact("postgresql_said", "It said", reason);
    }

    private static async Task<IReadOnlyList<object?[]>> LagsAsync(HostCall call, CellPools source, CancellationToken cancellation)
    {
        var rows = new List<object?[]>();
        foreach (var organization in await SourceOrganizations.ListAsync(source, null, cancellation).ConfigureAwait(false))
        {
            _ = Basis.Find(call.State.Warehouse(organization.Code), out var basis);
            var lag = await SourceLag.ReadAsync(await source.FindAsync(organization.Id, cancellation).ConfigureAwait(false), organization, basis, cancellation).ConfigureAwait(false);
            rows.Add([organization.Code, lag?.Rows, lag?.Seconds(DateTimeOffset.UtcNow) is { } seconds ? Math.Round(seconds, 1) : null]);
        }

        return rows;
    }

    // People are not shown that there is nothing to show.
    private static void ShowTable(HostCall call, string name, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count > 0 || call.Report.IsJson)
        {
            call.Report.Table(name, columns, rows);
            call.Report.Line(string.Empty);
        }
    }

    private static object?[] Row(string path)
    {
        var status = PublishedStatus.Read(path);
        var code = PublishedFile.OrganizationOf(path);
        return
        [
            code, status.DataAsOf, status.Kind, status.Reason, status.ReconciledAsOf, status.Responses, status.Ratings, status.Complaints, status.ChecksPassed, status.Reconciled, Kept(path).Count,
            Math.Round(new FileInfo(path).Length / Megabyte, 1), path,
        ];
    }

    private static List<SnapshotFile> Kept(string path) => [.. SnapshotFile.Beside(path).Where(snapshot => snapshot.Exists)];

    private static IEnumerable<JsonNode> Snapshots(string path) => Kept(path).Select(snapshot => new JsonObject
    {
        ["organization"] = PublishedFile.OrganizationOf(path), ["run_id"] = snapshot.RunId.ToString(), ["published_at"] = snapshot.PublishedAt.ToString("O"), ["file"] = snapshot.Path,
    });
}
