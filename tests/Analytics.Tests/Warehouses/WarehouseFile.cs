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
    public const string Modules = "modules";
    public const string Customers = "customers";
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

    /// <summary>Leaves one customer's form in a round, at the worst level in every item.</summary>
    public void LeaveOneForm(string round)
    {
        Execute($"""
            create table kept as select min(response_key) as response_key, round_key from fct_response where rating_kind = 2 and round_key = (select round_key from dim_round where round_code = '{round}') group by all;
            delete from fct_rating where round_key = (select round_key from kept) and response_key <> (select response_key from kept);
            delete from fct_response where round_key = (select round_key from kept) and response_key <> (select response_key from kept);
            update fct_rating set level = 1, points = 2, satisfied = 0 where response_key = (select response_key from kept);
            delete from mart_rating_by_round;
            delete from mart_rating_by_month;
            delete from mart_response_by_round;
            delete from mart_form_by_round;
            delete from mart_form_by_round_department;
            delete from mart_customer_by_round;
            delete from fct_round_return;
            """);
        Execute(File.ReadAllText(Repository.PathOf("tests", "Testing", "Warehouse", "marts.sql")));
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
