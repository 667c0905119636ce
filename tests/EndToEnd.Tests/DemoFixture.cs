using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>One run of <c>./csat demo</c> from nothing, into a directory of its own.</summary>
public sealed class DemoFixture : IAsyncLifetime, IDisposable
{
    /// <summary>Name of the collection whose tests look at one run.</summary>
    public const string Once = "one run of the demo";

    private const string Output = "out";

    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly TemporaryDirectory _folder = new();

    public int ExitCode { get; private set; }

    public string Printed { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public string State => _folder.PathOf("state");

    /// <summary>The demo's own state within that of the checkout.</summary>
    public static string Within(string state) => Directory.GetDirectories(state, "demo*").Single();

    public string PathOf(string name) => OutputOf(Output, name);

    public async Task InitializeAsync() => (ExitCode, Printed, Errors) = await RunAsync(Output);

    /// <summary>A file of a run that wrote into another folder than the first.</summary>
    public string OutputOf(string output, string name) => _folder.PathOf(output, name);

    /// <summary>Runs the demo on the state of the first run; what the first wrote stays as it is for the other tests.</summary>
    public async Task<(int ExitCode, string Printed, string Errors)> RunAsync(string output)
    {
        await using var demo = Start(_folder.PathOf(output), State);
        return (await demo.WaitForExitAsync(Patience), demo.Output, demo.Errors);
    }

    public static HostProcess Start(string output, string state) => HostProcess.StartLauncher(
        ["demo", "--out", output, "--state", state],
        new Dictionary<string, string?> { ["CSAT_POSTGRES"] = null, ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null, ["CSAT_STATE"] = null });

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}

/// <summary>The tests that look at one run of the demo.</summary>
[CollectionDefinition(DemoFixture.Once)]
public sealed class DemoCollection : ICollectionFixture<DemoFixture>;
