using System.Data;
using CSat.Etl.Loading;
using CSat.Etl.Transforming;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Transforming;

/// <summary>
/// What the appenders write into a table is what DuckDB holds then, at the ends of each column's type: both write bytes of memory, and no error tells
/// of wrong ones.
/// </summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly BuildDatabase _database;

    public RoundTripTests() => _database = BuildDatabase.Create(_folder.PathOf("built.duckdb"), 256, 1);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Every_raw_table_holds_the_extremes_that_were_appended_to_it()
    {
        _database.Run(Models.Raw);
        var tables = _database.Connection.Query<string>("SELECT table_name FROM duckdb_tables() WHERE database_name = 'raw'").ToList();
        tables.ShouldNotBeEmpty();

        foreach (var table in tables)
        {
            var columns = Columns("raw", table);
            var rows = Rows(columns);
            using (var appender = _database.AppendRaw(table))
            {
                foreach (var row in rows)
                {
                    appender.Add([.. row.Select(cell => cell.Value)]);
                }
            }

            ShouldHold($"raw.{table}", columns, rows);
        }
    }

    [Theory]
    [InlineData("fct_response")]
    [InlineData("fct_blank_form")]
    [InlineData("fct_rating")]
    public void Every_table_filled_by_vectors_holds_the_extremes_that_were_appended_to_it(string table)
    {
        _database.Run($"warehouse/responses/{table}.sql");
        var columns = Columns("built", table);
        var rows = Rows(columns);
        using (var appender = VectorAppender.Open(_database.Connection, table))
        using (var batch = appender.CreateBatch())
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var i = 0; i < columns.Count; i++)
                {
                    Set(batch[i], row, rows[row][i].Value);
                }
            }

            appender.Append(batch, rows.Count);
            appender.Complete();
        }

        ShouldHold(table, columns, rows);
    }

    private static void Set(VectorColumn column, int row, object? value)
    {
        switch (value)
        {
            case null: column.SetNull(row); break;
            case string text: column.SetText(row, text); break;
            case Guid id: column.Values<UInt128>()[row] = VectorValue.Uuid(id); break;
            case sbyte number: column.Values<sbyte>()[row] = number; break;
            case short number: column.Values<short>()[row] = number; break;
            case int number: column.Values<int>()[row] = number; break;
            case uint number: column.Values<uint>()[row] = number; break;
            case long number: column.Values<long>()[row] = number; break;
            case DateTimeOffset moment: column.Values<long>()[row] = (moment - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond; break;
            case double number: column.Values<double>()[row] = number; break;
            case decimal number: column.Values<int>()[row] = (int)(number * 10_000); break;
            default: throw new NotSupportedException($"No vector is filled with {value.GetType()} so far.");
        }
    }

    private List<Column> Columns(string catalog, string table)
    {
        var columns = _database.Connection.Query<Column>(
            "SELECT column_name AS name, data_type AS type, is_nullable AS nullable FROM duckdb_columns() WHERE database_name = $catalog AND table_name = $table ORDER BY column_index",
            new { catalog, table }).ToList();
        columns.ShouldNotBeEmpty(table);
        columns.Where(column => Extremes.Of(column.Type).Count == 0).Select(column => $"{table}.{column.Name}: no extremes are known of {column.Type}").ShouldBeEmpty();
        return columns;
    }

    /// <summary>As many rows as the richest type has extremes, each column going through its own; then a row of nulls where they are allowed.</summary>
    private static List<(object? Value, string Sql)[]> Rows(List<Column> columns)
    {
        var extremes = columns.Select(column => Extremes.Of(column.Type)).ToList();
        var rows = Enumerable.Range(0, extremes.Max(values => values.Count))
            .Select(row => extremes.Select(values => ((object?)values[row % values.Count].Value, values[row % values.Count].Sql)).ToArray()).ToList();
        rows.Add([.. columns.Select((column, i) => column.Nullable ? (null, "NULL") : ((object?)extremes[i][0].Value, extremes[i][0].Sql))]);
        return rows;
    }

    private void ShouldHold(string table, List<Column> columns, List<(object? Value, string Sql)[]> rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var same = string.Join(", ", columns.Select((column, i) => $"{column.Name} IS NOT DISTINCT FROM ({rows[row][i].Sql})::{column.Type}"));
            using var reader = _database.Connection.ExecuteReader($"SELECT {string.Join(", ", columns.Select(column => column.Name))}, {same} FROM {table} WHERE rowid = {row}");
            reader.Read().ShouldBeTrue($"{table} has no row {row}");
            for (var i = 0; i < columns.Count; i++)
            {
                var what = $"{table}.{columns[i].Name} {columns[i].Type}, row {row}";
                reader.GetBoolean(columns.Count + i).ShouldBeTrue($"DuckDB has something else in {what}");
                Read(reader, i, rows[row][i].Value).ShouldBe(rows[row][i].Value, what);
            }
        }

        _database.Connection.QuerySingle<long>($"SELECT count(*) FROM {table}").ShouldBe(rows.Count);
    }

    private static object? Read(IDataReader reader, int column, object? written) => reader.IsDBNull(column)
        ? null
        : written is DateTimeOffset ? ((System.Data.Common.DbDataReader)reader).GetFieldValue<DateTimeOffset>(column) : reader.GetValue(column);

    private sealed record Column
    {
        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public bool Nullable { get; init; }
    }
}
