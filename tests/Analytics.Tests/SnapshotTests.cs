using CSat.Analytics.Snapshot;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Sql;
using CSat.Testing;
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
        using var modules = new WarehouseFile(WarehouseFile.Modules);
        using var customers = new WarehouseFile(WarehouseFile.Customers);
        var card = customers.Figures(new ReviewRange(null, null) { Customer = "C-001", Sections = new HashSet<FigureSection> { FigureSection.Scorecard } });
        string[][] asked = [.. new[] { figures, property.Figures(), demands.Figures("r11-99"), modules.Figures(), card }.Select(reading => reading.Register.SelectMany(source => source.Queries).Select(fact => fact.SqlPath).ToArray())];
        asked.ShouldAllBe(paths => paths.Distinct().Count() == paths.Length);
        asked.SelectMany(paths => paths).Distinct().Order(StringComparer.Ordinal).ShouldBe(SqlText.List("reports").Where(path => path != "reports/snapshot.sql"));
        figures.Register.SelectMany(source => source.Queries).ShouldAllBe(fact => fact.RunId == figures.Snapshot.RunId);
        figures.Register.SelectMany(source => source.Queries).Single(fact => fact.SqlPath == "reports/rounds.sql").Rows.ShouldBe(6);
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
            connection.Execute("alter table meta_run alter schema_version type integer using 3");
        }

        var problem = Should.Throw<ProblemException>(() => warehouse.Figures()).Problems.Single();

        problem.Message.En.ShouldContain("made by another version");
        problem.Fix.En.ShouldContain("csat etl run");
    }

    [Fact]
    public void A_snapshot_renamed_over_an_open_one_is_never_mixed_with_it()
    {
        using var published = new WarehouseFile(WarehouseFile.Manufacturer);
        using var later = new WarehouseFile(WarehouseFile.Property);
        var expected = later.Figures();
        using var old = WarehouseSnapshot.Open(published.Path, published.Organization);
        var before = ReviewFigures.Read(old, ReviewRange.Whole);

        File.Move(later.Path, published.Path, overwrite: true);

        using var renewed = WarehouseSnapshot.Open(published.Path, published.Organization);
        renewed.Info.ShouldBe(expected.Snapshot);
        old.Info.ShouldNotBe(renewed.Info);
        ReviewFigures.Read(renewed, ReviewRange.Whole).Trend.Rows.Select(row => row.Round.Code).ShouldBe(expected.Trend.Rows.Select(row => row.Round.Code));
        ReviewFigures.Read(old, ReviewRange.Whole).Trend.Rows.Select(row => row.Round.Code).ShouldBe(before.Trend.Rows.Select(row => row.Round.Code));
    }

    [Fact]
    public void Files_whose_paths_differ_in_case_alone_are_different_warehouses()
    {
        using var folder = new TemporaryDirectory();
        using var one = new WarehouseFile(WarehouseFile.Manufacturer);
        using var other = new WarehouseFile(WarehouseFile.Property);
        File.Move(one.Path, folder.PathOf("a's.duckdb"));
        File.Move(other.Path, folder.PathOf("A's.duckdb"));
        using var first = WarehouseSnapshot.Open(folder.PathOf("a's.duckdb"), "one");
        using var second = WarehouseSnapshot.Open(folder.PathOf("A's.duckdb"), "other");

        second.Info.RunId.ShouldNotBe(first.Info.RunId);
    }

    [Theory]
    [InlineData("no-duckdb", "not a valid DuckDB database file")]
    [InlineData("empty", "not a valid DuckDB database file")]
    [InlineData("cut", "")]
    [InlineData("overwritten", "Corrupt database file")]
    [InlineData("newer", "we can only read")]
    [InlineData("foreign", "meta_organization")]
    public void A_file_that_is_no_warehouse_is_refused_with_the_way_out(string damage, string found)
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Property);
        DamagedFile.Make(warehouse.Path, damage);

        var problem = Should.Throw<ProblemException>(() => warehouse.Figures()).Problems.Single();

        problem.Reason.ShouldBe(ProblemReason.NotFound);
        problem.Rule.ShouldBe("warehouse");
        problem.Message.En.ShouldStartWith("The warehouse file of organisation \"fixture\" cannot be read: ");
        problem.Message.En.ShouldContain(found);
        problem.Message.Zh.ShouldContain(found);
        problem.Fix.En.ShouldContain("csat etl run");
    }

    [Fact]
    public void A_file_that_turns_out_to_be_damaged_while_it_is_read_is_refused_with_the_way_out()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        using var snapshot = WarehouseSnapshot.Open(warehouse.Path, warehouse.Organization);
        DamagedFile.Make(warehouse.Path, "overwritten");

        var problem = Should.Throw<ProblemException>(() => ReviewFigures.Read(snapshot, ReviewRange.Whole)).Problems.Single();

        problem.Rule.ShouldBe("warehouse");
        problem.Message.En.ShouldContain("Corrupt database file");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(300)]
    public async Task A_cancelled_token_ends_a_query_that_would_run_for_hours_whatever_moment_it_comes_at(int afterMilliseconds)
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Property);
        using (var connection = new DuckDBConnection($"Data Source={warehouse.Path}"))
        {
            connection.Open();
            connection.Execute(
                """
                ALTER TABLE dim_round RENAME TO known_round;
                CREATE VIEW dim_round AS SELECT * FROM known_round WHERE (SELECT count(*) FROM range(10000000000) t(i) WHERE sin(i) > 2) = 0
                """);
        }

        using var stop = new CancellationTokenSource();
        using (var snapshot = WarehouseSnapshot.Open(warehouse.Path, warehouse.Organization, stop.Token))
        {
            var reading = Task.Run(() => ReviewFigures.Read(snapshot, ReviewRange.Whole));
            await Task.Delay(afterMilliseconds);
            reading.IsCompleted.ShouldBeFalse();
            await stop.CancelAsync();

            await Should.ThrowAsync<OperationCanceledException>(reading.WaitAsync(TimeSpan.FromMinutes(1)));
            Should.Throw<OperationCanceledException>(() => ReviewFigures.Read(snapshot, ReviewRange.Whole));
        }

        Should.Throw<OperationCanceledException>(() => WarehouseSnapshot.Open(warehouse.Path, warehouse.Organization, stop.Token));
        using var again = WarehouseSnapshot.Open(warehouse.Path, warehouse.Organization);
        again.Info.OrganizationCode.ShouldNotBeEmpty();
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
