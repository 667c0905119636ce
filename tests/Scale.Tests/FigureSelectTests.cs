using CSat.Scale.Tests.Cluster;
using CSat.Scale.Tests.Proof;
using CSat.Sql;

namespace CSat.Scale.Tests;

/// <summary>What holds of the selects for ClickHouse without ClickHouse.</summary>
public sealed class FigureSelectTests
{
    private static readonly IReadOnlyList<string> Reports = SqlText.List("reports");

    [Fact]
    public void Every_select_of_the_reports_has_its_counterpart_and_no_counterpart_is_without_one()
    {
        Reports.Count.ShouldBeGreaterThan(30);
        SqlText.List("clickhouse/figures").ShouldBe(Reports.Select(FigureSelect.Counterpart), ignoreOrder: true);
    }

    [Fact]
    public void A_counterpart_returns_the_same_columns_in_the_same_order()
    {
        foreach (var path in Reports)
        {
            FigureSelect.Columns(SqlText.Get(FigureSelect.Counterpart(path))).ShouldBe(FigureSelect.Columns(SqlText.Get(path)), path);
        }
    }

    [Fact]
    public void A_counterpart_takes_the_same_parameters_and_the_organization()
    {
        foreach (var path in Reports)
        {
            FigureSelect.ClickHouseParameters(SqlText.Get(FigureSelect.Counterpart(path)))
                .ShouldBe(FigureSelect.DuckParameters(SqlText.Get(path)).Append("organization"), ignoreOrder: true, path);
        }
    }

    [Fact]
    public void A_counterpart_reads_the_same_tables()
    {
        foreach (var path in Reports)
        {
            FigureSelect.Sources(SqlText.Get(FigureSelect.Counterpart(path))).Select(source => source.Table).Distinct()
                .ShouldBe(FigureSelect.Sources(SqlText.Get(path)).Select(source => source.Table).Distinct(), ignoreOrder: true, path);
        }
    }

    [Fact]
    public void No_table_is_read_beyond_the_organization()
    {
        foreach (var path in SqlText.List("clickhouse/figures"))
        {
            var sql = SqlText.Get(path);
            var open = FigureSelect.Sources(sql).Where(source => source.Alias.Length == 0
                ? !sql.Contains($"from {source.Table} where organization_code = {{organization:String}}", StringComparison.Ordinal)
                : !sql.Contains($"{source.Alias}.organization_code = ", StringComparison.Ordinal));
            open.ShouldBeEmpty(path);
        }
    }

    [Fact]
    public void Five_figures_of_the_cluster_return_the_columns_of_their_reports()
    {
        var paths = SqlText.List(ClusterFigures.Folder);

        paths.Count.ShouldBe(5);
        foreach (var path in paths)
        {
            FigureSelect.Columns(SqlText.Get(path)).ShouldBe(FigureSelect.Columns(SqlText.Get(ClusterFigures.ReportOf(path))), path);
            FigureSelect.Sources(SqlText.Get(path)).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Every_macro_has_its_function_with_the_same_parameters()
    {
        var functions = FunctionQueries.Functions(SqlText.Get("clickhouse/functions.sql")).Select(Said).ToArray();

        functions.Length.ShouldBeGreaterThan(15);
        functions.ShouldBe(FunctionQueries.Macros(SqlText.Get("warehouse/macros/macros.sql")).Select(Said), ignoreOrder: true);
    }

    [Theory]
    [InlineData("select\n  a.x,\n  f(a.y, 2) as z,\n  coalesce(a.q, 0)::bigint as q\nfrom a\n", "x z q")]
    [InlineData("with s as (\n  select 1 as no\n  from t\n)\n\nselect\n  yes\nfrom s\n", "yes")]
    public void Columns_are_those_of_the_outermost_select(string sql, string columns)
    {
        FigureSelect.Columns(sql).ShouldBe(columns.Split(' '));
    }

    [Fact]
    public void Steps_of_a_query_are_no_sources()
    {
        FigureSelect.Sources("with s as (\n  select 1 from fct_a as a\n)\n\nselect x\nfrom s\nleft join dim_b as b on true").ShouldBe([("fct_a", "a"), ("dim_b", "b")]);
    }

    private static string Said((string Name, string[] Parameters) made) => $"{made.Name}({string.Join(", ", made.Parameters)})";
}
