using System.Diagnostics;
using System.Globalization;
using CSat.Testing;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace CSat.Api.Tests.Fixture;

/// <summary>A host process that serves a state directory with its embedded PostgreSQL.</summary>
public sealed class ServedState : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _state;

    private ServedState(string state, HostProcess process, string endpoint)
    {
        _state = state;
        Process = process;
        Endpoint = endpoint;
        Channel = GrpcChannel.ForAddress(endpoint);
    }

    public HostProcess Process { get; }

    public string Endpoint { get; }

    public GrpcChannel Channel { get; }

    /// <summary>PostgreSQL's data directory.</summary>
    public string Data => Path.Combine(_state, "postgres", "cluster", "data");

    public static Task<ServedState> StartAsync(TemporaryDirectory state) => StartAsync(state.Root);

    public static async Task<ServedState> StartAsync(string state, IReadOnlyDictionary<string, string?>? environment = null, params string[] options)
    {
        var process = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", state, .. options], environment);
        var line = await process.WaitForOutputAsync("listening on ", Patience);
        return new ServedState(state, process, line["listening on ".Length..].Trim());
    }

    /// <summary>Makes an organisation with regimes, directory, questionnaire and an open round.</summary>
    public async Task<TestOrganization> SetUpAsync(string code)
    {
        var key = (await File.ReadAllTextAsync(Path.Combine(_state, "keys", "administrator.key"))).Trim();
        var organization = new TestOrganization(code, Channel, ApiFixture.With(key));
        await organization.SetUpAsync();
        return organization;
    }

    /// <summary>The running postmaster as its file names it; the one that is gone, as long as it does.</summary>
    public (int Port, Process Process) Postmaster()
    {
        while (true)
        {
            try
            {
                var lines = File.ReadAllLines(Path.Combine(Data, "postmaster.pid"));
                return (int.Parse(lines[3], CultureInfo.InvariantCulture), System.Diagnostics.Process.GetProcessById(int.Parse(lines[0], CultureInfo.InvariantCulture)));
            }
            catch (Exception gone) when (gone is IOException or ArgumentException or IndexOutOfRangeException or FormatException)
            {
                Process.HasExited.ShouldBeFalse(Process.Errors);
                Thread.Sleep(20);
            }
        }
    }

    /// <summary>All processes of the server.</summary>
    public IReadOnlyList<Process> ServerProcesses() =>
        [.. System.Diagnostics.Process.GetProcesses().Where(process => LinkOf($"/proc/{process.Id}/cwd") == Data)];

    private static string? LinkOf(string path)
    {
        try
        {
            return new DirectoryInfo(path).LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public async Task<HealthCheckResponse.Types.ServingStatus> HealthAsync() => (await new Health.HealthClient(Channel).CheckAsync(new HealthCheckRequest())).Status;

    /// <summary>Ends it as Ctrl-C does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        await Process.SignalAsync("TERM");
        return await Process.WaitForExitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await Process.DisposeAsync();
        foreach (var left in ServerProcesses())
        {
            left.Kill();
            left.WaitForExit(2_000);
        }
    }
}
