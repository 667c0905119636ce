using System.CommandLine;
using CSat.Hosting.CommandLine;
using CSat.Postgres;

namespace CSat.Api.Serving;

/// <summary>The command <c>serve</c>: database, first start, server, until Ctrl-C or SIGTERM.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;
    private const int HighestPort = 65_535;

    public static HostCommand Create()
    {
        var port = new Option<int>("--port") { Description = "TCP port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => DefaultPort, HelpName = "PORT" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > HighestPort)
            {
                result.AddError($"--port must be 0 to {HighestPort}.");
            }
        });
        var command = new HostCommand("serve", "Serves the gRPC API.", "./csat serve", "./csat serve --port 0 --state /tmp/csat") { LogLevel = LogLevel.Information };
        command.Options.Add(port);
        return command.Handle((call, cancellation) => ServeAsync(call, call.Arguments.GetValue(port), cancellation));
    }

    private static async Task<int> ServeAsync(HostCall call, int port, CancellationToken cancellation)
    {
        var options = CSatDatabaseOptions.FromEnvironment(call.State.Postgres, call.Home.NodeModules);
        await using var database = await CSatDatabase.OpenAsync(options, call.Loggers, cancellation).ConfigureAwait(false);
        var key = await new FirstStart(database.Application, call.State).EnsureAsync(cancellation).ConfigureAwait(false);
        call.Report.Line($"管理员密钥 administrator key: {key}");
        await using var host = await ApiHost.StartAsync(
            new ApiHostOptions { Application = database.Application, Home = call.Home, Port = port, LogLevel = call.LogLevel }, cancellation).ConfigureAwait(false);
        using var announced = AnnouncedEndpoint.Write(call.State, host.Endpoint);
        Console.Out.WriteLine($"listening on {host.Endpoint}");
        await Console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await host.StopAsync().ConfigureAwait(false);
        return ExitCodes.Done;
    }
}
