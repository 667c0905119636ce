using System.Data;
using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>A transaction of one connection, by DuckDB's snapshot isolation. Disposed without <see cref="Commit"/> it is rolled back.</summary>
public class DuckDBTransaction : DbTransaction
{
    private readonly DuckDBConnection connection;
    private bool finished;

    internal DuckDBTransaction(DuckDBConnection connection, IsolationLevel isolationLevel)
    {
        if (isolationLevel is not (IsolationLevel.Unspecified or IsolationLevel.Snapshot))
        {
            throw new ArgumentException($"DuckDB isolates transactions by snapshots; {isolationLevel} is not offered.", nameof(isolationLevel));
        }

        this.connection = connection;
        connection.Run("BEGIN TRANSACTION");
    }

    /// <summary>Always <see cref="IsolationLevel.Snapshot"/>.</summary>
    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    protected override DbConnection DbConnection => connection;

    /// <summary>Makes the changes permanent. Throws <see cref="DuckDBException"/> of class Transaction on a conflict; then nothing was changed.</summary>
    public override void Commit() => Finish("COMMIT");

    /// <summary>Takes the changes back.</summary>
    public override void Rollback() => Finish("ROLLBACK");

    protected override void Dispose(bool disposing)
    {
        if (disposing && !finished && connection.State == ConnectionState.Open)
        {
            try
            {
                Rollback();
            }
            catch (DuckDBException)
            {
                // The transaction had ended already, by a fatal error or by a statement of the caller's.
            }
        }

        base.Dispose(disposing);
    }

    private void Finish(string statement)
    {
        if (finished)
        {
            throw new InvalidOperationException("The transaction has ended already.");
        }

        finished = true;
        connection.TransactionEnded(this);
        connection.Run(statement);
    }
}
