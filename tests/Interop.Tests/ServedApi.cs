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
    private string _endpoint = "";

    /// <summary>What a client says of a case: "ok", or what went wrong.</summary>
    public async Task<string> ResultAsync(string client, string name) =>
        (await _results[client]).TryGetValue(name, out var result) ? result : "the client does not know the case";

    /// <summary>What a sample of samples/api prints, run as a reader of the API guide runs it.</summary>
    public Task<string> WalkAsync(string language) => language switch
    {
        "Python" => WalkAsync(Python, Repository.PathOf("samples", "api", "walkthrough.py"), PathOf("contract.pb")),
        "Node" => WalkAsync("node", Repository.PathOf("samples", "api", "walkthrough.mjs")),
        _ => WalkAsync("dotnet", Repository.HostAssembly("CSat.Walkthrough")),
    };

    public async Task InitializeAsync()
    {
        var home = await _postgres.CreateOrganizationAsync();
        await using (var transaction = await TenantTransaction.BeginAsync(_postgres.Owner, home))
        {
            await ApiKeyStore.InsertAsync(transaction, new NewApiKey(Guid.CreateVersion7(), _key, "test", Role.Administrator, WholeInstallation: true, DateTimeOffset.UtcNow), CancellationToken.None);
            await transaction.CommitAsync();
        }

        var certificate = ServerCertificate.Load(_certificate.CertificateFile, _certificate.KeyFile);
        _endpoint = await StartAsync(null);
        string[] arguments =
        [
            _endpoint,
            await StartAsync(certificate),
            _certificate.CertificateFile,
            Describe(HealthReflection.Descriptor, global::Grpc.Reflection.V1.ReflectionReflection.Descriptor, global::Grpc.Reflection.V1Alpha.ReflectionReflection.Descriptor),
        ];
        _results["C-core"] = RunAsync(Python, "client.py", [.. arguments, PathOf("contract.pb")]);
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

    private static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);

    private string Describe(params FileDescriptor[] files)
    {
        var set = new FileDescriptorSet { File = { files.Select(file => FileDescriptorProto.Parser.ParseFrom(file.SerializedData)) } };
        var path = _folder.PathOf("standard.pb");
        File.WriteAllBytes(path, Google.Protobuf.MessageExtensions.ToByteArray(set));
        return path;
    }

    private async Task<string> WalkAsync(string program, params string[] arguments)
    {
        await using var process = HostProcess.Start(program, arguments, Variables());
        return await process.WaitForExitAsync(Patience) == 0 ? process.Output : throw new InvalidOperationException(process.Output + process.Errors);
    }

    private Dictionary<string, string?> Variables() => new()
    {
        ["CSAT_API_KEY"] = _key,
        ["CSAT_ENDPOINT"] = "http://" + _endpoint,
        ["NODE_PATH"] = Repository.NodeModules,
        ["PYTHONDONTWRITEBYTECODE"] = "1",
        ["PYTHONIOENCODING"] = "utf-8",

        // A proxy of the machine must not come between two programs on it.
        ["no_proxy"] = "127.0.0.1",
    };

    private async Task<Dictionary<string, string>> RunAsync(string program, string script, params string[] arguments)
    {
        await using var process = HostProcess.Start(program, [PathOf("Foreign", script), .. arguments], Variables());
        var exitCode = await process.WaitForExitAsync(Patience);
        return exitCode == 0
            ? process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 2)).ToDictionary(part => part[0], part => part[1])
            : throw new InvalidOperationException(
                $"{program} ended with {exitCode}. The clients need Node.js with `npm ci`, and python3-grpcio with python3-protobuf; ./csat setup brings them.\n{process.Errors}");
    }
}
