using System.Numerics;
using DuckDB.NET.Data.Writing;

namespace DuckDB.NET.Data;

/// <summary>See <see cref="IDuckDBAppenderRow"/>. The appender uses one object for all its rows.</summary>
public class DuckDBAppenderRow : IDuckDBAppenderRow
{
    private readonly DuckDBAppender appender;
    private readonly VectorWriter[] writers;
    private int column;
    private int index;

    internal DuckDBAppenderRow(DuckDBAppender appender, VectorWriter[] writers)
    {
        this.appender = appender;
        this.writers = writers;
        column = writers.Length;
    }

    internal DuckDBAppenderRow Begin(int row)
    {
        index = row;
        column = 0;
        return this;
    }

    public void EndRow()
    {
        if (column < writers.Length)
        {
            throw new InvalidOperationException($"The table {appender.Table} has {writers.Length} columns, but the row has values for {column} only.");
        }

        appender.RowEnded();
    }

    public IDuckDBAppenderRow AppendNullValue()
    {
        Next().WriteNull(index);
        return this;
    }

    public IDuckDBAppenderRow AppendDefault()
    {
        Next();
        appender.WriteDefault(column - 1, index);
        return this;
    }

    public IDuckDBAppenderRow AppendValue(bool? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(byte[]? value) => value is null ? AppendNullValue() : AppendValue(value.AsSpan());

    public IDuckDBAppenderRow AppendValue(Span<byte> value)
    {
        Next().WriteBytes(index, value);
        return this;
    }

    public IDuckDBAppenderRow AppendValue(string? value) => AppendReference(value);
    public IDuckDBAppenderRow AppendValue(decimal? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(Guid? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(BigInteger? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(sbyte? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(short? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(int? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(long? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(byte? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(ushort? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(uint? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(ulong? value) => Append(value);

    public IDuckDBAppenderRow AppendValue<TEnum>(TEnum? value)
        where TEnum : Enum => AppendReference<Enum>(value);

    public IDuckDBAppenderRow AppendValue(float? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(double? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(DateOnly? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(TimeOnly? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(DuckDBDateOnly? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(DuckDBTimeOnly? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(DateTime? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(DateTimeOffset? value) => Append(value);
    public IDuckDBAppenderRow AppendValue(TimeSpan? value) => Append(value);


    public IDuckDBAppenderRow AppendValue<T>(IEnumerable<T>? value)
    {
        if (value is null)
        {
            return AppendNullValue();
        }

        Next().WriteItems(index, value);
        return this;
    }

    private DuckDBAppenderRow Append<T>(T? value)
        where T : struct
    {
        var writer = Next();
        if (value is { } present)
        {
            writer.Write(index, present);
        }
        else
        {
            writer.WriteNull(index);
        }

        return this;
    }

    private DuckDBAppenderRow AppendReference<T>(T? value)
        where T : class
    {
        var writer = Next();
        if (value is null)
        {
            writer.WriteNull(index);
        }
        else
        {
            writer.Write(index, value);
        }

        return this;
    }

    private VectorWriter Next() => column < writers.Length
        ? writers[column++]
#pragma warning disable CA2201 // The official provider's exception for this case.
        : throw new IndexOutOfRangeException($"The table {appender.Table} has {writers.Length} columns, but the row has more values.");
#pragma warning restore CA2201
}
