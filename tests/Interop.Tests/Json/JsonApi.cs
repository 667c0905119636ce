using System.Security.Cryptography.X509Certificates;
using CSat.Api.Authentication;
using CSat.Api.Authentication.Mapping;
using CSat.Api.Serving;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Hosting.Tls;
using CSat.Postgres.Tenants;
using CSat.Testing;
using Microsoft.Extensions.Logging;

namespace CSat.Interop.Tests.Json;

/// <summary>The API over a database of its own for callers that speak JSON: without TLS for the pages of one origin, and with TLS and client certificates on one port. An error in the log fails the class.</summary>
public sealed class JsonApi : IAsyncLifetime, IDisposable
{
    private readonly PostgresFixture _postgres = new();
    private readonly TemporaryDirectory _folder = new();
    private readonly LogCollector _log = new();
    private readonly TestAuthority _authority = new();
    private readonly List<IAsyncDisposable> _hosts = [];

    /// <summary>The key of the whole installation.</summary>
    public string Key { get; } = ApiKey.Create();

    /// <summary>Where the authority's certificate is.</summary>
    public string Authority => _authority.File;

    /// <summary>The certificate of a caller whom the mapping names as an administrator of home, and its key.</summary>
    public string CallerCertificate => _folder.PathOf("caller.pem");

    /// <inheritdoc cref="CallerCertificate"/>
    public string CallerKey => _folder.PathOf("caller.key");

    public async Task InitializeAsync()
    {
        var home = await _postgres.CreateOrganizationAsync("home");
        await using var transaction = await TenantTransaction.BeginAsync(_postgres.Owner, home);
        await ApiKeyStore.InsertAsync(transaction, new NewApiKey(Guid.CreateVersion7(), Key, "test", Role.Administrator, WholeInstallation: true, DateTimeOffset.UtcNow), CancellationToken.None);
        await transaction.CommitAsync();
    }

    /// <summary>Starts a server without TLS and gives where it serves JSON: <c>http://127.0.0.1:PORT</c>.</summary>
    /// <param name="origins">The origins whose pages may call.</param>
    public async Task<string> StartAsync(params string[] origins) => (await StartAsync(new ApiHostOptions
    {
        Application = _postgres.Application, Home = new HomeDirectory(Repository.Root), JsonPort = 0, CorsOrigins = origins, LogLevel = LogLevel.Warning, Log = _log,
    })).JsonEndpoint!;

    /// <summary>Starts a server with TLS and gives its port. The certificate is localhost's, and callers show one that the authority vouches for.</summary>
    public async Task<int> StartTlsAsync()
    {
        var (certificate, key) = (_folder.PathOf("server.pem"), _folder.PathOf("server.key"));
        _authority.WriteServer(certificate, key);
        using (var caller = _authority.Vouch("press", "press.example.com"))
        {
            using var ownKey = caller.GetECDsaPrivateKey()!;
            await File.WriteAllTextAsync(CallerCertificate, caller.ExportCertificatePem());
            await File.WriteAllTextAsync(CallerKey, ownKey.ExportPkcs8PrivateKeyPem());
        }

        var mapping = _folder.Write("callers.yaml", "certificates: [{name: press.example.com, organization: home, role: administrator}]\n");
        var host = await StartAsync(new ApiHostOptions
        {
            Application = _postgres.Application, Home = new HomeDirectory(Repository.Root), Certificate = ServerCertificate.Load(certificate, key), ClientAuthority = ClientAuthority.Load(Authority),
            Callers = CallerMappingReader.Load(mapping), LogLevel = LogLevel.Warning, Log = _log,
        });
        host.JsonEndpoint.ShouldBeNull();
        return new Uri(host.Endpoint).Port;
    }

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _postgres.Dispose();
        _folder.Dispose();
        _authority.Dispose();
        _log.Dispose();
    }

    private async Task<ApiHost> StartAsync(ApiHostOptions options)
    {
        var host = await ApiHost.StartAsync(options, CancellationToken.None);
        _hosts.Add(host);
        return host;
    }
}
