using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data.Binding;

namespace DuckDB.NET.Data;

/// <summary>One or several SQL statements, separated by semicolons, with parameters <c>$name</c>, <c>$1</c> or <c>?</c>.</summary>
public class DuckDBCommand : DbCommand
{
    private string commandText = "";
    private int commandTimeout;
    private DuckDBConnection? connection;
    private Statements? prepared;
    private Interruption? running;

    /// <summary>An empty command.</summary>
    public DuckDBCommand()
    {
    }

    /// <summary>A command without a connection.</summary>
    public DuckDBCommand(string commandText) => this.commandText = commandText;

    /// <summary>A command of a connection.</summary>
    public DuckDBCommand(string commandText, DuckDBConnection connection)
        : this(commandText) => this.connection = connection;

    /// <summary>The SQL.</summary>
    [AllowNull]
    public override string CommandText
    {
        get => commandText;
        set
        {
            Unprepare();
            commandText = value ?? "";
        }
    }

    /// <summary>Seconds that one call into DuckDB (an execution, a fetch of a streamed chunk) may take; 0, the default, is no limit.</summary>
    public override int CommandTimeout
    {
        get => commandTimeout;
        set => commandTimeout = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A CommandTimeout is 0 or more seconds.");
    }

    /// <summary>Text; DuckDB has no other. Setting another throws <see cref="NotSupportedException"/>.</summary>
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
            {
                throw new NotSupportedException("DuckDB has text commands only.");
            }
        }
    }

    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <summary>Whether results are computed as they are read, in bounded memory, instead of whole before the first row.</summary>
    public bool UseStreamingMode { get; set; }

    /// <summary>The connection to execute on.</summary>
    public new DuckDBConnection? Connection
    {
        get => connection;
        set
        {
            Unprepare();
            connection = value;
        }
    }

    /// <summary>The parameters.</summary>
    public new DuckDBParameterCollection Parameters { get; } = [];

    /// <summary>The transaction; a connection has one at most and every command is part of it.</summary>
    public new DuckDBTransaction? Transaction { get; set; }

    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (DuckDBConnection?)value;
    }

    protected override DbParameterCollection DbParameterCollection => Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => Transaction;
        set => Transaction = (DuckDBTransaction?)value;
    }

    /// <summary>Stops the execution that runs on another thread: there it throws <see cref="OperationCanceledException"/>. Without effect when none runs.</summary>
    public override void Cancel() => Volatile.Read(ref running)?.Cancel();

    /// <summary>Executes all statements. Returns how many rows they changed; -1 when they are queries only.</summary>
    public override int ExecuteNonQuery() => ExecuteNonQuery(NewInterruption());

    /// <summary>As <see cref="ExecuteNonQuery()"/>, on the calling thread; the token stops it.</summary>
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) => Run(ExecuteNonQuery, cancellationToken);

    /// <summary>The first cell of the first result with rows: null when it has none, <see cref="DBNull"/> when the cell is NULL. Executes all statements.</summary>
    public override object? ExecuteScalar() => ExecuteScalar(NewInterruption());

    /// <summary>As <see cref="ExecuteScalar()"/>, on the calling thread; the token stops it.</summary>
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) => Run(ExecuteScalar, cancellationToken);

    /// <summary>Executes up to the first statement that gives rows; <see cref="DuckDBDataReader.NextResult"/> executes further.</summary>
    public new DuckDBDataReader ExecuteReader() => ExecuteReader(CommandBehavior.Default);

    /// <summary>As <see cref="ExecuteReader()"/>; the behaviours that have effect are CloseConnection, SingleRow and SchemaOnly's column description.</summary>
    public new DuckDBDataReader ExecuteReader(CommandBehavior behavior) => Execute(behavior, UseStreamingMode, NewInterruption());

    /// <summary>Prepares the statements now, to be executed many times. They must be independent of each other.</summary>
    public override void Prepare()
    {
        if (prepared is null)
        {
            prepared = new Statements(OpenConnection().NativeConnection, commandText);
            OpenConnection().Track(this);
        }

        prepared.PrepareAll();
    }

    protected override DbParameter CreateDbParameter() => new DuckDBParameter();
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => ExecuteReader(behavior);

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        Run<DbDataReader>(interruption => Execute(behavior, UseStreamingMode, interruption), cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Unprepare();
        }

        base.Dispose(disposing);
    }

    private int ExecuteNonQuery(Interruption interruption)
    {
        using var reader = Execute(CommandBehavior.Default, streaming: false, interruption);
        while (reader.NextResult())
        {
            // Each statement is executed when its result is asked for.
        }

        return reader.RecordsAffected;
    }

    private object? ExecuteScalar(Interruption interruption)
    {
        using var reader = Execute(CommandBehavior.Default, streaming: false, interruption);
        var value = reader.Read() ? reader.GetValue(0) : null;
        while (reader.NextResult())
        {
            // As in ExecuteNonQuery.
        }

        return value;
    }

    /// <summary>The token is tied to this execution before it begins: a token cancelled at any moment stops it.</summary>
    private Task<T> Run<T>(Func<Interruption, T> execute, CancellationToken cancellationToken) => Synchronous.Run(
        () =>
        {
            var interruption = NewInterruption();
            using var registration = cancellationToken.Register(interruption.Cancel);
            return execute(interruption);
        },
        cancellationToken);

    private Interruption NewInterruption() => new(OpenConnection().NativeConnection, commandTimeout);

    private DuckDBDataReader Execute(CommandBehavior behavior, bool streaming, Interruption interruption)
    {
        var open = OpenConnection();
        Volatile.Write(ref running, interruption);
        var statements = prepared;
        statements?.Rewind();
        try
        {
            statements ??= new Statements(open.NativeConnection, commandText);
            return new DuckDBDataReader(this, open, statements, ownsStatements: prepared is null, streaming, interruption, behavior);
        }
        catch
        {
            interruption.Dispose();
            if (prepared is null)
            {
                statements?.Dispose();
            }

            throw;
        }
    }

    private DuckDBConnection OpenConnection() => connection switch
    {
        null => throw new InvalidOperationException("The command has no connection."),
        { State: ConnectionState.Open } open => open,
        _ => throw new InvalidOperationException("The command's connection is not open."),
    };

    private void Unprepare()
    {
        if (prepared is not null)
        {
            prepared.Dispose();
            prepared = null;
            connection?.Untrack(this);
        }
    }
}
