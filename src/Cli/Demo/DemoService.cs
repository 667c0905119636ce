using System.Globalization;
using CSat.Cli.Children;
using CSat.Cli.Connection;
using CSat.Domain.Problems;
using CSat.Hosting.State;
using CSat.Machine.Processes;

namespace CSat.Cli.Demo;

/// <summary>The demo's own service: <c>./csat serve</c> on the demo's state directory, on a free port.</summary>
public sealed class DemoService : IAsyncDisposable
{
    private readonly ChildHost _host;
    private readonly string _processFile;

    private DemoService(ChildHost host, string processFile, ServiceConnection connection)
    {
        _host = host;
        _processFile = processFile;
        Connection = connection;
    }

    /// <summary>Calls to it.</summary>
    public ServiceConnection Connection { get; }

    /// <summary>Starts it and waits until it takes calls. One that a killed demo left behind is ended first.</summary>
    /// <exception cref="ProblemException">It does not start.</exception>
    public static async Task<DemoService> StartAsync(HomeDirectory home, StateDirectory state, CancellationToken cancellation)
    {
        var processFile = Path.Combine(StateDirectory.MakePrivate(state.Run), "demo-serve.pid");
        await EndLeftoverAsync(processFile, state.Root).ConfigureAwait(false);
        var host = ChildHost.Start(home, ["serve", "--port", "0", "--no-watch", "--state", state.Root], "listening on ");
        try
        {
            StateDirectory.WriteSecret(processFile, host.Id.ToString(CultureInfo.InvariantCulture));
            var line = await host.WaitUntilReadyAsync(cancellation).ConfigureAwait(false);
            var endpoint = line[(line.IndexOf("http", StringComparison.Ordinal))..].Trim();
            var key = (await File.ReadAllTextAsync(state.AdministratorKey, cancellation).ConfigureAwait(false)).Trim();
            return new DemoService(host, processFile, new ServiceConnection(endpoint, key));
        }
        catch (InvalidOperationException)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw new ProblemException(ChildProblems.CommandFailed("serve", host.Errors));
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Connection.Dispose();
        await _host.DisposeAsync().ConfigureAwait(false);
        File.Delete(_processFile);
    }

    private static async Task EndLeftoverAsync(string processFile, string state)
    {
        if (!File.Exists(processFile) || !int.TryParse(await File.ReadAllTextAsync(processFile).ConfigureAwait(false), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return;
        }

        // The id may belong to another process by now: only a server of this very state directory is ended.
        var commandLine = $"/proc/{id}/cmdline";
        if (!File.Exists(commandLine))
        {
            return;
        }

        var arguments = (await File.ReadAllTextAsync(commandLine).ConfigureAwait(false)).Split('\0');
        if (arguments.Contains("serve") && arguments.Contains(state))
        {
            Programs.Terminate(id);
            for (var i = 0; i < 100 && File.Exists(commandLine); i++)
            {
                await Task.Delay(100).ConfigureAwait(false);
            }
        }
    }
}
