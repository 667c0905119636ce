using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>The shipped real data through the whole way, command by command, as the guides in samples/ say.</summary>
public sealed class RealDataFixture : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly TemporaryDirectory _folder = new();

    public string LoungePdf => _folder.PathOf("lounge.pdf");

    public string LoungeEnglishPdf => _folder.PathOf("lounge.en.pdf");

    public string ComplaintsPdf => _folder.PathOf("cfpb.pdf");

    public string LoungeReport { get; private set; } = "";

    public string ComplaintsReport { get; private set; } = "";

    public string Warehouse(string organization) => _folder.PathOf("state", "warehouse", organization, "csat.duckdb");

    public async Task InitializeAsync()
    {
        await using var server = Launch("serve", "--port", "0");
        await server.WaitForOutputAsync("listening on", Patience);
        await RunAsync("import", "responses", "--mapping", "samples/lounge/mapping.yaml", "samples/lounge/lounge_survey.csv");
        await RunAsync("import", "complaints", "--mapping", "samples/cfpb/mapping.yaml", "samples/cfpb/cfpb_complaints_2013.csv");
        await RunAsync("etl", "run");
        await RunAsync("report", "management-review", "--organization", "lounge", "--lang", "zh-CN", "--out", LoungePdf);
        await RunAsync("report", "management-review", "--organization", "lounge", "--lang", "en", "--out", LoungeEnglishPdf);
        await RunAsync("report", "management-review", "--organization", "cfpb", "--lang", "en", "--out", ComplaintsPdf);
        LoungeReport = await Poppler.TextAsync(LoungePdf);
        ComplaintsReport = await Poppler.TextAsync(ComplaintsPdf);
        await server.SignalAsync("TERM");
        await server.WaitForExitAsync(Patience);
    }

    public async Task<(int ExitCode, string Printed, string Errors)> TryAsync(params string[] arguments)
    {
        await using var process = Launch(arguments);
        return (await process.WaitForExitAsync(Patience), process.Output, process.Errors);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private HostProcess Launch(params string[] arguments) => HostProcess.StartLauncher(
        [.. arguments, "--state", _folder.PathOf("state")],
        new Dictionary<string, string?> { ["CSAT_POSTGRES"] = null, ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null, ["CSAT_STATE"] = null });

    private async Task RunAsync(params string[] arguments)
    {
        var (code, _, errors) = await TryAsync(arguments);
        code.ShouldBe(0, $"{string.Join(' ', arguments)}\n{errors}");
    }
}
