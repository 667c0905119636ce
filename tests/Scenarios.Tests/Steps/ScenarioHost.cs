using System.Globalization;
using CSat.Api.Authentication;
using CSat.Api.Serving;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Postgres.Tenants;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Testing;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>The real product that all scenarios share: PostgreSQL, the API on a free port, a folder of warehouses, the report's pages. A company a scenario.</summary>
[CollectionDefinition(Name)]
public sealed class ScenarioHost : IAsyncLifetime, ICollectionFixture<ScenarioHost>
{
    /// <summary>Scenarios move one clock, so they take turns.</summary>
    public const string Name = "scenarios";

    private readonly PostgresFixture _postgres = new();
    private readonly TemporaryDirectory _state = new();
    private readonly string _key = ApiKey.Create();
    private ApiHost? _api;
    private GrpcChannel? _channel;
    private PageBuilder? _pages;
    private int _companies;

    internal ScenarioClock Clock { get; } = new();

    internal GrpcChannel Channel => _channel!;

    internal PageBuilder Pages => _pages!;

    internal PostgresFixture Postgres => _postgres;

    internal Metadata Key => new() { { "authorization", "Bearer " + _key } };

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var home = await _postgres.CreateOrganizationAsync("home");
        await using (var transaction = await TenantTransaction.BeginAsync(_postgres.Owner, home))
        {
            await ApiKeyStore.InsertAsync(
                transaction, new NewApiKey(Guid.CreateVersion7(), _key, "scenarios", Role.Administrator, WholeInstallation: true, Clock.GetUtcNow()), CancellationToken.None);
            await transaction.CommitAsync();
        }

        _api = await ApiHost.StartAsync(
            new ApiHostOptions { Application = _postgres.Application, Home = new HomeDirectory(Repository.Root), Time = Clock, LogLevel = LogLevel.Warning }, CancellationToken.None);
        _channel = GrpcChannel.ForAddress(_api.Endpoint);
        _pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _channel?.Dispose();
        if (_pages is not null)
        {
            await _pages.DisposeAsync();
        }

        if (_api is not null)
        {
            await _api.DisposeAsync();
        }

        _postgres.Dispose();
        _state.Dispose();
    }

    internal string NewCompany() => string.Create(CultureInfo.InvariantCulture, $"company-{Interlocked.Increment(ref _companies)}");

    internal string Warehouse(string company) => _state.PathOf("warehouse", company, "csat.duckdb");
}
