using CSat.Postgres;
using CSat.Postgres.Logins;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Testing;

/// <summary>A database with the whole schema for one test class (IClassFixture), in the test process's own cluster.</summary>
public sealed class PostgresFixture : IDisposable
{
    private readonly TestCluster _cluster;
    private static readonly LoginSecret Secret = LoginSecret.Random();
    private readonly PostgresDataSources _sources;

    public PostgresFixture()
    {
        // xunit makes class fixtures synchronously; off its own context nothing waits for this thread.
        (_cluster, ConnectionString) = Task.Run(CreateAsync).GetAwaiter().GetResult();
        Owner = PostgresDataSources.ForOwner(ConnectionString);
        Logins = Task.Run(() => new LoginRoles(Owner).EnsureAsync(ConnectionString, Secret, GivenLogins.None)).GetAwaiter().GetResult();
        _sources = new PostgresDataSources(Logins);
    }

    /// <summary>What the owner connects with.</summary>
    public string ConnectionString { get; }

    /// <summary>A superuser: sees everything, for preparing and recounting.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>What the application and the ETL connect with.</summary>
    public PostgresLogins Logins { get; }

    /// <summary>Has the rights of csat_app, as the API.</summary>
    public NpgsqlDataSource Application => _sources.Application;

    /// <summary>Has the rights of csat_etl.</summary>
    public NpgsqlDataSource Etl => _sources.Etl;

    /// <summary>Makes an organisation and returns its id.</summary>
    /// <param name="code">Its code, unique in the database; made up when not given.</param>
    public async Task<Guid> CreateOrganizationAsync(string? code = null)
    {
        var id = Guid.CreateVersion7();
        await using var tenant = await TenantTransaction.BeginAsync(Application, id);
        await using var insert = new NpgsqlCommand(
            "INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code) VALUES ($1, $2, '测试', 'Test', 'Asia/Shanghai', 'cn')",
            tenant.Connection,
            tenant.Transaction)
        {
            Parameters = { new() { Value = id }, new() { Value = code ?? "o" + id.ToString("N") } },
        };
        await insert.ExecuteNonQueryAsync();
        await tenant.CommitAsync();
        return id;
    }

    /// <summary>Makes one more database, without any schema; it goes with the cluster.</summary>
    /// <returns>What its owner connects with.</returns>
    public Task<string> CreateEmptyDatabaseAsync() => _cluster.CreateDatabaseAsync(empty: true);

    public void Dispose() => Task.Run(DropAsync).GetAwaiter().GetResult();

    private static async Task<(TestCluster Cluster, string ConnectionString)> CreateAsync()
    {
        var cluster = await TestCluster.GetAsync();
        return (cluster, await cluster.CreateDatabaseAsync());
    }

    private async Task DropAsync()
    {
        await _sources.DisposeAsync();
        await Owner.DisposeAsync();
        await _cluster.DropDatabaseAsync(ConnectionString);
    }
}
