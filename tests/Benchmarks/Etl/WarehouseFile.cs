using System.Globalization;
using DuckDB.NET.Data;

namespace CSat.Benchmarks.Etl;

/// <summary>A DuckDB file opened for reading.</summary>
internal sealed class WarehouseFile : IDisposable
{
    private readonly DuckDBConnection _connection;

    private WarehouseFile(DuckDBConnection connection) => _connection = connection;

    public static WarehouseFile Open(string file)
    {
        var connection = new DuckDBConnection($"Data Source={file};ACCESS_MODE=READ_ONLY");
        connection.Open();
        return new WarehouseFile(connection);
    }

    /// <summary>The whole number that a query gives.</summary>
    public long Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Asks a question and reads every value of the answer.</summary>
    /// <param name="sql">The question.</param>
    /// <param name="parameters">Those of them that the question names with <c>$</c> are given.</param>
    /// <returns>The rows it has.</returns>
    public int Ask(string sql, IReadOnlyDictionary<string, object> parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters.Where(parameter => sql.Contains("$" + parameter.Key, StringComparison.Ordinal)))
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            reader.GetValues(values);
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();
}
