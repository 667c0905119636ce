using CSat.Etl.Transforming;
using CSat.Sql;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Checking;

/// <summary>What the two sides counted differently, or only one of them counted, refuses publication; no run of the program makes such counts.</summary>
public sealed class ReconciliationTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly BuildDatabase _database;

    public ReconciliationTests()
    {
        _database = BuildDatabase.Create(_folder.PathOf("built.duckdb"), 96, 1);
        _database.Run(Models.Raw);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("source_count", "warehouse_count", "ratings", "24", true)]
    [InlineData("source_count", "warehouse_count", "ratings", "25", false)]
    [InlineData("source_count", null, "ratings", "", true)]
    [InlineData("warehouse_count", null, "ratings", "", true)]
    [InlineData("source_count", "carried_warehouse_count", "digest", "24", true)]
    [InlineData("source_count", "carried_warehouse_count", "digest", "25", false)]
    [InlineData("passed_count", "warehouse_count", "place_digest", "24", true)]
    [InlineData("passed_count", "warehouse_count", "place_digest", "25", false)]
    public void Both_sides_must_have_counted_the_same(string one, string? other, string measure, string value, bool refused)
    {
        Add(one, measure, "25");
        if (other is not null)
        {
            Add(other, measure, value);
        }

        _database.Run("warehouse/meta/meta_reconciliation.sql");

        _database.Connection.Query(SqlText.Get("warehouse/meta/check_reconciliation_holds.sql")).Any().ShouldBe(refused);
    }

    private void Add(string table, string measure, string value)
    {
        using var rows = _database.AppendRaw(table);
        rows.Add("fct_rating", new DateOnly(2026, 1, 2), measure, value);
    }
}
