using System.CommandLine;
using CSat.Hosting.CommandLine;

namespace CSat.Cli.Doctor;

/// <summary><c>./csat doctor</c>: what this machine has of what CSat needs.</summary>
public static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static HostCommand Create()
    {
        var serviceAlone = new Option<bool>("--service") { Description = "Ask the service alone: whether it serves, how long its certificate and keys last. For health checks." };
        var command = new HostCommand(
            "doctor",
            "Examine this machine, this checkout and its installation: programs, native parts, disk, ports, state, database, service, certificate, keys, warehouses, backups.",
            "./csat doctor",
            "./csat doctor --service --json")
        {
            LogsToFile = false,
        };
        command.Options.Add(serviceAlone);
        return command.Handle(async (call, cancellation) => Report(
            call,
            call.Arguments.GetValue(serviceAlone) ? await ServiceChecks.RunAsync(call, cancellation).ConfigureAwait(false) : await ExamineAsync(call, cancellation).ConfigureAwait(false)));
    }

    private static async Task<IReadOnlyList<Examination>> ExamineAsync(HostCall call, CancellationToken cancellation) =>
    [
        await ProgramChecks.DotnetAsync(cancellation).ConfigureAwait(false),
        await ProgramChecks.NodeAsync(cancellation).ConfigureAwait(false),
        await ProgramChecks.NpmAsync(cancellation).ConfigureAwait(false),
        await ProgramChecks.BrowserAsync(cancellation).ConfigureAwait(false),
        await ProgramChecks.SandboxAsync(cancellation).ConfigureAwait(false),
        NativeChecks.DuckDb(call.Home),
        NativeChecks.Postgres(call.Home),
        NativeChecks.Fonts(call.Home),
        PlaceChecks.State(call.StateRoot),
        PlaceChecks.Disk(call.StateRoot),
        PlaceChecks.Ports(),
        DataChecks.LogFiles(),
        await DatabaseCheck.RunAsync(call, cancellation).ConfigureAwait(false),
        .. await ServiceChecks.RunAsync(call, cancellation).ConfigureAwait(false),
        DataChecks.Warehouses(call, TimeProvider.System.GetUtcNow()),
        DataChecks.Backups(call, TimeProvider.System.GetUtcNow()),
    ];

    private static int Report(HostCall call, IReadOnlyList<Examination> findings)
    {
        call.Report.Table(
            "findings",
            ["Check", "Good", "Detail", "Remedy"],
            findings.Select(finding => new object?[] { finding.Name, finding.Good, finding.Detail, finding.Remedy }));
        return findings.All(finding => finding.Good) ? ExitCodes.Done : ExitCodes.Missing;
    }
}

/// <summary>What one examination found.</summary>
/// <param name="Name">What was examined.</param>
/// <param name="Good">Whether it is as it must be.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="Remedy">The command that brings it; empty where nothing is missing.</param>
public sealed record Examination(string Name, bool Good, string Detail, string Remedy);
