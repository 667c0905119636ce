using System.Data;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests;

public sealed class CommandTests : MemoryDatabase
{
    [Fact]
    public void A_script_runs_statement_by_statement_and_counts_changed_rows()
    {
        Execute("CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (1), (2); UPDATE t SET a = a + 1; DELETE FROM t WHERE a = 3;").ShouldBe(5);
        Execute("SELECT 1").ShouldBe(-1);
        Execute("CREATE TABLE u(a INTEGER)").ShouldBe(0);
    }

    [Fact]
    public void A_failing_statement_leaves_those_before_it_and_stops_the_script()
    {
        Execute("CREATE TABLE t(a INTEGER)");
        Should.Throw<DuckDBException>(() => Execute("INSERT INTO t VALUES (1); INSERT INTO nothing VALUES (1); INSERT INTO t VALUES (2)"))
            .ErrorType.ShouldBe(DuckDBErrorType.Catalog);
        Scalar("SELECT count(*) FROM t").ShouldBe(1L);
    }

    [Fact]
    public void A_reader_walks_the_results_of_a_script()
    {
        using var command = Command("SELECT 1 AS one; CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (7); SELECT a, 'x' AS x FROM t; SELECT a FROM t WHERE false");
        using var reader = command.ExecuteReader();
        reader.GetName(0).ShouldBe("one");
        reader.Read().ShouldBeTrue();
        reader.NextResult().ShouldBeTrue();
        reader.FieldCount.ShouldBe(2);
        reader.Read().ShouldBeTrue();
        reader["a"].ShouldBe(7);
        reader["X"].ShouldBe("x");
        reader.NextResult().ShouldBeTrue();
        reader.HasRows.ShouldBeFalse();
        reader.Read().ShouldBeFalse();
        reader.NextResult().ShouldBeFalse();
        reader.RecordsAffected.ShouldBe(1);
    }

    [Fact]
    public void A_scalar_is_null_without_rows_and_DBNull_for_NULL()
    {
        Scalar("SELECT 1 WHERE false").ShouldBeNull();
        Scalar("SELECT NULL").ShouldBe(DBNull.Value);
        Scalar("INSERT INTO t SELECT 1; SELECT 5".Replace("INSERT INTO t SELECT 1; ", "", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public void A_prepared_command_runs_many_times_with_other_values()
    {
        Execute("CREATE TABLE t(a INTEGER, b VARCHAR)");
        using var command = Command("INSERT INTO t VALUES ($a, $b)");
        command.Parameters.Add(new DuckDBParameter("a", 0));
        command.Parameters.Add(new DuckDBParameter("b", null));
        command.Prepare();
        for (var i = 0; i < 100; i++)
        {
            command.Parameters["a"].Value = i;
            command.Parameters["b"].Value = i % 2 == 0 ? null : $"row {i}";
            command.ExecuteNonQuery().ShouldBe(1);
        }

        Scalar("SELECT sum(a) || ' ' || count(b) FROM t").ShouldBe("4950 50");
    }

    [Fact]
    public void Empty_text_and_comments_do_nothing()
    {
        Execute("").ShouldBe(-1);
        Execute("-- only a comment").ShouldBe(-1);
        using var command = Command(";");
        using var reader = command.ExecuteReader();
        reader.Read().ShouldBeFalse();
        reader.FieldCount.ShouldBe(0);
    }

    [Fact]
    public void A_returning_clause_gives_rows()
    {
        Execute("CREATE TABLE t(a INTEGER)");
        Scalar("INSERT INTO t VALUES (3) RETURNING a + 1").ShouldBe(4);
    }

    [Fact]
    public void A_command_without_an_open_connection_is_refused()
    {
        using var unbound = new DuckDBCommand("SELECT 1");
        Should.Throw<InvalidOperationException>(unbound.ExecuteScalar);
        using var closed = new DuckDBConnection("Data Source=:memory:");
        using var command = new DuckDBCommand("SELECT 1", closed);
        Should.Throw<InvalidOperationException>(command.ExecuteScalar);
        Should.Throw<NotSupportedException>(() => command.CommandType = CommandType.StoredProcedure);
    }

    [Fact]
    public void Single_row_close_connection_and_the_schema_table_are_honoured()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = new DuckDBCommand("SELECT i::INTEGER AS n, i::DECIMAL(9,3) AS d FROM range(5000) t(i)", connection);
        using (var reader = command.ExecuteReader(CommandBehavior.SingleRow | CommandBehavior.CloseConnection))
        {
            var schema = reader.GetSchemaTable();
            schema.Rows.Cast<DataRow>().Select(row => (row["ColumnName"], row["ColumnOrdinal"], row["DataType"], row["NumericScale"]))
                .ShouldBe([("n", 0, typeof(int), DBNull.Value), ("d", 1, typeof(decimal), (byte)3)]);
            reader.Read().ShouldBeTrue();
            reader.Read().ShouldBeFalse();
        }

        connection.State.ShouldBe(ConnectionState.Closed);
    }

    [Fact]
    public void A_data_table_loads_from_a_reader()
    {
        using var command = Command("SELECT i AS id, 'n' || i AS name, CASE WHEN i > 1 THEN i / 2 END AS half FROM range(3) t(i)");
        using var reader = command.ExecuteReader();
        using var table = new DataTable();
        table.Load(reader);
        table.Rows.Count.ShouldBe(3);
        table.Rows[2]["name"].ShouldBe("n2");
        table.Rows[0].IsNull("half").ShouldBeTrue();
    }

    [Fact]
    public void Reading_off_a_row_is_refused()
    {
        using var command = Command("SELECT 1 AS a");
        using var reader = command.ExecuteReader();
        Should.Throw<InvalidOperationException>(() => reader.GetInt32(0));
        reader.Read();
        Should.Throw<IndexOutOfRangeException>(() => reader.GetInt32(1));
        Should.Throw<IndexOutOfRangeException>(() => reader.GetOrdinal("b"));
        reader.Read().ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => reader.GetInt32(0));
        reader.Dispose();
        Should.Throw<InvalidOperationException>(() => reader.GetInt32(0));
        reader.IsClosed.ShouldBeTrue();
    }
}
