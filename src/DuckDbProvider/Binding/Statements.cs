using DuckDB.NET.Data.Reading;

namespace DuckDB.NET.Data.Binding;

/// <summary>The statements of a command text. Each is prepared and executed only when its turn comes, so it sees what those before it did.</summary>
internal sealed unsafe class Statements : IDisposable
{
    private readonly DuckDBNativeConnection connection;
    private readonly ExtractedHandle extracted;
    private readonly PreparedHandle?[] prepared;
    private int next;

    internal Statements(DuckDBNativeConnection connection, string sql)
    {
        this.connection = connection;
        var count = NativeMethods.duckdb_extract_statements(connection, sql, out var native);
        extracted = new ExtractedHandle(native, connection);
        prepared = new PreparedHandle?[count];
        var error = count == 0 ? NativeMethods.Text(NativeMethods.duckdb_extract_statements_error(extracted)) : "";
        if (error.Length > 0)
        {
            extracted.Dispose();
            throw DuckDBException.FromMessage(error);
        }
    }

    internal bool AtEnd => next == prepared.Length;

    /// <summary>Starts again from the first statement; what is prepared stays prepared.</summary>
    internal void Rewind() => next = 0;

    /// <summary>Prepares every statement now, to find errors early.</summary>
    internal void PrepareAll()
    {
        for (var i = 0; i < prepared.Length; i++)
        {
            Prepared(i);
        }
    }

    /// <summary>Executes the next statement.</summary>
    internal ResultSet ExecuteNext(DuckDBParameterCollection parameters, bool streaming, Interruption interruption)
    {
        var statement = Prepared(next++);
        ParameterBinder.Bind(statement, parameters);
        var failed = streaming
            ? NativeMethods.duckdb_pending_prepared_streaming(statement, out var pending)
            : NativeMethods.duckdb_pending_prepared(statement, out pending);
        try
        {
            if (failed != 0)
            {
                throw DuckDBException.FromMessage(NativeMethods.Text(NativeMethods.duckdb_pending_error(pending)));
            }

            // A cancellation that came before now was wiped out when DuckDB began the query; one that comes later reaches it.
            interruption.ThrowIfRequested();
            var result = new ResultHandle(connection);
            try
            {
                if (NativeMethods.duckdb_execute_pending(pending, result.Pointer) != 0)
                {
                    ResultSet.ThrowIfFailed(result);
                    throw DuckDBException.FromMessage(NativeMethods.Text(NativeMethods.duckdb_pending_error(pending)));
                }

                return new ResultSet(result);
            }
            catch
            {
                result.Dispose();
                throw;
            }
        }
        finally
        {
            NativeMethods.duckdb_destroy_pending(ref pending);
        }
    }

    public void Dispose()
    {
        foreach (var statement in prepared)
        {
            statement?.Dispose();
        }

        extracted.Dispose();
    }

    private PreparedHandle Prepared(int index)
    {
        if (prepared[index] is { } ready)
        {
            return ready;
        }

        var failed = NativeMethods.duckdb_prepare_extracted_statement(connection, extracted, (ulong)index, out var native);
        var statement = new PreparedHandle(native, connection);
        if (failed != 0)
        {
            var message = NativeMethods.Text(NativeMethods.duckdb_prepare_error(statement));
            statement.Dispose();
            throw DuckDBException.FromMessage(message);
        }

        return prepared[index] = statement;
    }
}
