using CSat.Postgres.Embedded;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Api.Tests.Dumps;

/// <summary>A PostgreSQL 18 that has nothing of the program, no roles either, with an empty database and its owner, who is no superuser.</summary>
internal sealed class EmptyServer : IAsyncDisposable
{
    private const string OwnerName = "receiver";
    private const string Database = "survey";

    private readonly TemporaryDirectory _folder;
    private readonly EmbeddedPostgres _server;

    private EmptyServer(TemporaryDirectory folder, EmbeddedPostgres server)
    {
        (_folder, _server) = (folder, server);
        Super = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Database });
        Owner = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Database, Username = OwnerName, Password = "secret" }.ConnectionString;
    }

    /// <summary>Connects a superuser to the database.</summary>
    public NpgsqlDataSource Super { get; }

    /// <summary>What the owner connects with.</summary>
    public string Owner { get; }

    public static async Task<EmptyServer> StartAsync()
    {
        var folder = new TemporaryDirectory();
        var server = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions { Directory = folder.PathOf("postgres"), NodeModules = Repository.NodeModules, Durable = false, SharedBuffersMebibytes = 32 }, NullLogger.Instance);
        await using (var first = NpgsqlDataSource.Create(server.ConnectionString))
        {
            foreach (var statement in new[] { $"CREATE ROLE {OwnerName} LOGIN CREATEROLE PASSWORD 'secret'", $"CREATE DATABASE {Database} OWNER {OwnerName}" })
            {
                await using var command = first.CreateCommand(statement);
                await command.ExecuteNonQueryAsync();
            }
        }

        return new EmptyServer(folder, server);
    }

    /// <summary>Restores a dump as the owner.</summary>
    /// <returns>What failed.</returns>
    public async Task<List<PostgresException>> RestoreAsync(string dump)
    {
        await using var owner = NpgsqlDataSource.Create(Owner);
        return await DumpScript.RunAsync(dump, owner);
    }

    /// <summary>What a query of one value says to a superuser.</summary>
    public async Task<object?> AskAsync(string query)
    {
        await using var command = Super.CreateCommand(query);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Super.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
