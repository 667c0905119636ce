using System.Data;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests;

public sealed class TransactionTests : MemoryDatabase
{
    [Fact]
    public void Commit_keeps_rollback_and_dispose_take_back()
    {
        Execute("CREATE TABLE t(a INTEGER)");
        using (var kept = Connection.BeginTransaction())
        {
            Execute("INSERT INTO t VALUES (1)");
            kept.Commit();
            Should.Throw<InvalidOperationException>(kept.Commit);
        }

        using (var takenBack = Connection.BeginTransaction())
        {
            Execute("INSERT INTO t VALUES (2)");
            takenBack.Rollback();
        }

        using (Connection.BeginTransaction())
        {
            Execute("INSERT INTO t VALUES (3)");
        }

        Scalar("SELECT sum(a)::INTEGER FROM t").ShouldBe(1);
    }

    [Fact]
    public void A_transaction_in_a_transaction_and_other_isolation_levels_are_refused()
    {
        using (Connection.BeginTransaction(IsolationLevel.Snapshot))
        {
            Should.Throw<InvalidOperationException>(() => Connection.BeginTransaction());
        }

        Should.Throw<ArgumentException>(() => Connection.BeginTransaction(IsolationLevel.ReadCommitted));
        using var again = Connection.BeginTransaction();
    }

    [Fact]
    public void A_failed_statement_spoils_the_transaction_and_dispose_still_works()
    {
        Execute("CREATE TABLE t(a INTEGER PRIMARY KEY)");
        using (var transaction = Connection.BeginTransaction())
        {
            Execute("INSERT INTO t VALUES (1)");
            Should.Throw<DuckDBException>(() => Execute("INSERT INTO t VALUES (1)")).ErrorType.ShouldBe(DuckDBErrorType.Constraint);
            Should.Throw<DuckDBException>(() => Execute("INSERT INTO t VALUES (2)")).ErrorType.ShouldBe(DuckDBErrorType.Transaction);
        }

        Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }

    [Fact]
    public void A_write_conflict_is_a_transient_transaction_error_and_changes_nothing()
    {
        Execute("CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (1)");
        using var other = Connection.Duplicate();
        other.Open();
        using var mine = Connection.BeginTransaction();
        Execute("UPDATE t SET a = 2");
        using var theirs = other.BeginTransaction();
        using var command = other.CreateCommand();
        command.CommandText = "UPDATE t SET a = 3";
        Should.Throw<DuckDBException>(() => command.ExecuteNonQuery()).ShouldSatisfyAllConditions(
            fault => fault.ErrorType.ShouldBe(DuckDBErrorType.Transaction),
            fault => fault.IsTransient.ShouldBeTrue());
        theirs.Rollback();
        mine.Commit();
        Scalar("SELECT a FROM t").ShouldBe(2);
    }

    [Fact]
    public void A_load_by_the_appender_inside_a_transaction_is_all_or_nothing()
    {
        Execute("CREATE TABLE t(a INTEGER)");
        using (Connection.BeginTransaction())
        {
            using var appender = Connection.CreateAppender("t");
            for (var i = 0; i < 300_000; i++)
            {
                appender.CreateRow().AppendValue(i).EndRow();
            }
        }

        Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }
}
