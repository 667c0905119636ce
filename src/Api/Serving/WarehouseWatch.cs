using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Problems;
using CSat.Hosting.Children;
using CSat.Hosting.CommandLine;
using CSat.Hosting.State;
using CSat.Hosting.Telemetry;
using CSat.Machine.Processes;

namespace CSat.Api.Serving;

/// <summary>
/// <c>./csat etl watch</c> beside the service, a process of its own on the same state and database: the warehouses follow what is submitted, and whatever happens there
/// takes nothing down here.
/// </summary>
internal sealed partial class WarehouseWatch : IKeptProcessObserver
{
    /// <summary>The variable that switches it on or off where the option is not given.</summary>
    public const string Variable = "CSAT_WATCH";

    private const string Host = "CSat.Etl";

    // Callers wait for the service and nobody for the warehouse.
    private const string Niceness = "5";

    private static readonly Gauge<int> Running = HostTelemetry.Meter.CreateGauge<int>("csat.etl.watch.running", "{process}", "Whether the watch of the warehouses runs beside the service: 1 or 0.");
    private static readonly Counter<int> Restarts = HostTelemetry.Meter.CreateCounter<int>("csat.etl.watch.restarts", "{process}", "How often the watch of the warehouses ended by itself and was started again.");

    private readonly HostCall _call;
    private readonly ILogger _logger;

    private WarehouseWatch(HostCall call)
    {
        _call = call;
        _logger = call.Loggers.CreateLogger("CSat.Watch");
    }

    /// <summary>What the environment says; on where it says nothing.</summary>
    /// <exception cref="ProblemException">It says something else than on or off.</exception>
    public static bool IsOn() => Environment.GetEnvironmentVariable(Variable)?.Trim() switch
    {
        null or "" or "on" => true,
        "off" => false,
        var other => throw new ProblemException(ServingProblems.SwitchInvalid(Variable, other)),
    };

    /// <summary>Keeps it running until cancelled.</summary>
    /// <param name="call">The call of serve: its state, its checkout, its log.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(HostCall call, CancellationToken cancellation)
    {
        var watch = new WarehouseWatch(call);
        if (HostProgram(Host) is not { } program)
        {
            Missing(watch._logger, Host);
            return;
        }

        try
        {
            await new KeptProcess(watch.Start(program), watch).RunAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            Running.Record(0);
        }
    }

    void IKeptProcessObserver.Started(int id)
    {
        Running.Record(1);
        Started(_logger, id);
    }

    void IKeptProcessObserver.Ended(int? code, TimeSpan pause)
    {
        Running.Record(0);
        Restarts.Add(1);
        Ended(_logger, code, pause.TotalSeconds);
    }

    // A line a publication: too many for a log that is read for trouble.
    void IKeptProcessObserver.Printed(string line) => Published(_logger, line);

    void IKeptProcessObserver.Logged(string line)
    {
        var entry = LogLine().Match(line);
        var (level, id, text) = entry.Success
            ? (LevelOf(entry.Groups["level"].Value), int.Parse(entry.Groups["id"].ValueSpan, CultureInfo.InvariantCulture), entry.Groups["text"].Value)
            : (LogLevel.Warning, OwnWords, line);
        _logger.Log(level, new EventId(id), text, null, static (words, _) => words);
    }

    private ProcessStartInfo Start(string program)
    {
        string[] command =
        [
            DotNet(), "exec", program, "etl", "watch", StandardInputEnd.Option, "--state", _call.StateRoot, .. _call.LogLevel < LogLevel.Information ? ["--verbose"] : Array.Empty<string>(),
        ];
        if (Programs.Find("nice") is { } nice)
        {
            command = [nice, "-n", Niceness, .. command];
        }

        var start = new ProcessStartInfo(command[0], command[1..]);
        start.Environment[HomeDirectory.Variable] = _call.Home.Root;
        return start;
    }

    // The program beside this one, of the same build.
    private static string? HostProgram(string host)
    {
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var path = Path.GetFullPath(Path.Combine(own, "..", "..", host, Path.GetFileName(own), host + ".dll"));
        return File.Exists(path) ? path : null;
    }

    private static string DotNet() => Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";

    private static LogLevel LevelOf(string name) => name switch
    {
        "trce" => LogLevel.Trace,
        "dbug" => LogLevel.Debug,
        "info" => LogLevel.Information,
        "warn" => LogLevel.Warning,
        "fail" => LogLevel.Error,
        _ => LogLevel.Critical,
    };

    // As HostLogging writes one.
    [GeneratedRegex(@"^\S+Z (?<level>trce|dbug|info|warn|fail|crit): (?<text>[\w.]+\[(?<id>\d+)\] .*)$")]
    private static partial Regex LogLine();

    private const int OwnWords = 1503;

    [LoggerMessage(EventId = 1500, Level = LogLevel.Information, Message = "The warehouses are kept fresh by process {Process}")]
    private static partial void Started(ILogger logger, int process);

    [LoggerMessage(EventId = 1501, Level = LogLevel.Warning, Message = "The watch of the warehouses ended with exit code {Code}; it is started again in {Seconds} s")]
    private static partial void Ended(ILogger logger, int? code, double seconds);

    [LoggerMessage(EventId = 1502, Level = LogLevel.Error, Message = "The warehouses are not kept fresh: the program {Host} is not beside this one")]
    private static partial void Missing(ILogger logger, string host);

    [LoggerMessage(EventId = 1504, Level = LogLevel.Debug, Message = "{Line}")]
    private static partial void Published(ILogger logger, string line);
}
