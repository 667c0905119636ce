using System.CommandLine;
using CSat.Domain.Problems;
using CSat.Etl.Extracting;
using CSat.Etl.Running;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Errors;
using CSat.Hosting.State;
using CSat.Postgres;

namespace CSat.Etl.Commands;

/// <summary><c>etl run</c>: rebuilds the warehouse of every organisation, or of one, and publishes it.</summary>
internal static class RunCommand
{
    public static HostCommand Create()
    {
        var organization = new Option<string?>("--organization") { Description = "Code of one organisation (default: all).", HelpName = "O" };
        var to = new Option<string?>("--to") { Description = "Folder for the warehouses instead of the state's: what is published stays as it is.", HelpName = "DIR" };
        var asOf = new Option<DateTimeOffset?>("--as-of") { Description = "The moment as of which open complaints are judged (default: now).", HelpName = "TIME" };
        var snapshot = new Option<string?>("--snapshot") { Description = "Rows of a snapshot that another transaction has exported and holds open (default: those of now).", HelpName = "ID" };
        var command = new HostCommand("run", "Builds, checks and publishes the warehouse of every organisation.", "./csat etl run", "./csat etl run --organization demo --json")
        {
            organization, to, asOf, snapshot,
        };
        return command.Handle((call, cancellation) => RunAsync(
            call,
            call.Arguments.GetValue(organization),
            new EtlSettings(call.Home.Calendars, PathIn(call, call.Arguments.GetValue(to))) { AsOf = call.Arguments.GetValue(asOf), Snapshot = call.Arguments.GetValue(snapshot) },
            cancellation));
    }

    private static Func<string, string> PathIn(HostCall call, string? folder) =>
        folder is null ? call.State.Warehouse : code => Path.Combine(Path.GetFullPath(folder), code, Path.GetFileName(call.State.Warehouse(code)));

    private static async Task<int> RunAsync(HostCall call, string? code, EtlSettings settings, CancellationToken cancellation)
    {
        var options = CSatDatabaseOptions.FromEnvironment(call.State.Postgres, call.Home.NodeModules);
        await using var database = await CSatDatabase.OpenAsync(options, call.Loggers, cancellation: cancellation).ConfigureAwait(false);
        var organizations = await SourceOrganizations.ListAsync(database.Etl, code, cancellation).ConfigureAwait(false);
        if (organizations.Count == 0 && code is not null)
        {
            throw new ProblemException(Problems.NotFound("organization", ProblemThing.Organization, code));
        }

        StateDirectory.MakePrivate(call.State.Warehouses);
        var round = await EtlRound.RunAsync(
            organizations, database.Etl, settings, call.Loggers.CreateLogger("CSat.Etl"), call.Report.Progress, cancellation).ConfigureAwait(false);
        call.Report.EndProgress();
        Report(call, round.Published);
        if (round.Problems.Count > 0)
        {
            new HostErrors(Console.Error, call.Report).Write(round.Problems);
        }

        return round.Problems.Count > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static void Report(HostCall call, IReadOnlyList<EtlResult> results)
    {
        if (results.Count == 0)
        {
            call.Report.Line("Nothing was published.");
        }

        call.Report.Table(
            "published",
            ["Organization", "Data as of", "Forms", "Ratings", "Complaints", "Seconds", "File"],
            results.Select(result => new object?[]
            {
                result.OrganizationCode, result.DataAsOf, result.Responses, result.Ratings, result.Complaints, Math.Round(result.Steps.Sum(step => step.Seconds), 2), result.Path,
            }));
        call.Report.Line(string.Empty);
        call.Report.Table(
            "steps",
            ["Organization", "Step", "Seconds"],
            results.SelectMany(result => result.Steps.Select(step => new object?[] { result.OrganizationCode, step.Step, Math.Round(step.Seconds, 3) })));
    }
}
