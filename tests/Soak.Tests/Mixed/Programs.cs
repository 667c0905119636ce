using CSat.Testing;

namespace CSat.Soak.Tests.Mixed;

/// <summary>ETL runs and reports in processes of their own, one after the other.</summary>
internal sealed class Programs(Callers callers, Gauge gauge, TemporaryDirectory state)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public IEnumerable<Task> Start() => [callers.Every(TimeSpan.FromSeconds(40), RunEtlAsync), callers.Every(TimeSpan.FromSeconds(100), PrintAsync)];

    private async Task RunEtlAsync(int time)
    {
        await using var run = HostProcess.StartHost("CSat.Etl", ["etl", "run", "--state", state.Root]);
        var ended = run.WaitForExitAsync(Patience);
        await gauge.WatchRunAsync(run.Id, ended);
        if (await ended is not 0 and var code)
        {
            callers.Tally.Fault($"An ETL run ended with {code}: {run.Errors}");
        }
    }

    private async Task PrintAsync(int time)
    {
        var file = state.PathOf($"review-{time}.pdf");
        await using var report = HostProcess.StartHost(
            "CSat.Reports", ["report", "management-review", "--organization", callers.Organization.Code, "--lang", time % 2 == 0 ? "en" : "zh-CN", "--out", file, "--state", state.Root]);
        if (await report.WaitForExitAsync(Patience) is not 0 and var code)
        {
            callers.Tally.Fault($"A report ended with {code}: {report.Errors}");
            return;
        }

        if (!File.ReadAllBytes(file).AsSpan(0, 5).SequenceEqual("%PDF-"u8))
        {
            callers.Tally.Fault("A report is no PDF.");
        }

        File.Delete(file);
    }
}
