using System.CommandLine;
using CSat.Hosting.CommandLine;
using CSat.Postgres;
using CSat.Postgres.Cells;

namespace CSat.Cli.Cells;

/// <summary><c>./csat move ORGANISATION --to CELL</c>: an organisation into another cell, while its callers go on.</summary>
internal static class MoveCommand
{
    public static HostCommand Create()
    {
        var organization = new Argument<string>("ORGANISATION") { Description = "Code of the organisation." };
        var to = new Option<string>("--to") { Description = $"Name of the cell: one of {CellSettings.NamesVariable}, or {CellSettings.Home}.", HelpName = "CELL", Required = true };
        var command = new HostCommand(
            "move", "Moves an organisation to another cell while its callers go on. A move that was cut off is ended by the same command, or given up by naming the cell where it lives.", "./csat move acme --to north", "./csat move acme --to home --json");
        command.Add(organization);
        command.Add(to);
        return command.Handle((call, cancellation) => RunAsync(call, call.Arguments.GetRequiredValue(organization), call.Arguments.GetRequiredValue(to), cancellation));
    }

    private static async Task<int> RunAsync(HostCall call, string organization, string to, CancellationToken cancellation)
    {
        var options = CSatDatabaseOptions.FromEnvironment(call.State.Postgres, call.Home.NodeModules);

        // Every cell has the schema of this program then.
        await using var database = await CSatDatabase.OpenAsync(options, call.Loggers, cancellation: cancellation).ConfigureAwait(false);

        // Without a log: the statement that makes one server follow another holds its password.
        var settings = options.Cells.Prepend(new CellSettings(CellSettings.Home, database.OwnerConnectionString));
        List<Cell> cells = [.. settings.Select(cell => new Cell(cell.Name, cell.ConnectionString, PostgresDataSources.ForOwner(cell.ConnectionString)))];
        try
        {
            var moved = await new OrganizationMove(cells, TimeProvider.System).RunAsync(organization, to, call.Report.Progress, cancellation).ConfigureAwait(false);
            call.Report.EndProgress();
            call.Report.Fact("organization", "组织 Organization", moved.Organization);
            call.Report.Fact("from", "原单元 From", moved.From);
            call.Report.Fact("to", "现单元 To", moved.To);
            call.Report.Fact("rows_removed", "清理行数 Rows removed", moved.Removed);
            call.Report.Fact("frozen_seconds", "冻结秒数 Seconds frozen", Math.Round(moved.Frozen.TotalSeconds, 3));
            call.Report.Fact("seconds", "总秒数 Seconds", Math.Round(moved.Took.TotalSeconds, 1));
            return ExitCodes.Done;
        }
        finally
        {
            foreach (var cell in cells)
            {
                await cell.Owner.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
