using CSat.Api.Authentication;
using CSat.Api.Serving;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Hosting.Tls;
using CSat.Postgres.Tenants;
using CSat.Testing;
using Google.Protobuf.Reflection;
using Grpc.Health.V1;
using Microsoft.Extensions.Logging;

namespace CSat.Interop.Tests;

/// <summary>The API over a database of its own, and what clients of other makes report of it: each runs all its cases once. An error in the log fails the class.</summary>
public sealed class ServedApi : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly PostgresFixture _postgres = new();
    private readonly TemporaryDirectory _folder = new();
    private readonly LogCollector _log = new();
    private readonly string _key = ApiKey.Create();
    private readonly Dictionary<string, Task<Dictionary<string, string>>> _results = [];
    private readonly TestCertificate _certificate = new();
    private readonly List<IAsyncDisposable> _hosts = [];

    /// <summary>What a client says of a case: "ok", or what went wrong.</summary>
    public async Task<string> ResultAsync(string client, string name) =>
        (await _results[client]).TryGetValue(name, out var result) ? result : "the client does not know the case";

    public async Task InitializeAsync()
    {
        var home = await _postgres.CreateOrganizationAsync();
        await using (var transaction = await TenantTransaction.BeginAsync(_postgres.Application, home))
        {
            await ApiKeyStore.InsertAsync(transaction, new NewApiKey(Guid.CreateVersion7(), _key, "test", Role.Administrator, WholeInstallation: true, DateTimeOffset.UtcNow), CancellationToken.None);
            await transaction.CommitAsync();
        }

        var certificate = ServerCertificate.Load(_certificate.CertificateFile, _certificate.KeyFile);
        string[] arguments =
        [
            await StartAsync(null),
            await StartAsync(certificate),
            _certificate.CertificateFile,
            Describe(HealthReflection.Descriptor, global::Grpc.Reflection.V1.ReflectionReflection.Descriptor, global::Grpc.Reflection.V1Alpha.ReflectionReflection.Descriptor),
        ];
        _results["C-core"] = RunAsync(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", "client.py", [.. arguments, PathOf("contract.pb")]);
        _results["grpc-js"] = RunAsync("node", "client.js", arguments);
    }

    public async Task DisposeAsync()
    {
        foreach (var result in _results.Values)
        {
            await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _postgres.Dispose();
        _folder.Dispose();
        _certificate.Dispose();
        _log.Dispose();
    }

    /// <summary>Starts a server and gives its host and port.</summary>
    private async Task<string> StartAsync(ServerCertificate? certificate)
    {
        var host = await ApiHost.StartAsync(
            new ApiHostOptions { Application = _postgres.Application, Home = new HomeDirectory(Repository.Root), Certificate = certificate, LogLevel = LogLevel.Warning, Log = _log },
            CancellationToken.None);
        _hosts.Add(host);
        return new Uri(host.Endpoint).Authority;
    }

    private static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);

    private string Describe(params FileDescriptor[] files)
    {
        var set = new FileDescriptorSet { File = { files.Select(file => FileDescriptorProto.Parser.ParseFrom(file.SerializedData)) } };
        var path = _folder.PathOf("standard.pb");
        File.WriteAllBytes(path, Google.Protobuf.MessageExtensions.ToByteArray(set));
        return path;
    }

    private async Task<Dictionary<string, string>> RunAsync(string program, string script, params string[] arguments)
    {
        var environment = new Dictionary<string, string?>
        {
            ["CSAT_API_KEY"] = _key,
            ["NODE_PATH"] = Repository.NodeModules,
            ["PYTHONDONTWRITEBYTECODE"] = "1",

            // A proxy of the machine must not come between two programs on it.
            ["no_proxy"] = "127.0.0.1",
        };
        await using var process = HostProcess.Start(program, [PathOf("Foreign", script), .. arguments], environment);
        var exitCode = await process.WaitForExitAsync(Patience);
        return exitCode == 0
            ? process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 2)).ToDictionary(part => part[0], part => part[1])
            : throw new InvalidOperationException(
                $"{program} ended with {exitCode}. The clients need Node.js with `npm ci`, and python3-grpcio with python3-protobuf; ./csat setup brings them.\n{process.Errors}");
    }
}
