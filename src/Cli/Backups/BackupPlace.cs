using CSat.Hosting.CommandLine;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Backups;
using Microsoft.Extensions.Logging;

namespace CSat.Cli.Backups;

/// <summary>What backup, restore and drill have in common: which database, and how a manifest is shown.</summary>
internal static class BackupPlace
{
    /// <summary>The database of the call's state, or the one that the environment names.</summary>
    public static CSatDatabaseOptions Options(HostCall call) => CSatDatabaseOptions.FromEnvironment(call.State.Postgres, call.Home.NodeModules);

    /// <summary>The embedded database of a state.</summary>
    public static CSatDatabaseOptions OptionsOf(HostCall call, StateDirectory state) => Options(call) with
    {
        Embedded = new() { Directory = state.Postgres, NodeModules = call.Home.NodeModules }, ConnectionString = null, Cells = [],
    };

    /// <summary>Where the database room logs.</summary>
    public static ILogger Logger(HostCall call) => call.Loggers.CreateLogger("CSat.Postgres");

    /// <summary>Shows what a backup holds.</summary>
    public static void Report(HostCall call, BackupManifest manifest)
    {
        call.Report.Fact("taken_at", "时点 Taken at", manifest.TakenAt);
        call.Report.Fact("schema", "结构版本 Schema", manifest.Migrations.Count == 0 ? null : manifest.Migrations[^1].Name);
        call.Report.Fact("rows", "行 Rows", manifest.Rows);
        call.Report.Table(
            "organizations",
            ["Organization", "Tables", "Rows", "Responses", "Complaints"],
            manifest.Organizations.Select(organization => new object?[] { organization.Code, organization.Tables.Count(table => table.Rows > 0), organization.Tables.Sum(table => table.Rows), RowsOf(organization, "response"), RowsOf(organization, "complaint") }));
    }

    private static long RowsOf(BackupOrganization organization, string table) => organization.Tables.FirstOrDefault(candidate => candidate.Name == table)?.Rows ?? 0;
}
