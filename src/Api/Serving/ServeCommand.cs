using System.CommandLine;
using System.Net;
using CSat.Api.Authentication.Mapping;
using CSat.Api.Limits;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Tls;
using CSat.Postgres;

namespace CSat.Api.Serving;

/// <summary>The command <c>serve</c>: database, first start, server, until Ctrl-C or SIGTERM.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;
    private const int HighestPort = 65_535;
    private const int DefaultWarningDays = 30;
    private const string CallersVariable = "CSAT_JWT";

    public static HostCommand Create()
    {
        var port = WholeNumber.Option("--port", "TCP port; 0 takes a free one.", DefaultPort, least: 0, HighestPort, "PORT");
        var json = new Option<int?>("--json-port") { Description = "TCP port for JSON over HTTP; 0 takes a free one. The one after --port where it is not given. With TLS one port serves both.", HelpName = "PORT" };
        var listen = new Option<string?>("--listen")
        {
            Description = $"Address of this machine to listen on (default: {IPAddress.Loopback}); 0.0.0.0 or :: for every one. One that others reach needs --tls-certificate.", HelpName = "ADDRESS",
        };
        var insecure = new Option<bool>("--insecure-listen") { Description = "Listen for others without TLS: where something in front of it, on a network of its own, ends TLS. Keys cross that network in the clear." };
        var certificate = new Option<string?>("--tls-certificate") { Description = "Serve TLS with this certificate (PEM, with those that vouch for it).", HelpName = "FILE.pem" };
        var key = new Option<string?>("--tls-key") { Description = "The certificate's private key (PEM).", HelpName = "FILE.pem" };
        var clients = new Option<string?>("--client-ca") { Description = "Let only callers connect whose certificate these vouch for (PEM); with --tls-certificate.", HelpName = "FILE.pem" };
        var warning = WholeNumber.Option("--tls-warning-days", "From so many days before the certificate's end the log warns, once a day.", DefaultWarningDays, least: 0, most: 3650, "DAYS");
        var callers = new Option<string?>("--jwt") { Description = $"Who may call without an API key: tokens of an issuer (YAML). Default: {CallersVariable}.", HelpName = "FILE.yaml" };
        var origins = new Option<string[]>("--cors-origin") { Description = $"A page of this origin may call from a browser; may come several times. Default: {CorsOrigins.Variable}.", HelpName = "ORIGIN" };
        var alone = new Option<bool>("--no-watch") { Description = $"Do not keep the warehouses fresh beside it (./csat etl watch); {WarehouseWatch.Variable}=off says the same." };
        var command = new HostCommand(
            "serve", "Serves the gRPC API, and keeps the warehouses fresh.", "./csat serve", "./csat serve --no-watch", "./csat serve --port 0 --state /tmp/csat", "./csat serve --tls-certificate server.pem --tls-key server.key",
            "./csat serve --jwt callers.yaml", "./csat serve --listen 0.0.0.0 --tls-certificate server.pem --tls-key server.key", "./csat serve --cors-origin https://app.example.com")
        {
            LogLevel = LogLevel.Information,
            MakesState = true,
        };
        command.Options.Add(port);
        command.Options.Add(json);
        command.Options.Add(listen);
        command.Options.Add(insecure);
        command.Options.Add(certificate);
        command.Options.Add(key);
        command.Options.Add(clients);
        command.Options.Add(warning);
        command.Options.Add(callers);
        command.Options.Add(origins);
        command.Options.Add(alone);
        command.Validators.Add(result =>
        {
            if (result.GetValue(certificate) is null != result.GetValue(key) is null)
            {
                result.AddError("--tls-certificate and --tls-key go together.");
            }

            if (AddressOf(result.GetValue(listen)) is not { } address)
            {
                result.AddError($"{ServingProblems.ListenAddress} takes an address of this machine: 127.0.0.1, 0.0.0.0, ::1, 192.0.2.7.");
            }
            else if (!IPAddress.IsLoopback(address) && result.GetValue(certificate) is null && !result.GetValue(insecure))
            {
                result.AddError($"{ServingProblems.ListenAddress} {address} lets others in: it needs --tls-certificate and --tls-key, or --insecure-listen where something in front of it ends TLS.");
            }

            if (result.GetValue(clients) is not null && result.GetValue(certificate) is null)
            {
                result.AddError("--client-ca needs --tls-certificate and --tls-key.");
            }
        });
        return command.Handle((call, cancellation) =>
        {
            var arguments = call.Arguments;
            var pages = CorsOrigins.Read(origins.Name, arguments.GetValue(origins), Environment.GetEnvironmentVariable(CorsOrigins.Variable));
            var files = new ServeFiles(arguments.GetValue(certificate), arguments.GetValue(key), arguments.GetValue(clients), arguments.GetValue(callers), TimeSpan.FromDays(arguments.GetValue(warning)));
            var grpc = arguments.GetValue(port);
            var place = new ServePlace(AddressOf(arguments.GetValue(listen))!, grpc, arguments.GetValue(json) ?? (grpc is > 0 and < HighestPort ? grpc + 1 : 0));
            return ServeAsync(call, place, pages, files, WarehouseWatch.IsOn() && !arguments.GetValue(alone), cancellation);
        });
    }

    private static IPAddress? AddressOf(string? told) => told is null ? IPAddress.Loopback : IPAddress.TryParse(told, out var address) ? address : null;

    private static async Task<int> ServeAsync(HostCall call, ServePlace place, IReadOnlyList<string> origins, ServeFiles files, bool isWatching, CancellationToken cancellation)
    {
        ServingProblems.CheckPort(place.Address, place.Port);
        ServingProblems.CheckPort(place.Address, place.JsonPort, ServingProblems.JsonPort);
        var limits = ServingLimits.FromEnvironment();
        var named = files.Callers ?? Environment.GetEnvironmentVariable(CallersVariable);
        var callers = string.IsNullOrWhiteSpace(named) ? null : CallerMappingReader.Load(named);
        using var certificate = files.Certificate is null
            ? null
            : new RenewedCertificate(files.Certificate, files.Key!, files.Warning, TimeProvider.System, call.Loggers.CreateLogger("CSat.Tls"));
        using var clients = files.ClientAuthority is null ? null : ClientAuthority.Load(files.ClientAuthority);
        var options = CSatDatabaseOptions.FromEnvironment(call.State.Postgres, call.Home.NodeModules);
        await using var database = await CSatDatabase.OpenAsync(
            options, call.Loggers, owner => new FirstStart(owner, call.State, TimeProvider.System).EnsureAsync(cancellation), cancellation).ConfigureAwait(false);
        call.Report.Line($"管理员密钥 administrator key: {call.State.AdministratorKey}");
        await using var host = await ApiHost.StartAsync(
            new ApiHostOptions
            {
                Application = database.Application, Organizations = database.Etl, Home = call.Home, State = call.State, AuditHeads = Path.Combine(call.State.Root, "audit"), Address = place.Address, Port = place.Port, JsonPort = place.JsonPort,
                Renewed = certificate, ClientAuthority = clients, Callers = callers, LogLevel = call.LogLevel, Log = call.LogFile, Limits = limits, CorsOrigins = origins,
            },
            cancellation).ConfigureAwait(false);
        using var announced = AnnouncedEndpoint.Write(call.State, host.Endpoint);
        Console.Out.WriteLine($"listening on {host.Endpoint}");
        if ((certificate is null ? host.JsonEndpoint : host.Endpoint) is { } json)
        {
            Console.Out.WriteLine($"JSON on {json}");
        }

        if (!IPAddress.IsLoopback(place.Address))
        {
            Console.Out.WriteLine($"others reach it at {place.Address}, {(certificate is null ? "without TLS" : "with TLS")}");
        }

        await Console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await UntilEndedAsync(database, announced, ending => isWatching ? WarehouseWatch.RunAsync(call, ending) : Task.CompletedTask, cancellation).ConfigureAwait(false);
        await host.StopAsync().ConfigureAwait(false);
        return ExitCodes.Done;
    }

    // Until it is told to end, or its database cannot be brought back: then the reason becomes the exit code.
    private static async Task UntilEndedAsync(CSatDatabase database, AnnouncedEndpoint announced, Func<CancellationToken, Task> watch, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (announcing, watching) = (announced.KeepAsync(ending.Token), watch(ending.Token));
        try
        {
            await database.KeepRunningAsync(ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C or SIGTERM.
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await announcing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Where it listens.
    private sealed record ServePlace(IPAddress Address, int Port, int JsonPort);

    // The files of a host that serves TLS, or callers without a key.
    private sealed record ServeFiles(string? Certificate, string? Key, string? ClientAuthority, string? Callers, TimeSpan Warning);
}
