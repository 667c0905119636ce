using System.Diagnostics;
using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>SIGKILL to a process of the browser at any moment of a print: the report ends whole or with a typed error and no file, and the next one is the same as ever.</summary>
internal static class ChromiumKill
{
    private const int Forms = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task RunAsync(SoakTurns turns)
    {
        var random = new Random(turns.Seed);
        var tally = turns.Tally;
        using var state = new TemporaryDirectory();
        await FillAsync(state);
        var (whole, life) = await PrintAsync(tally, state);
        var reference = whole ?? throw new InvalidOperationException("No report can be printed at all: " + string.Join(' ', tally.Faults));
        var (refused, missed) = (0, 0);
        for (var turn = 1; turn <= turns.Count; turn++)
        {
            var file = state.PathOf("killed", "review.pdf");
            await using (var report = Start(state, file))
            {
                var killed = await KillAsync(report, life * random.NextDouble(), random);
                missed += killed ? 0 : 1;
                var code = await report.WaitForExitAsync(Patience);
                if (code == 0)
                {
                    Compare(tally, reference, file, "A report that was disturbed and ended well");
                }
                else if (killed)
                {
                    refused++;
                    if (!report.Errors.Contains("error PRINTING_FAILED", StringComparison.Ordinal) || report.Errors.Contains("unexpected error", StringComparison.Ordinal) || Directory.Exists(state.PathOf("killed")))
                    {
                        tally.Fault($"It ended with {code}, {(Directory.Exists(state.PathOf("killed")) ? "left something" : "left nothing")}, and said: {report.Errors}");
                    }
                }
                else
                {
                    tally.Fault($"Undisturbed it ended with {code}: {report.Errors}");
                }
            }

            if (Directory.Exists(state.PathOf("killed")))
            {
                Directory.Delete(state.PathOf("killed"), recursive: true);
            }

            (var next, life) = await PrintAsync(tally, state);
            if (next is not null && !next.AsSpan().SequenceEqual(reference))
            {
                tally.Lose("The next report differs.");
            }

            turns.Say($"{tally.Turned()} kills, {refused} refused reports");
        }

        tally.Note("reports that ended with their typed error", refused.ToString(CultureInfo.InvariantCulture));
        tally.Note("reports that ended before the kill", missed.ToString(CultureInfo.InvariantCulture));
        if (Directory.EnumerateFileSystemEntries(state.PathOf("tmp")).Where(path => path.Contains("csat-chromium", StringComparison.Ordinal)).ToList() is { Count: > 0 } profiles)
        {
            tally.Fault($"{profiles.Count} profiles of browsers are left.");
        }
    }

    private static async Task FillAsync(TemporaryDirectory state)
    {
        Directory.CreateDirectory(state.PathOf("tmp"));
        await using var server = await ServedState.StartAsync(state);
        var organization = await server.SetUpAsync(KilledServer.Organization);
        await organization.ImportAsync(Enumerable.Range(1, Forms).Select(i => TestOrganization.Form(i.ToString(CultureInfo.InvariantCulture), 1 + (i % 5), 5 - (i % 3), i % 6)));
        await organization.RegisterAsync(TestOrganization.Complaint("1"));
        await using var etl = HostProcess.StartHost("CSat.Etl", ["etl", "run", "--state", state.Root]);
        await etl.WaitForExitAsync(Patience);
        await server.StopAsync();
    }

    /// <summary>A report that nobody disturbs, null where there is none; and how long its browser lived.</summary>
    private static async Task<(byte[]? Report, TimeSpan Life)> PrintAsync(Tally tally, TemporaryDirectory state)
    {
        var file = state.PathOf("review.pdf");
        File.Delete(file);
        await using var report = Start(state, file);
        await UntilBrowserAsync(report);
        var born = Stopwatch.StartNew();
        if (await report.WaitForExitAsync(Patience) is not 0 and var code)
        {
            tally.Fault($"An undisturbed report ended with {code}: {report.Errors}");
            return (null, born.Elapsed);
        }

        tally.Acknowledge();
        return (await File.ReadAllBytesAsync(file), born.Elapsed);
    }

    private static HostProcess Start(TemporaryDirectory state, string file) => HostProcess.StartHost(
        "CSat.Reports",
        ["report", "management-review", "--organization", KilledServer.Organization, "--lang", "zh-CN", "--out", file, "--state", state.Root],
        new Dictionary<string, string?> { ["TMPDIR"] = state.PathOf("tmp") });

    private static void Compare(Tally tally, byte[] reference, string file, string what)
    {
        tally.Acknowledge();
        if (!File.Exists(file) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(reference))
        {
            tally.Lose($"{what} is not whole.");
        }
    }

    /// <summary>Kills one process of the report's browser.</summary>
    /// <param name="report">The report's process.</param>
    /// <param name="after">How long the browser lives first.</param>
    /// <param name="random">Decides which.</param>
    /// <returns>Whether there was one to kill.</returns>
    private static async Task<bool> KillAsync(HostProcess report, TimeSpan after, Random random)
    {
        await UntilBrowserAsync(report);
        await Task.Delay(after);
        if (Browsers(report.Id) is not { Count: > 0 } browsers)
        {
            return false;
        }

        try
        {
            // The first is the browser itself; the others draw and serve.
            using var killed = Process.GetProcessById(browsers[random.Next(2) == 0 ? 0 : random.Next(browsers.Count)]);
            killed.Kill();
            return true;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task UntilBrowserAsync(HostProcess report)
    {
        for (var waited = Stopwatch.StartNew(); Browsers(report.Id).Count == 0 && !report.HasExited && waited.Elapsed < Patience;)
        {
            await Task.Delay(10);
        }
    }

    /// <summary>The browser's processes below a report's, parents first.</summary>
    private static List<int> Browsers(int report)
    {
        var children = Processes.All().ToLookup(process => process.Parent);
        var below = new List<(int Id, int Parent, string Name)>();
        for (var at = children[report].ToList(); at.Count > 0; at = [.. at.SelectMany(process => children[process.Id])])
        {
            below.AddRange(at);
        }

        return [.. below.Where(process => process.Name.StartsWith("chrom", StringComparison.Ordinal)).Select(process => process.Id)];
    }
}
