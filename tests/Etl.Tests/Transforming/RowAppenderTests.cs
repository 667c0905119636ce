using CSat.Etl.Transforming;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Tests.Transforming;

public sealed class RowAppenderTests : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public RowAppenderTests() => _connection.Open();

    /// <summary>A column's type, and a value of another one; the bytes of many would go into the column without an error.</summary>
    public static TheoryData<string, object> Mismatches => new()
    {
        { "INTEGER", 1L },
        { "INTEGER", (short)1 },
        { "INTEGER", true },
        { "INTEGER", 1m },
        { "INTEGER", 1.0 },
        { "INTEGER", new DateOnly(2026, 1, 1) },
        { "TINYINT", 1 },
        { "TINYINT", (byte)1 },
        { "BOOLEAN", 1 },
        { "DATE", 1 },
        { "DATE", new DateTime(2026, 1, 1) },
        { "TIMESTAMPTZ", new DateTime(2026, 1, 1) },
        { "TIMESTAMPTZ", new DateOnly(2026, 1, 1) },
        { "TIMESTAMPTZ", 1L },
        { "UUID", "0197a1b2-1111-7000-8000-0123456789ab" },
        { "VARCHAR", 1 },
        { "VARCHAR", "cut\0here" },
        { "DECIMAL(7,4)", 1 },
        { "DECIMAL(7,4)", 1.5 },
        { "DECIMAL(7,4)", 1000m },
        { "DECIMAL(7,4)", -1000m },
        { "DECIMAL(7,4)", 0.00001m },
        { "BIGINT", 1 },
        { "INTEGER[]", new[] { 1 } },
    };

    public void Dispose() => _connection.Dispose();

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void A_value_that_the_declared_type_does_not_take_is_refused_with_table_column_and_type(string type, object value)
    {
        _connection.Execute($"CREATE TABLE t(before VARCHAR, a {type})");
        var declared = _connection.QuerySingle<string>("SELECT data_type FROM duckdb_columns() WHERE table_name = 't' AND column_name = 'a'");
        using (var rows = RowAppender.Open(_connection, "memory", "t"))
        {
            rows.Add("good", null);
            Should.Throw<InvalidOperationException>(() => rows.Add("bad", value)).Message.ShouldStartWith($"memory.t.a is {declared} and does not take the {value.GetType().Name} ");
        }

        _connection.Query<string>("SELECT before FROM t").ShouldBe(["good"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_row_with_too_few_or_too_many_values_is_refused_with_the_table(int values)
    {
        _connection.Execute("CREATE TABLE t(a INTEGER, b INTEGER)");
        using var rows = RowAppender.Open(_connection, "memory", "t");

        Should.Throw<InvalidOperationException>(() => rows.Add(new object?[values])).Message.ShouldBe($"memory.t has 2 columns, the row has {values} values.");
    }

    [Fact]
    public void A_table_that_is_not_there_is_DuckDBs_error()
    {
        Should.Throw<DuckDBException>(() => RowAppender.Open(_connection, "memory", "nothing")).Message.ShouldContain("nothing");
    }

    [Fact]
    public void Parts_of_a_microsecond_are_dropped()
    {
        _connection.Execute("CREATE TABLE t(a TIMESTAMPTZ)");
        using (var rows = RowAppender.Open(_connection, "memory", "t"))
        {
            rows.Add(new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero).AddTicks(9));
        }

        _connection.QuerySingle<long>("SELECT epoch_us(a) FROM t").ShouldBe(-1_000_000);
    }
}
