using CSat.Analytics.Snapshot;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Problems;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Analytics.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void The_register_names_every_report_query_once_with_the_snapshot()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        var figures = warehouse.Figures();
        using var property = new WarehouseFile(WarehouseFile.Property);
        using var demands = new WarehouseFile(WarehouseFile.Demands);
        string[][] asked = [.. new[] { figures, property.Figures(), demands.Figures("r11-99") }.Select(reading => reading.Register.Select(fact => fact.SqlPath).ToArray())];
        asked.ShouldAllBe(paths => paths.Distinct().Count() == paths.Length);
        asked.SelectMany(paths => paths).Distinct().Order(StringComparer.Ordinal).ShouldBe(SqlText.List("reports").Where(path => path != "reports/snapshot.sql"));
        figures.Register.ShouldAllBe(fact => fact.RunId == figures.Snapshot.RunId);
        figures.Register.Single(fact => fact.SqlPath == "reports/rounds.sql").Rows.ShouldBe(6);
    }

    [Fact]
    public void An_organisation_without_warehouse_is_refused_by_name()
    {
        var problem = Should.Throw<ProblemException>(() => WarehouseSnapshot.Open("/nowhere/csat.duckdb", "ghost")).Problems.Single();
        problem.Message.En.ShouldContain("ghost");
        problem.Message.Zh.ShouldContain("ghost");
    }

    [Fact]
    public void A_warehouse_of_another_version_is_refused_with_the_way_out()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Property);
        using (var connection = new DuckDBConnection($"Data Source={warehouse.Path}"))
        {
            connection.Open();
            connection.Execute("update meta_run set schema_version = 1");
        }

        var problem = Should.Throw<ProblemException>(() => warehouse.Figures()).Problems.Single();

        problem.Message.En.ShouldContain("made by another version");
        problem.Fix.En.ShouldContain("csat etl run");
    }

    [Fact]
    public void An_organisation_without_data_is_refused()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Empty);
        Should.Throw<ProblemException>(() => warehouse.Figures()).Problems.Single().Rule.ShouldBe("no-data");
    }

    [Fact]
    public void An_unknown_round_is_refused_and_the_latest_are_named()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        var problem = Should.Throw<ProblemException>(() => warehouse.Figures("key-1999Q1")).Problems.Single();
        problem.Field.ShouldBe("round");
        problem.Fix.En.ShouldContain("key-2026Q2");
    }
}
