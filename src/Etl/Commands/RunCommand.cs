using System.CommandLine;
using CSat.Domain.Text;
using CSat.Etl.Extracting;
using CSat.Etl.Increments;
using CSat.Etl.Running;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Errors;
using CSat.Hosting.State;
using CSat.Postgres;

namespace CSat.Etl.Commands;

/// <summary><c>etl run</c> and <c>etl rebuild</c>: bring the warehouse of every organisation, or of one, up to date and publish it.</summary>
internal static class RunCommand
{
    /// <summary>What has changed since the last run; everything with <c>--full</c>.</summary>
    public static HostCommand Create()
    {
        var full = new Option<bool>("--full") { Description = "Read everything anew and compare all of it with PostgreSQL, as ./csat etl rebuild does." };
        var command = Create("run", "Loads what has changed, checks and publishes the warehouse of every organisation.", call => call.Arguments.GetValue(full), "./csat etl run", "./csat etl run --organization demo --json", "./csat etl run --full");
        command.Options.Add(full);
        return command;
    }

    /// <summary>Everything, whatever is there.</summary>
    public static HostCommand CreateRebuild() =>
        Create("rebuild", "Reads everything anew, checks and publishes the warehouse of every organisation.", _ => true, "./csat etl rebuild", "./csat etl rebuild --organization demo");

    private static HostCommand Create(string name, string description, Func<HostCall, bool> isFull, params IReadOnlyList<string> examples)
    {
        var organization = new Option<string?>("--organization") { Description = "Code of one organisation (default: all).", HelpName = "O" };
        var to = new Option<string?>("--to") { Description = "Folder for the warehouses instead of the state's: what is published stays as it is.", HelpName = "DIR" };
        var asOf = new Option<DateTimeOffset?>("--as-of") { Description = "The moment as of which open complaints are judged (default: now).", HelpName = "TIME" };
        var snapshot = new Option<string?>("--snapshot") { Description = "Rows of a snapshot that another transaction has exported and holds open (default: those of now).", HelpName = "ID" };
        var smaller = new Option<bool>("--accept-smaller") { Description = "Publish although a large part of the rows is gone: they were deleted on purpose." };
        var keep = KeepOption.Create();
        var longest = LongTransaction.Option();
        var command = new HostCommand(name, description, examples)
        {
            organization, to, asOf, snapshot, smaller, keep, longest,
        };
        return command.Handle((call, cancellation) => RunAsync(
            call,
            isFull(call),
            call.Arguments.GetValue(organization),
            new EtlSettings(call.Home.Calendars, PathIn(call, call.Arguments.GetValue(to)))
            {
                AsOf = call.Arguments.GetValue(asOf), Snapshot = call.Arguments.GetValue(snapshot), AcceptSmaller = call.Arguments.GetValue(smaller), Keep = call.Arguments.GetValue(keep),
                LongTransaction = LongTransaction.Of(call, longest),
            },
            cancellation));
    }

    private static Func<string, string> PathIn(HostCall call, string? folder) =>
        folder is null ? call.State.Warehouse : code => Path.Combine(Path.GetFullPath(folder), code, Path.GetFileName(call.State.Warehouse(code)));

    private static async Task<int> RunAsync(HostCall call, bool full, string? code, EtlSettings settings, CancellationToken cancellation)
    {
        var options = CSatDatabaseOptions.FromEnvironment(call.State.Postgres, call.Home.NodeModules);
        var logger = call.Loggers.CreateLogger("CSat.Etl");
        await using var database = await CSatDatabase.OpenAsync(
            options, call.Loggers, async owner => new HorizonAlarm(settings.LongTransaction, settings.Time, logger).Look(await HorizonHolder.FindAsync(owner, cancellation).ConfigureAwait(false)), cancellation).ConfigureAwait(false);
        var organizations = await SourceOrganizations.ListAskedAsync(database.Etl, code, cancellation).ConfigureAwait(false);
        StateDirectory.MakePrivate(call.State.Warehouses);
        var round = await EtlRound.RunAsync(
            organizations, database.Etl, settings, full ? RebuildReason.Asked : null, null, logger, call.Report.Progress, cancellation).ConfigureAwait(false);
        call.Report.EndProgress();
        Report(call, round);
        if (round.Problems.Count > 0)
        {
            new HostErrors(Console.Error, call.Report).Write(round.Problems);
        }

        return round.Problems.Count > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static void Report(HostCall call, EtlRound round)
    {
        var results = round.Published;
        if (round.Elsewhere.Count > 0)
        {
            call.Report.Line($"Published by another worker meanwhile: {string.Join(", ", round.Elsewhere)}");
        }

        if (results.Count == 0 && round.Elsewhere.Count == 0)
        {
            call.Report.Line("Nothing was published.");
        }

        call.Report.Table(
            "published",
            ["Organization", "Data as of", "Kind", "Reason", "Forms read", "Forms", "Ratings", "Complaints", "Tables made", "Seconds", "File"],
            results.Select(result => new object?[]
            {
                result.OrganizationCode, result.DataAsOf, result.Kind, result.Rebuild is { } reason ? EnumCode.Of(reason) : null, result.FormsRead, result.Responses, result.Ratings, result.Complaints, result.Made.Count, Math.Round(result.Steps.Sum(step => step.Seconds), 2), result.Path,
            }));
        call.Report.Line(string.Empty);
        call.Report.Table(
            "steps",
            ["Organization", "Step", "Seconds"],
            results.SelectMany(result => result.Steps.Select(step => new object?[] { result.OrganizationCode, step.Step, Math.Round(step.Seconds, 3) })));
    }
}
