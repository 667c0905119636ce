using CSat.Analytics.Snapshot;
using CSat.Sql;
using CSat.Testing;
using DuckDB.NET.Data;

namespace CSat.Analytics.Tests.Warehouses;

/// <summary>A warehouse file of a test's own, filled by one of the scripts in tests/Testing/Warehouse.</summary>
public sealed class WarehouseFile : IDisposable
{
    public const string Manufacturer = "manufacturer";
    public const string WorkedExample = "worked_example";
    public const string ComplaintsOnly = "complaints_only";
    public const string Property = "property";
    public const string Demands = "demands";
    public const string Empty = "empty";

    private readonly TemporaryDirectory _state = new();

    public WarehouseFile(string script, string organization = "fixture")
    {
        Organization = organization;
        Path = _state.PathOf("warehouse", organization, "csat.duckdb");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var connection = new DuckDBConnection($"Data Source={Path}");
        connection.Open();
        foreach (var name in new[] { "schema", script, "marts" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = File.ReadAllText(Repository.PathOf("tests", "Testing", "Warehouse", name + ".sql"));
            command.ExecuteNonQuery();
        }

        Execute($"update meta_run set schema_version = '{WarehouseSchema.Version}'");
    }

    public string Organization { get; }

    public string Path { get; }

    public string State => _state.Root;

    public ReviewFigures Figures(string? round = null) => Figures(new ReviewRange(round, null));

    public ReviewFigures Figures(ReviewRange range)
    {
        using var snapshot = WarehouseSnapshot.Open(Path, Organization);
        return ReviewFigures.Read(snapshot, range);
    }

    /// <summary>Changes the file.</summary>
    public void Execute(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={Path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The text that a query gives.</summary>
    public string Text(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={Path};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>Reads facts, one row each, by a script of tests/Analytics.Tests/Recounts.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object>> Facts(string script)
    {
        using var connection = new DuckDBConnection($"Data Source={Path};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(Repository.PathOf("tests", "Analytics.Tests", "Recounts", script + ".sql"));
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyDictionary<string, object>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue));
        }

        return rows;
    }

    public void Dispose() => _state.Dispose();
}
