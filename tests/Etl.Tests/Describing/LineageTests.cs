using System.Text.RegularExpressions;
using CSat.Etl.Describing;
using CSat.Etl.Tests.Source;
using CSat.Etl.Transforming;
using CSat.Sql;
using CSat.Testing;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Tests.Describing;

/// <summary>The lineage is what the statements say, as DuckDB's own parser reads them, and docs/lineage.md shows it.</summary>
public sealed partial class LineageTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Approve = "CSAT_APPROVE";

    private static readonly HashSet<string> NoMacro = [];

    [Theory]
    [InlineData("CREATE TABLE dim_a AS SELECT 1 AS a FROM raw.b JOIN c USING (d)", "dim_a", "c,raw.b")]
    [InlineData("CREATE TABLE dim_a AS WITH b AS (SELECT * FROM c), e (f) AS (SELECT 1 FROM b) SELECT * FROM e -- FROM g", "dim_a", "c")]
    [InlineData("CREATE TABLE dim_a AS SELECT 'FROM it''s; x' AS text FROM b WHERE c IS NOT DISTINCT FROM d", "dim_a", "b")]
    [InlineData("INSERT INTO dim_a SELECT extract(epoch FROM at) FROM b, unnest([1]) CROSS JOIN unnest([2])", "dim_a", "b")]
    [InlineData("CREATE MACRO a(x) AS (SELECT max(y) FROM ref_b)", "a", "ref_b")]
    public void A_statement_says_what_it_reads(string sql, string table, string reads)
    {
        var made = Lineage.Of(sql, NoMacro).ShouldHaveSingleItem();

        made.Table.ShouldBe(table);
        string.Join(',', made.Reads).ShouldBe(reads);
    }

    [Fact]
    public void Every_select_reads_what_the_parser_of_DuckDB_sees_in_it()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var compared = 0;
        foreach (var path in Models.Loaded.Concat(Models.Streamed).Concat(Models.Published).Concat(SqlText.List("reports")).Append("warehouse/meta/meta_reconciliation.sql"))
        {
            foreach (var select in Selects().Matches(Remark().Replace(SqlText.Get(path), "")).Select(match => match.Value))
            {
                var parsed = connection.QuerySingle<string>($"SELECT json_serialize_sql('{select.Replace("'", "''", StringComparison.Ordinal)}')::VARCHAR");
                parsed.Contains("\"error\":false", StringComparison.Ordinal).ShouldBeTrue($"{path}: {parsed}");
                var steps = CommonTable().Matches(parsed).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
                var seen = BaseTable().Matches(parsed).Select(match => (match.Groups["schema"].Value + "." + match.Groups["table"].Value).TrimStart('.')).Where(name => !steps.Contains(name)).Distinct().Order(StringComparer.Ordinal);

                Lineage.Sources(select, NoMacro).ShouldBe([.. seen], false, path);
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Every_table_of_a_published_file_leads_back_to_the_source_or_to_a_step_of_the_program()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await source.PublishAsync();
        using var warehouse = source.Open();
        var edges = warehouse.Query<(string Table, string? Reads)>("SELECT table_name, reads FROM meta_lineage").ToList();
        var ends = edges.Where(edge => edge.Reads is null || edge.Reads.StartsWith("csat.", StringComparison.Ordinal)).Select(edge => edge.Table).ToHashSet();
        for (var size = 0; size < ends.Count;)
        {
            size = ends.Count;
            ends.UnionWith(edges.Where(edge => edge.Reads is not null && ends.Contains(edge.Reads)).Select(edge => edge.Table));
        }

        var published = warehouse.Query<string>("SELECT table_name FROM duckdb_tables() WHERE database_name = 'published'").ToList();
        published.Count.ShouldBeGreaterThan(40);
        published.Except(ends).ShouldBeEmpty();
        edges.ShouldContain(edge => edge.Table == "fct_rating" && edge.Reads == "csat.response");
        edges.ShouldContain(edge => edge.Table == "degree_lower" && edge.Reads == "degree_base");
        edges.ShouldContain(edge => edge.Table == "mart_rating_by_round" && edge.Reads == "raw.counted_rating");
        edges.ShouldContain(edge => edge.Table == "raw.counted_rating" && edge.Reads == "fct_rating");
    }

    [Fact]
    public async Task The_page_shows_the_lineage_of_the_statements()
    {
        var page = LineagePage.Text();
        if (Environment.GetEnvironmentVariable(Approve) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(LineagePage.Path, page);
        }

        (await File.ReadAllTextAsync(LineagePage.Path)).ShouldBe(page, $"Look at it, then approve: {Approve}=1 ./csat test Lineage");
    }

    [GeneratedRegex(@"(?:(?<=\bAS\s+)|(?<=INSERT INTO \w+\s+)|(?<=;\s*)|(?<=^\s*))(?:SELECT|WITH\s)(?:[^;']|'[^']*')+")]
    private static partial Regex Selects();

    [GeneratedRegex("--.*$", RegexOptions.Multiline)]
    private static partial Regex Remark();

    [GeneratedRegex("""\{"key":"(\w+)","value":""")]
    private static partial Regex CommonTable();

    [GeneratedRegex(""""type":"BASE_TABLE"[^{}]*?"schema_name":"(?<schema>\w*)","table_name":"(?<table>\w+)"""")]
    private static partial Regex BaseTable();
}
