using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using CSat.Cli.Connection;
using CSat.Cli.Keys;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Errors;
using CSat.Hosting.State;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace CSat.Cli.Doctor;

/// <summary>Asks the service of the state, or the one that the environment names: whether it serves, how long its certificate and its keys still last.</summary>
public static class ServiceChecks
{
    private const int WarningDays = 30;
    private const string Name = "Service";
    private const string Certificate = "Certificate";
    private const string Keys = "API keys";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Does so.</summary>
    public static async Task<IReadOnlyList<Examination>> RunAsync(HostCall call, CancellationToken cancellation)
    {
        var state = Directory.Exists(call.StateRoot) ? call.State : null;
        var named = Environment.GetEnvironmentVariable(ServiceConnection.EndpointVariable);
        var isNamed = !string.IsNullOrWhiteSpace(named);
        if (!isNamed && (state is null || !DataChecks.IsInstallation(state)))
        {
            return [new Examination(Name, true, "there is no installation yet", "")];
        }

        if (!isNamed && !File.Exists(state!.EndpointFile))
        {
            return [new Examination(Name, false, $"none runs on {state.Root}", $"./csat serve --state {state.Root}")];
        }

        var endpoint = isNamed ? named! : (await File.ReadAllTextAsync(state!.EndpointFile, cancellation).ConfigureAwait(false)).Trim();
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return [new Examination(Name, false, $"{endpoint} is no address", $"export {ServiceConnection.EndpointVariable}=http://HOST:PORT")];
        }

        return [.. await HealthAsync(address, cancellation).ConfigureAwait(false), await KeysAsync(call, state, cancellation).ConfigureAwait(false)];
    }

    private static async Task<IReadOnlyList<Examination>> HealthAsync(Uri address, CancellationToken cancellation)
    {
        DateTimeOffset? end = null;
        var handler = new SocketsHttpHandler { ConnectTimeout = Patience, UseProxy = !address.IsLoopback };

        // Whoever it is is asked for its health alone, and no key is sent: what it shows is looked at, not trusted.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
        {
            end = (certificate as X509Certificate2)?.NotAfter.ToUniversalTime();
            return certificate is not null;
        };
        using var channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true });
        Examination health;
        try
        {
            var answer = await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest(), deadline: DateTime.UtcNow + Patience, cancellationToken: cancellation).ResponseAsync.ConfigureAwait(false);
            health = answer.Status == HealthCheckResponse.Types.ServingStatus.Serving
                ? new Examination(Name, true, $"{address} is serving", "")
                : new Examination(Name, false, $"{address} is NOT_SERVING: its database does not answer", "see the log of serve; docs/operator-guide.md, PostgreSQL is gone");
        }
        catch (RpcException) when (end is not null && !cancellation.IsCancellationRequested)
        {
            health = new Examination(Name, true, $"{address} shows its certificate, and lets nobody ask for its health without one of his own", "");
        }
        catch (RpcException fault) when (!cancellation.IsCancellationRequested)
        {
            health = new Examination(Name, false, $"{address} does not answer: {fault.Status.Detail.ReplaceLineEndings(" ")}", "./csat serve");
        }

        return end is { } moment ? [health, CertificateUntil(moment)] : [health];
    }

    private static Examination CertificateUntil(DateTimeOffset end)
    {
        var days = (int)Math.Floor((end - TimeProvider.System.GetUtcNow()).TotalDays);
        var text = string.Create(CultureInfo.InvariantCulture, $"ends {end:yyyy-MM-dd HH:mm} UTC, in {days} days");
        return days >= WarningDays ? new Examination(Certificate, true, text, "") : new Examination(Certificate, false, text, "replace the files of --tls-certificate and --tls-key: they are read anew within a minute");
    }

    private static async Task<Examination> KeysAsync(HostCall call, StateDirectory? state, CancellationToken cancellation)
    {
        try
        {
            using var connection = ServiceConnection.Open(() => call.State);
            var now = TimeProvider.System.GetUtcNow();
            foreach (var organization in state is null ? [] : DataChecks.Organizations(state))
            {
                var keys = await KeyList.ReadAsync(connection, organization, all: false, cancellation).ConfigureAwait(false);
                if (keys.FirstOrDefault(key => key.ExpiresAt?.ToDateTimeOffset() is { } end && end > now && end < now.AddDays(WarningDays)) is { } ending)
                {
                    return new Examination(
                        Keys, false, string.Create(CultureInfo.InvariantCulture, $"{ending.Label} of {organization} ends {ending.ExpiresAt.ToDateTimeOffset():yyyy-MM-dd HH:mm} UTC"),
                        $"./csat keys create --organization {organization} --label ANOTHER --role {EnumCode.Of(ending.Role)}");
                }
            }

            return new Examination(Keys, true, $"none of those that are known ends within {WarningDays} days", "");
        }
        catch (ProblemException refused)
        {
            return new Examination(Keys, true, $"not asked: {refused.Problems[0].Message.En}", "");
        }
    }
}
