using CSat.Domain.Problems;
using CSat.Postgres.Embedded;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Postgres.Tests.Embedded;

/// <summary>Everything is in the database that is named csat, also where an earlier version put it into the one named postgres.</summary>
public sealed class DatabaseLayoutTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData("the earlier layout", "DROP DATABASE postgres", "ALTER DATABASE csat RENAME TO postgres", "CREATE DATABASE csat")]
    [InlineData("killed before the renaming", "DROP DATABASE postgres", "ALTER DATABASE csat RENAME TO postgres")]
    [InlineData("killed after the renaming", "DROP DATABASE postgres")]
    [InlineData("as it is")]
    public async Task A_state_finds_its_tables_in_csat(string what, params string[] statements)
    {
        var first = await StartAsync();
        await RunAsync(first.ConnectionString, "CREATE TABLE kept (id integer); INSERT INTO kept VALUES (42)");
        NpgsqlConnection.ClearAllPools();
        foreach (var statement in statements)
        {
            await RunAsync(To(first, "template1"), statement);
        }

        await first.DisposeAsync();
        await using var second = await StartAsync();

        new NpgsqlConnectionStringBuilder(second.ConnectionString).Database.ShouldBe("csat");
        (await RunAsync(second.ConnectionString, "SELECT id FROM kept")).ShouldBe(42, what);
        (await RunAsync(To(second, "postgres"), "SELECT count(*) FROM pg_class WHERE relname = 'kept'")).ShouldBe(0L, what);
    }

    [Fact]
    public async Task A_program_that_still_works_in_the_earlier_layout_is_named_and_nothing_is_lost()
    {
        var first = await StartAsync();
        await RunAsync(first.ConnectionString, "CREATE TABLE kept (id integer); INSERT INTO kept VALUES (42)");
        foreach (var statement in new[] { "DROP DATABASE postgres", "ALTER DATABASE csat RENAME TO postgres", "CREATE DATABASE csat" })
        {
            await RunAsync(To(first, "template1"), statement);
        }

        await using (var working = new NpgsqlConnection(To(first, "postgres")))
        {
            await working.OpenAsync();
            var problem = (await Should.ThrowAsync<ProblemException>(StartAsync)).Problems.ShouldHaveSingleItem();
            problem.Wording.ShouldBeOfType<KeyedWording>().Key.ShouldBe("DATABASE_UNAVAILABLE.in-use");
        }

        await using var second = await StartAsync();
        (await RunAsync(second.ConnectionString, "SELECT id FROM kept")).ShouldBe(42);
        await first.DisposeAsync();
    }

    public void Dispose() => _directory.Dispose();

    private static string To(EmbeddedPostgres server, string database) => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database }.ConnectionString;

    private static async Task<object?> RunAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(
        new() { Directory = _directory.PathOf("state"), NodeModules = Repository.NodeModules, Durable = false, SharedBuffersMebibytes = 16, MaxConnections = 10 }, NullLogger.Instance);
}
