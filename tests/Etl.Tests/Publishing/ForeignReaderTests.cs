using System.Text.Json;
using CSat.Etl.Tests.Source;
using CSat.Testing;

namespace CSat.Etl.Tests.Publishing;

/// <summary>The published file as others read it: DuckDB's own client for Node, the queries of the reports.</summary>
public sealed class ForeignReaderTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Script = """
        const { DuckDBInstance } = require('@duckdb/node-api');
        (async () => {
          const instance = await DuckDBInstance.create(process.argv[2], { access_mode: 'READ_ONLY' });
          const connection = await instance.connect();
          const rows = await connection.runAndReadAll(
            'SELECT count(*)::INTEGER AS ratings, sum(level)::INTEGER AS levels, satisfaction_degree(sum(points), sum(best_points)) AS degree, satisfaction_rate(sum(satisfied), count(*)) AS rate FROM fct_rating');
          console.log(JSON.stringify(rows.getRowObjectsJson()[0]));
        })();
        """;

    [Fact]
    public async Task Node_reads_the_same_numbers()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await source.PublishAsync();
        using var folder = new TemporaryDirectory();
        var script = folder.Write("read.cjs", Script);
        await using var node = HostProcess.Start("node", [script, source.Published], new Dictionary<string, string?> { ["NODE_PATH"] = Repository.NodeModules });

        (await node.WaitForExitAsync(TimeSpan.FromMinutes(1))).ShouldBe(0, node.Errors);

        using var read = JsonDocument.Parse(node.Output);
        read.RootElement.GetProperty("ratings").GetInt32().ShouldBe(25);
        read.RootElement.GetProperty("levels").GetInt32().ShouldBe(95);
        read.RootElement.GetProperty("degree").GetDouble().ShouldBe(76);
        read.RootElement.GetProperty("rate").GetDouble().ShouldBe(84);
    }

    [Fact]
    public async Task The_tables_are_those_that_the_reports_are_tested_with()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await source.PublishAsync();
        using var warehouse = source.Open();
        using var expected = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:");
        expected.Open();
        Dapper.SqlMapper.Execute(expected, await File.ReadAllTextAsync(Repository.PathOf("tests", "Testing", "Warehouse", "schema.sql")));

        var published = Columns(warehouse);

        Columns(expected).Except(published).ShouldBeEmpty();
    }

    private static List<string> Columns(System.Data.IDbConnection connection) =>
        [.. Dapper.SqlMapper.Query<string>(connection, "SELECT table_name || '.' || column_name || ' ' || data_type FROM duckdb_columns() WHERE NOT internal AND schema_name = 'main'")];
}
