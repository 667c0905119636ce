using System.CommandLine;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Tls;
using CSat.Postgres;

namespace CSat.Api.Serving;

/// <summary>The command <c>serve</c>: database, first start, server, until Ctrl-C or SIGTERM.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;
    private const int HighestPort = 65_535;

    public static HostCommand Create()
    {
        var port = WholeNumber.Option("--port", "TCP port on 127.0.0.1; 0 takes a free one.", DefaultPort, least: 0, HighestPort, "PORT");
        var json = new Option<int?>("--json-port") { Description = "TCP port on 127.0.0.1 for JSON over HTTP; 0 takes a free one. The one after --port where it is not given. With TLS one port serves both.", HelpName = "PORT" };
        var certificate = new Option<string?>("--tls-certificate") { Description = "Serve TLS with this certificate (PEM, with those that vouch for it).", HelpName = "FILE.pem" };
        var key = new Option<string?>("--tls-key") { Description = "The certificate's private key (PEM).", HelpName = "FILE.pem" };
        var command = new HostCommand(
            "serve", "Serves the gRPC API.", "./csat serve", "./csat serve --port 0 --state /tmp/csat", "./csat serve --tls-certificate server.pem --tls-key server.key")
        {
            LogLevel = LogLevel.Information,
        };
        command.Options.Add(port);
        command.Options.Add(json);
        command.Options.Add(certificate);
        command.Options.Add(key);
        command.Validators.Add(result =>
        {
            if (result.GetValue(certificate) is null != result.GetValue(key) is null)
            {
                result.AddError("--tls-certificate and --tls-key go together.");
            }
        });
        return command.Handle((call, cancellation) => ServeAsync(call, call.Arguments.GetValue(port), call.Arguments.GetValue(json) ?? (call.Arguments.GetValue(port) is > 0 and < HighestPort and var grpc ? grpc + 1 : 0), call.Arguments.GetValue(certificate), call.Arguments.GetValue(key), cancellation));
    }

    private static async Task<int> ServeAsync(HostCall call, int port, int jsonPort, string? certificateFile, string? keyFile, CancellationToken cancellation)
    {
        ServingProblems.CheckPort(port);
        ServingProblems.CheckPort(jsonPort, ServingProblems.JsonPort);
        using var certificate = certificateFile is null ? null : ServerCertificate.Load(certificateFile, keyFile!);
        var options = CSatDatabaseOptions.FromEnvironment(call.State.Postgres, call.Home.NodeModules);
        await using var database = await CSatDatabase.OpenAsync(options, call.Loggers, cancellation).ConfigureAwait(false);
        var key = await new FirstStart(database.Application, call.State, TimeProvider.System).EnsureAsync(cancellation).ConfigureAwait(false);
        call.Report.Line($"管理员密钥 administrator key: {key}");
        await using var host = await ApiHost.StartAsync(
            new ApiHostOptions { Application = database.Application, Organizations = database.Etl, Home = call.Home, Port = port, JsonPort = jsonPort, Certificate = certificate, LogLevel = call.LogLevel }, cancellation).ConfigureAwait(false);
        using var announced = AnnouncedEndpoint.Write(call.State, host.Endpoint);
        Console.Out.WriteLine($"listening on {host.Endpoint}");
        if ((certificate is null ? host.JsonEndpoint : host.Endpoint) is { } place)
        {
            Console.Out.WriteLine($"JSON on {place}");
        }

        await Console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await host.StopAsync().ConfigureAwait(false);
        return ExitCodes.Done;
    }
}
