using System.CommandLine;
using System.Globalization;
using CSat.Domain.Text;
using CSat.Etl.Extracting;
using CSat.Etl.Running;
using CSat.Hosting.Children;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Errors;
using CSat.Hosting.State;
using CSat.Postgres;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Etl.Commands;

/// <summary><c>etl watch</c>: keeps every warehouse fresh until it is ended.</summary>
internal static partial class WatchCommand
{
    private const int DefaultSeconds = 1;
    private const int MostSeconds = 3600;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public static HostCommand Create()
    {
        var organization = new Option<string?>("--organization") { Description = "Code of one organisation (default: all, new ones too).", HelpName = "O" };
        var every = WholeNumber.Option("--every", "Seconds between two looks at what has changed.", DefaultSeconds, least: 1, MostSeconds, "SECONDS");
        var keep = KeepOption.Create();
        var longest = LongTransaction.Option();
        var child = new Option<bool>(StandardInputEnd.Option) { Description = "End when standard input ends, however the program goes that holds it open; so ./csat serve runs it." };
        var command = new HostCommand("watch", "Loads changes as they come and publishes them, until Ctrl-C. ./csat serve runs it.", "./csat etl watch", "./csat etl watch --every 5 --organization demo") { organization, every, keep, longest, child };
        return command.Handle(async (call, cancellation) =>
        {
            var isChild = call.Arguments.GetValue(child);
            using var input = isChild ? StandardInputEnd.Link(cancellation) : CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var settings = new EtlSettings(call.Home.Calendars, call.State.Warehouse) { Keep = call.Arguments.GetValue(keep), LongTransaction = LongTransaction.Of(call, longest) };
            return await WatchAsync(call, call.Arguments.GetValue(organization), settings, TimeSpan.FromSeconds(call.Arguments.GetValue(every)), isChild, input.Token).ConfigureAwait(false);
        });
    }

    private static async Task<int> WatchAsync(HostCall call, string? code, EtlSettings settings, TimeSpan every, bool isChild, CancellationToken cancellation)
    {
        try
        {
            var options = CSatDatabaseOptions.FromEnvironment(call.State.Postgres, call.Home.NodeModules);
            var held = default(HorizonHolder);
            await using var database = await CSatDatabase.OpenAsync(
                options, call.Loggers, async owner => held = await HorizonHolder.FindAsync(owner, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            await SourceOrganizations.ListAskedAsync(database.Etl, code, cancellation).ConfigureAwait(false);
            StateDirectory.MakePrivate(call.State.Warehouses);
            var logger = call.Loggers.CreateLogger("CSat.Etl");
            var watch = new EtlWatch(database.Etl, settings, logger);
            watch.Note(held);

            // Whoever started this one looks after the server.
            var keeping = isChild ? Task.Delay(Timeout.Infinite, cancellation) : database.KeepRunningAsync(cancellation);
            while (true)
            {
                await LookAsync(call, watch, code, every, keeping, logger, cancellation).ConfigureAwait(false);
                await Task.Delay(every, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Done;
        }
    }

    /// <summary>Looks once; a server that does not answer is waited for, unless it was given up.</summary>
    private static async Task LookAsync(HostCall call, EtlWatch watch, string? code, TimeSpan every, Task keeping, ILogger logger, CancellationToken cancellation)
    {
        for (var pause = every; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                Tell(call, await watch.LookAsync(code, cancellation).ConfigureAwait(false));
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException { IsTransient: true } or TimeoutException)
            {
                NotAnswering(logger, fault.Message.ReplaceLineEndings(" "), pause.TotalSeconds);
            }

            await await Task.WhenAny(Task.Delay(pause, cancellation), keeping).ConfigureAwait(false);
        }
    }

    private static void Tell(HostCall call, EtlRound round)
    {
        foreach (var result in round.Published)
        {
            var behind = DateTimeOffset.UtcNow - result.DataAsOf;
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.OrganizationCode}: {result.Kind}{(result.Rebuild is { } reason ? $" ({EnumCode.Of(reason)})" : "")}, {result.FormsRead} forms read, {result.Responses} in all, {result.Steps.Sum(step => step.Seconds):0.00} s, {behind.TotalSeconds:0.0} s behind"));
        }

        if (round.Problems.Count > 0)
        {
            new HostErrors(Console.Error, call.Report).Write(round.Problems);
        }
    }

    [LoggerMessage(2102, LogLevel.Warning, "PostgreSQL does not answer, the warehouses stay as they are: {Reason}; it is asked again in {Seconds} s")]
    private static partial void NotAnswering(ILogger logger, string reason, double seconds);
}
