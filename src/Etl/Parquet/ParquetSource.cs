using System.Globalization;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Parquet;

/// <summary>One published snapshot, open for export: what publications put in its place meanwhile changes nothing here.</summary>
internal sealed class ParquetSource : IDisposable
{
    private const string WholeTable = "NULL::INTEGER";

    private readonly DuckDBConnection _connection;

    // Columns go by their names.
    static ParquetSource() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private ParquetSource(DuckDBConnection connection) => _connection = connection;

    /// <summary>Opens the file that the path leads to now.</summary>
    /// <param name="published">The published file.</param>
    /// <param name="spill">Folder for what does not fit into memory.</param>
    /// <param name="memoryMebibytes">What DuckDB may hold in memory.</param>
    /// <exception cref="DuckDBException">It is no DuckDB file.</exception>
    public static ParquetSource Open(string published, string spill, int memoryMebibytes)
    {
        var settings = new DuckDBConnectionStringBuilder
        {
            DataSource = DuckDBConnectionStringBuilder.InMemoryDataSource,
            ["memory_limit"] = string.Create(CultureInfo.InvariantCulture, $"{memoryMebibytes}MiB"),
            ["temp_directory"] = spill,
            ["threads"] = "2",
        };
        var connection = new DuckDBConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            connection.Execute(WarehouseSchema.AttachPublished(published));
            return new ParquetSource(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Which snapshot it is.</summary>
    public ExportRun Run() => _connection.QuerySingle<ExportRun>(SqlText.Get("warehouse/parquet/read_export_run.sql"));

    /// <summary>Its tables.</summary>
    public IReadOnlyList<SourceTable> Tables() => [.. _connection.Query<SourceTable>(SqlText.Get("warehouse/parquet/read_tables.sql"))];

    /// <summary>The columns of all tables.</summary>
    public ILookup<string, SourceColumn> Columns() => _connection.Query<SourceColumn>(SqlText.Get("warehouse/parquet/read_table_columns.sql")).ToLookup(column => column.TableName);

    /// <summary>The parts of a table that have rows, a file each.</summary>
    public IReadOnlyList<SourcePart> Parts(SourceTable table) => [.. _connection.Query<SourcePart>(Of("warehouse/parquet/read_parts.sql", table))];

    /// <summary>Writes a part.</summary>
    public void Write(SourceTable table, int? month, string file) => _connection.Execute(Of("warehouse/parquet/write_part.sql", table)
        .Replace("wanted_month", month?.ToString(CultureInfo.InvariantCulture) ?? WholeTable, StringComparison.Ordinal)
        .Replace("written_file", Quoted(file), StringComparison.Ordinal));

    /// <summary>The sum over a column of a table.</summary>
    public string Sum(string table, string column) => Sum(_connection, column, $"published.main.{table}");

    public void Dispose() => _connection.Dispose();

    /// <summary>The sum over a column of whatever can be read.</summary>
    internal static string Sum(DuckDBConnection connection, string column, string source) => connection.QuerySingle<string>(
        SqlText.Get("warehouse/parquet/read_sums.sql").Replace("column_name", $"\"{column}\"", StringComparison.Ordinal).Replace("read_source", source, StringComparison.Ordinal));

    /// <summary>A text as it stands between quotes.</summary>
    internal static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static string Of(string path, SourceTable table) => SqlText.Get(path)
        .Replace("table_name", table.Name, StringComparison.Ordinal)
        .Replace("month_expression", table.MonthExpression ?? WholeTable, StringComparison.Ordinal);
}
