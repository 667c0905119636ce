using CSat.Hosting.CommandLine;

namespace CSat.Cli.Doctor;

/// <summary><c>./csat doctor</c>: what this machine has of what CSat needs.</summary>
public static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static HostCommand Create() => new HostCommand(
        "doctor",
        "Examine this machine and this checkout: programs, native parts, disk, ports, state directory, database.",
        "./csat doctor",
        "./csat doctor --json").Handle(RunAsync);

    private static async Task<int> RunAsync(HostCall call, CancellationToken cancellation)
    {
        List<Examination> findings =
        [
            await ProgramChecks.DotnetAsync(cancellation).ConfigureAwait(false),
            await ProgramChecks.NodeAsync(cancellation).ConfigureAwait(false),
            await ProgramChecks.NpmAsync(cancellation).ConfigureAwait(false),
            await ProgramChecks.BrowserAsync(cancellation).ConfigureAwait(false),
            NativeChecks.DuckDb(call.Home),
            NativeChecks.Postgres(call.Home),
            NativeChecks.Fonts(call.Home),
            PlaceChecks.State(call.StateRoot),
            PlaceChecks.Disk(call.StateRoot),
            PlaceChecks.Ports(),
            await DatabaseCheck.RunAsync(call, cancellation).ConfigureAwait(false),
        ];
        call.Report.Table(
            "findings",
            ["Check", "Good", "Detail", "Remedy"],
            findings.Select(finding => new object?[] { finding.Name, finding.Good, finding.Detail, finding.Remedy }));
        return findings.TrueForAll(finding => finding.Good) ? ExitCodes.Done : ExitCodes.Missing;
    }
}

/// <summary>What one examination found.</summary>
/// <param name="Name">What was examined.</param>
/// <param name="Good">Whether it is as it must be.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="Remedy">The command that brings it; empty where nothing is missing.</param>
public sealed record Examination(string Name, bool Good, string Detail, string Remedy);
