using CSat.Cli.Connection;
using CSat.Hosting.State;
using CSat.Testing;

namespace CSat.Cli.Tests.Server;

/// <summary>A real service with a real PostgreSQL on a state directory of its own, for the tests of a class.</summary>
public sealed class ServerFixture : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly TemporaryDirectory _folder = new();
    private HostProcess? _server;

    public string State => _folder.PathOf("state");

    public ServiceConnection Connect() => ServiceConnection.Open(() => new StateDirectory(State));

    public async Task InitializeAsync()
    {
        _server = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", State], new Dictionary<string, string?> { ["CSAT_POSTGRES"] = null });
        await _server.WaitForOutputAsync("listening on", Patience);
    }

    /// <summary>Runs <c>import</c> as a user would.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> ImportAsync(params string[] arguments)
    {
        await using var import = HostProcess.StartHost(
            "CSat.Cli", ["import", .. arguments, "--state", State, "--json"], new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null });
        var code = await import.WaitForExitAsync(Patience);
        return (code, import.Output, import.Errors);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.SignalAsync("TERM");
            await _server.WaitForExitAsync(Patience);
            await _server.DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();
}
