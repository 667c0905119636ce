using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests.StandIn;

/// <summary>The count is the process's, so nothing else may run beside these tests.</summary>
[CollectionDefinition(nameof(HandleTests), DisableParallelization = true)]
[Collection(nameof(HandleTests))]
public sealed class HandleTests
{
    [Fact]
    public void Everything_that_is_disposed_gives_its_handles_back()
    {
        var before = Settled();
        for (var round = 0; round < 20; round++)
        {
            Work();
        }

        HandleCount.Live.ShouldBe(before);
    }

    [Fact]
    public void Faults_give_their_handles_back()
    {
        var before = Settled();
        using (var connection = Open())
        {
            foreach (var sql in new[] { "SELEC", "SELECT nothing", "SELECT 'x'::INTEGER", "SELECT $missing", "SELECT error('x') FROM range(10)", "SELECT 1; SELECT nothing" })
            {
                using var command = new DuckDBCommand(sql, connection);
                Should.Throw<Exception>(() => command.ExecuteNonQuery());
            }

            Should.Throw<DuckDBException>(() => connection.CreateAppender("nothing"));
        }

        Should.Throw<DuckDBException>(() => new DuckDBConnection("Data Source=/nowhere/at/all.duckdb").Open());
        HandleCount.Live.ShouldBe(before);
    }

    [Fact]
    public void What_was_forgotten_is_finalized_in_whatever_order_without_a_crash()
    {
        var before = Settled();
        for (var round = 0; round < 20; round++)
        {
            Forget();
        }

        Settled().ShouldBe(before);
    }

    [Fact]
    public void Child_handles_keep_their_owners_until_they_are_gone()
    {
        var before = Settled();
        var connection = Open();
        var appender = MakeAppender(connection);
        connection.Close();
        HandleCount.Live.ShouldBeGreaterThan(before);
        appender.CreateRow().AppendValue(1).EndRow();
        appender.Dispose();
        HandleCount.Live.ShouldBe(before);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Work()
    {
        using var connection = Open();
        using (var appender = MakeAppender(connection))
        {
            for (var i = 0; i < 5000; i++)
            {
                appender.CreateRow().AppendValue(i).EndRow();
            }
        }

        using var command = new DuckDBCommand("SELECT a, [a], {'x': a}, MAP {'k': a} FROM t WHERE a >= $low; SELECT $low, $list", connection);
        command.Parameters.Add(new DuckDBParameter("low", 0));
        command.Parameters.Add(new DuckDBParameter("list", new[] { 1, 2, 3 }));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            reader.GetValues(new object[4]).ShouldBe(4);
        }

        reader.NextResult().ShouldBeTrue();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget()
    {
        var connection = Open();
        var command = new DuckDBCommand("SELECT i FROM range(100000) t(i)", connection) { UseStreamingMode = true };
        command.Prepare();
        var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();
        MakeAppender(connection).CreateRow().AppendValue(1).EndRow();
    }

    private static DuckDBAppender MakeAppender(DuckDBConnection connection)
    {
        using var command = new DuckDBCommand("CREATE TABLE t(a INTEGER)", connection);
        command.ExecuteNonQuery();
        return connection.CreateAppender("t");
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    /// <summary>The count after everything unreachable was finalized.</summary>
    private static int Settled()
    {
        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return HandleCount.Live;
    }
}
