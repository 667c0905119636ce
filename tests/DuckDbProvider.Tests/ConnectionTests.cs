using System.Data;
using Dapper;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests;

public sealed class ConnectionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("csat-duckdb-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void State_changes_are_announced_and_closing_twice_is_harmless()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        var states = new List<ConnectionState>();
        connection.StateChange += (_, change) => states.Add(change.CurrentState);
        connection.State.ShouldBe(ConnectionState.Closed);
        connection.Open();
        Should.Throw<InvalidOperationException>(connection.Open);
        connection.Close();
        connection.Close();
        states.ShouldBe([ConnectionState.Open, ConnectionState.Closed]);
        Should.Throw<InvalidOperationException>(() => connection.NativeConnection);
    }

    [Fact]
    public void Each_connection_in_memory_has_its_own_database_unless_shared()
    {
        using var one = Open(":memory:");
        using var other = Open(":memory:");
        one.Execute("CREATE TABLE t(a INTEGER)");
        Should.Throw<DuckDBException>(() => other.Execute("SELECT * FROM t"));

        using var first = Open(DuckDBConnectionStringBuilder.InMemorySharedDataSource);
        using var second = Open(DuckDBConnectionStringBuilder.InMemorySharedDataSource);
        first.Execute("CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (1)");
        second.QuerySingle<int>("SELECT a FROM t").ShouldBe(1);
        first.Close();
        second.Close();
        using var later = Open(DuckDBConnectionStringBuilder.InMemorySharedDataSource);
        Should.Throw<DuckDBException>(() => later.Execute("SELECT * FROM t"));
    }

    [Fact]
    public void A_duplicate_opens_on_the_same_database_in_memory()
    {
        using var connection = Open(":memory:");
        connection.Execute("CREATE TABLE t(a INTEGER)");
        using var duplicate = connection.Duplicate();
        duplicate.Open();
        duplicate.Execute("INSERT INTO t VALUES (4)");
        connection.QuerySingle<int>("SELECT a FROM t").ShouldBe(4);
    }

    [Fact]
    public void Several_spellings_of_one_path_share_one_database()
    {
        var path = Path.Combine(folder, "a.duckdb");
        using var first = Open(path);
        first.Execute("CREATE TABLE t(a INTEGER)");
        File.CreateSymbolicLink(Path.Combine(folder, "link.duckdb"), path);
        string[] spellings =
        [
            Path.Combine(folder, ".", "a.duckdb"),
            Path.GetRelativePath(Environment.CurrentDirectory, path),
            Path.Combine(folder, "link.duckdb"),
        ];
        foreach (var spelling in spellings)
        {
            using var other = Open(spelling);
            other.Execute("INSERT INTO t VALUES (1)");
        }

        first.QuerySingle<long>("SELECT count(*) FROM t").ShouldBe(3);
    }

    [Fact]
    public void A_file_renamed_over_the_path_is_another_database_to_those_who_open_later()
    {
        var path = Path.Combine(folder, "stable.duckdb");
        Make(path, 1);
        Make(Path.Combine(folder, "next.duckdb"), 2);
        using var old = Open($"{path};ACCESS_MODE=READ_ONLY");
        old.QuerySingle<int>("SELECT v FROM version").ShouldBe(1);
        File.Move(Path.Combine(folder, "next.duckdb"), path, overwrite: true);
        using var fresh = Open($"{path};ACCESS_MODE=READ_ONLY");
        fresh.QuerySingle<int>("SELECT v FROM version").ShouldBe(2);
        old.QuerySingle<int>("SELECT v FROM version").ShouldBe(1);
    }

    [Fact]
    public void Closing_the_last_connection_closes_the_file_even_under_forgotten_readers_and_commands()
    {
        var path = Path.Combine(folder, "a.duckdb");
        Make(path, 7);
        var connection = Open(path);
        connection.Execute("INSERT INTO version VALUES (8)");
        var forgotten = connection.CreateCommand();
        forgotten.CommandText = "SELECT v FROM version";
        forgotten.Prepare();
        var reader = forgotten.ExecuteReader();
        reader.Read();
        connection.Close();
        reader.IsClosed.ShouldBeTrue();
        File.Exists(path + ".wal").ShouldBeFalse();
        using var again = Open($"{path};ACCESS_MODE=READ_ONLY");
        again.QuerySingle<long>("SELECT count(*) FROM version").ShouldBe(2);
    }

    [Fact]
    public void Read_only_refuses_writes_and_other_options_on_an_open_file_are_refused()
    {
        var path = Path.Combine(folder, "a.duckdb");
        Make(path, 1);
        using var connection = Open($"{path};access_mode=READ_ONLY;threads=1");
        Should.Throw<DuckDBException>(() => connection.Execute("INSERT INTO version VALUES (2)")).ErrorType.ShouldBe(DuckDBErrorType.InvalidInput);
        connection.QuerySingle<long>("SELECT current_setting('threads')").ShouldBe(1);
        Should.Throw<Exception>(() => Open(path));
        using var same = Open($"{path};THREADS=1;ACCESS_MODE=READ_ONLY");
    }

    [Fact]
    public void Connections_work_at_once_on_one_database()
    {
        var path = Path.Combine(folder, "a.duckdb");
        using (var setup = Open(path))
        {
            setup.Execute("CREATE TABLE t(worker INTEGER, n INTEGER)");
        }

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, worker =>
        {
            using var connection = Open(path);
            for (var n = 0; n < 20; n++)
            {
                connection.Execute("INSERT INTO t VALUES ($worker, $n)", new { worker, n });
                connection.QuerySingle<long>("SELECT count(*) FROM t WHERE worker = $worker", new { worker }).ShouldBe(n + 1);
            }
        });
        using var check = Open(path);
        check.QuerySingle<long>("SELECT count(*) FROM t").ShouldBe(160);
    }

    [Fact]
    public void A_locked_file_is_an_IO_error_that_says_so()
    {
        var missing = Path.Combine(folder, "none", "a.duckdb");
        Should.Throw<DuckDBException>(() => Open(missing)).ErrorType.ShouldBe(DuckDBErrorType.IO);
        Should.Throw<DuckDBException>(() => Open($"{Path.Combine(folder, "b.duckdb")};ACCESS_MODE=READ_ONLY")).ErrorType.ShouldBe(DuckDBErrorType.IO);
    }

    [Fact]
    public void The_factory_and_the_builder_make_the_providers_own_objects()
    {
        var factory = DuckDBClientFactory.Instance;
        factory.CreateConnection().ShouldBeOfType<DuckDBConnection>();
        factory.CreateCommand().ShouldBeOfType<DuckDBCommand>();
        factory.CreateParameter().ShouldBeOfType<DuckDBParameter>();
        var builder = factory.CreateConnectionStringBuilder().ShouldBeOfType<DuckDBConnectionStringBuilder>();
        builder.DataSource = "x.db";
        builder["ACCESS_MODE"] = "READ_ONLY";
        using var connection = new DuckDBConnection(builder.ConnectionString);
        connection.DataSource.ShouldBe("x.db");
        connection.ServerVersion.ShouldStartWith("v");
    }

    [Fact]
    public async Task Asynchronous_opening_and_closing_work()
    {
        await using var connection = new DuckDBConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1";
        (await command.ExecuteScalarAsync()).ShouldBe(1);
        await connection.CloseAsync();
        connection.State.ShouldBe(ConnectionState.Closed);
    }

    private static DuckDBConnection Open(string source)
    {
        var connection = new DuckDBConnection($"Data Source={source}");
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return connection;
    }

    private static void Make(string path, int version)
    {
        using var connection = Open(path);
        connection.Execute("CREATE TABLE version(v INTEGER)");
        connection.Execute("INSERT INTO version VALUES ($version)", new { version });
    }
}
