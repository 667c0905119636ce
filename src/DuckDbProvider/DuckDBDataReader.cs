using System.Collections;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data.Binding;
using DuckDB.NET.Data.Reading;

namespace DuckDB.NET.Data;

/// <summary>Reads results chunk by chunk. Typed reads of a column's own type allocate nothing.</summary>
public class DuckDBDataReader : DbDataReader
{
    private readonly DuckDBCommand command;
    private readonly DuckDBConnection connection;
    private readonly Statements statements;
    private readonly Interruption interruption;
    private readonly CommandBehavior behavior;
    private readonly bool ownsStatements;
    private readonly bool streaming;
    private ResultSet? result;
    private VectorReader[] readers = [];
    private int row = -1;
    private int rowCount;
    private bool hasRows;
    private bool closed;
    private int recordsAffected = -1;

    internal DuckDBDataReader(
        DuckDBCommand command,
        DuckDBConnection connection,
        Statements statements,
        bool ownsStatements,
        bool streaming,
        Interruption interruption,
        CommandBehavior behavior)
    {
        this.command = command;
        this.connection = connection;
        this.statements = statements;
        this.ownsStatements = ownsStatements;
        this.streaming = streaming;
        this.interruption = interruption;
        this.behavior = behavior;
        Advance();
        connection.Track(this);
    }

    public override int Depth => 0;
    public override int FieldCount => readers.Length;
    public override bool HasRows => hasRows;
    public override bool IsClosed => closed;

    /// <summary>Rows changed by all statements executed so far; -1 when all were queries.</summary>
    public override int RecordsAffected => recordsAffected;

    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read()
    {
        if (++row < rowCount)
        {
            return (behavior & CommandBehavior.SingleRow) == 0 || row == 0;
        }

        return NextChunk();
    }

    /// <summary>As <see cref="Read"/>; the token stops the computation of a streamed result.</summary>
    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (row + 1 < rowCount && !cancellationToken.IsCancellationRequested)
        {
            return Task.FromResult(Read());
        }

        return Synchronous.Run(
            () =>
            {
                using var registration = cancellationToken.Register(interruption.Cancel);
                return Read();
            },
            cancellationToken);
    }

    /// <summary>Executes statements up to the next that gives rows. Returns false at the end.</summary>
    public override bool NextResult()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        return Advance();
    }

    public override bool IsDBNull(int ordinal) => Column(ordinal).IsNull(row);

    /// <summary>The cell as a type that the README's table lists for the column's type. NULL throws unless <typeparamref name="T"/> is nullable.</summary>
    public override T GetFieldValue<T>(int ordinal)
    {
        var column = Column(ordinal);
        if (column.IsNull(row))
        {
            return Null<T>(ordinal);
        }

        return column is VectorReader<T> exact ? exact.Get(row) : column.Convert<T>(row);
    }

    public override object GetValue(int ordinal)
    {
        var column = Column(ordinal);
        return column.IsNull(row) ? DBNull.Value : column.GetValue(row);
    }

    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);
    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);
    public override char GetChar(int ordinal) => GetFieldValue<char>(ordinal);
    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);
    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);
    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);
    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);
    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);
    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);
    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);
    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);
    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    /// <summary>A BLOB as a stream; a VARCHAR as the stream of its UTF-8.</summary>
    public override Stream GetStream(int ordinal) =>
        Column(ordinal) is Reading.StringReader text && !text.IsNull(row)
            ? new MemoryStream(text.Bytes(row).ToArray(), writable: false)
            : GetFieldValue<Stream>(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        CopyPart(GetFieldValue<byte[]>(ordinal), dataOffset, buffer, bufferOffset, length);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        CopyPart(GetString(ordinal).ToCharArray(), dataOffset, buffer, bufferOffset, length);

    /// <summary>DuckDB's type, by its name in <see cref="Native.DuckDBType"/>.</summary>
    public override string GetDataTypeName(int ordinal) => readers[ordinal].Type.ToString();

    public override Type GetFieldType(int ordinal) => readers[ordinal].ClrType;
    public override string GetName(int ordinal) => Result().Names[ordinal];

    /// <summary>The first column of that name, by exact case before any case. Throws <see cref="IndexOutOfRangeException"/> when there is none.</summary>
    public override int GetOrdinal(string name)
    {
        var names = Result().Names;
        var ordinal = Array.IndexOf(names, name);
        ordinal = ordinal >= 0 ? ordinal : Array.FindIndex(names, each => each.Equals(name, StringComparison.OrdinalIgnoreCase));
#pragma warning disable CA2201 // ADO.NET documents this exception for GetOrdinal.
        return ordinal >= 0 ? ordinal : throw new IndexOutOfRangeException($"The result has no column named '{name}'.");
#pragma warning restore CA2201
    }

    public override DataTable GetSchemaTable() => SchemaTable.Of(Result());
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, (behavior & CommandBehavior.CloseConnection) != 0);

    /// <summary>Closes the reader; statements that no result was asked of are not executed.</summary>
    public override void Close()
    {
        if (closed)
        {
            return;
        }

        closed = true;
        Leave();
        interruption.Dispose();
        if (ownsStatements)
        {
            statements.Dispose();
        }

        connection.Untrack(this);
        if ((behavior & CommandBehavior.CloseConnection) != 0)
        {
            connection.Close();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }

    private bool Advance()
    {
        Leave();
        while (!statements.AtEnd)
        {
            var executed = interruption.Guard(() => statements.ExecuteNext(command.Parameters, streaming, interruption));
            if (executed.RowsChanged >= 0)
            {
                recordsAffected = Math.Max(recordsAffected, 0) + executed.RowsChanged;
            }

            if (!executed.HasRows)
            {
                executed.Dispose();
                continue;
            }

            result = executed;
            try
            {
                executed.Describe();
                readers = executed.Readers;
                rowCount = Fetch();
            }
            catch
            {
                Leave();
                throw;
            }

            hasRows = rowCount > 0;
            return true;
        }

        return false;
    }

    private bool NextChunk()
    {
        if (result is null || rowCount == 0 || (behavior & CommandBehavior.SingleRow) != 0)
        {
            row = rowCount;
            return false;
        }

        // Nothing may read the old chunk while, or if, the next one fails.
        rowCount = 0;
        rowCount = Fetch();
        row = 0;
        return rowCount > 0;
    }

    private int Fetch() => interruption.Guard(result!.NextChunk);

    private void Leave()
    {
        result?.Dispose();
        result = null;
        readers = [];
        row = -1;
        rowCount = 0;
        hasRows = false;
    }

    private ResultSet Result() => result ?? throw new InvalidOperationException(closed ? "The reader is closed." : "The reader has no result with rows.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private VectorReader Column(int ordinal)
    {
        if ((uint)row >= (uint)rowCount)
        {
            ThrowNoRow();
        }

        return readers[ordinal];
    }

    private void ThrowNoRow() =>
        throw new InvalidOperationException(closed ? "The reader is closed." : "The reader is not on a row: call Read first and stop when it returns false.");

    private T Null<T>(int ordinal) => default(T) is null && typeof(T).IsValueType
        ? default!
        : throw new InvalidCastException($"The column '{GetName(ordinal)}' is NULL here; ask IsDBNull first, or read it as a nullable type.");

    private static long CopyPart<T>(T[] source, long sourceOffset, T[]? target, int targetOffset, int length)
    {
        if (target is null)
        {
            return source.Length;
        }

        var count = Math.Max(0, Math.Min(length, source.Length - sourceOffset));
        Array.Copy(source, sourceOffset, target, targetOffset, count);
        return count;
    }
}
