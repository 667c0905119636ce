using CSat.Etl.Tests.Source;
using CSat.Sql;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Publishing;

/// <summary>The version of the warehouse follows from what its models say.</summary>
public sealed class WarehouseVersionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Model = "-- grain: one row\nCREATE TABLE dim_a AS SELECT 1 AS a;\n";

    [Theory]
    [InlineData("-- grain: one row, the first\nCREATE TABLE dim_a AS\n  SELECT 1 AS a;", true, "a remark and the layout")]
    [InlineData("-- grain: one row\nCREATE TABLE dim_a AS SELECT 2 AS a;\n", false, "a value")]
    [InlineData("-- grain: one row\nCREATE TABLE dim_a AS SELECT 1 AS b;\n", false, "a name")]
    public void It_changes_with_what_a_model_says_and_with_nothing_else(string changed, bool same, string why) =>
        (WarehouseSchema.VersionOf([changed]) == WarehouseSchema.VersionOf([Model])).ShouldBe(same, why);

    [Fact]
    public void A_model_more_is_another_version() => WarehouseSchema.VersionOf([Model, Model]).ShouldNotBe(WarehouseSchema.VersionOf([Model]));

    [Fact]
    public async Task A_published_file_says_the_version_of_its_models()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await source.PublishAsync();
        using var warehouse = source.Open();

        WarehouseSchema.Version.ShouldMatch("^[0-9a-f]{12}$");
        warehouse.QuerySingle<string>("SELECT schema_version FROM meta_run").ShouldBe(WarehouseSchema.Version);
    }
}
