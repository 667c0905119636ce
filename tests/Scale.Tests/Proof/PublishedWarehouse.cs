using System.Globalization;
using CSat.Sql;
using DuckDB.NET.Data;

namespace CSat.Scale.Tests.Proof;

/// <summary>A published warehouse, read by DuckDB.</summary>
internal sealed class PublishedWarehouse : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    private PublishedWarehouse(string file)
    {
        File = file;
        _connection.Open();
        Run(WarehouseSchema.AttachPublished(file));
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>Code of the organisation whose it is.</summary>
    public string Organization => (string)Rows(SqlText.Get("reports/snapshot.sql")).Rows[0][0]!;

    /// <summary>Opens the file.</summary>
    public static PublishedWarehouse Open(string file) => new(file);

    /// <summary>Runs a statement that answers nothing.</summary>
    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The number that a query gives.</summary>
    public long Count(string sql) => Convert.ToInt64(Rows(sql).Rows[0][0], CultureInfo.InvariantCulture);

    /// <summary>The rows of a query, null where there is no value.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="parameters">What its <c>$name</c> stand for; those that it does not name are left out.</param>
    public (IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows) Rows(string sql, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters ?? new Dictionary<string, object?>())
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, columns.Length).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        }

        return (columns, rows);
    }

    public void Dispose() => _connection.Dispose();
}
