using CSat.Api.Authentication;
using CSat.Api.Authentication.Mapping;
using CSat.Api.Limits;
using CSat.Api.Serving;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Hosting.Tls;
using CSat.Testing;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;

namespace CSat.Api.Tests.Fixture;

/// <summary>A server on a free port over a database of its own, and a channel to it.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private readonly PostgresFixture _postgres = new();
    private readonly TemporaryDirectory _state = new();
    private int _organizations;

    public PostgresFixture Postgres => _postgres;

    /// <summary>Errors in it fail the test class, unless announced.</summary>
    public LogCollector Log { get; } = new();

    public ApiHost Host { get; private set; } = null!;

    /// <summary>Where the server looks for published warehouses.</summary>
    public StateDirectory State => new(_state.Root);

    public GrpcChannel Channel { get; private set; } = null!;

    /// <summary>The key of the whole installation.</summary>
    public string InstallationKey { get; } = ApiKey.Create();

    public async Task InitializeAsync()
    {
        var home = await _postgres.CreateOrganizationAsync("home");
        await InsertKeyAsync(home, InstallationKey, Role.Administrator, wholeInstallation: true);
        Host = await StartHostAsync();
        Channel = GrpcChannel.ForAddress(Host.Endpoint);
    }

    /// <summary>Starts one more server over the same database.</summary>
    public Task<ApiHost> StartHostAsync(ServerCertificate? certificate = null, CallerMapping? callers = null, ServingLimits? limits = null, TimeProvider? time = null, int? jsonPort = null) => ApiHost.StartAsync(
        new ApiHostOptions
        {
            Application = _postgres.Application, Home = new HomeDirectory(Repository.Root), State = State, Certificate = certificate, JsonPort = jsonPort, Callers = callers, Limits = limits ?? new(), Time = time ?? TimeProvider.System,
            LogLevel = LogLevel.Warning, Log = Log,
        },
        CancellationToken.None);

    /// <summary>Metadata with a key.</summary>
    public static Metadata With(string key) => new() { { "authorization", "Bearer " + key } };

    /// <summary>Makes an organisation with regimes, directory, questionnaire and an open round, all through the API.</summary>
    public async Task<TestOrganization> CreateOrganizationAsync()
    {
        var organization = new TestOrganization($"org-{Interlocked.Increment(ref _organizations)}", Channel, With(InstallationKey));
        await organization.SetUpAsync();
        return organization;
    }

    /// <summary>A number that the owner reads.</summary>
    public async Task<long> CountAsync(string sql, params object[] values) =>
        Convert.ToInt64(await AskAsync<object>(sql, values), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A value that the owner reads.</summary>
    public async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var command = _postgres.Owner.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task DisposeAsync()
    {
        Channel.Dispose();
        await Host.DisposeAsync();
        _postgres.Dispose();
        _state.Dispose();
        Log.Dispose();
    }

    private async Task InsertKeyAsync(Guid organization, string key, Role role, bool wholeInstallation)
    {
        await using var transaction = await CSat.Postgres.Tenants.TenantTransaction.BeginAsync(_postgres.Owner, organization);
        await ApiKeyStore.InsertAsync(transaction, new NewApiKey(Guid.CreateVersion7(), key, "test", role, wholeInstallation, DateTimeOffset.UtcNow), CancellationToken.None);
        await transaction.CommitAsync();
    }
}
