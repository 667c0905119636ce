using CSat.Etl.Publishing;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Running;

/// <summary>One file an organisation: empty ones too, and none sees another's rows.</summary>
public sealed class OrganizationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task An_organisation_without_data_publishes_an_empty_warehouse()
    {
        using var source = await SampleSource.CreateAsync(postgres);

        var result = await source.PublishAsync();

        result.Responses.ShouldBe(0);
        source.Strays().ShouldBeEmpty();
        using var warehouse = source.Open();
        warehouse.QuerySingle<long>("SELECT count(*) FROM fct_rating").ShouldBe(0);
        warehouse.QuerySingle<string>("SELECT organization_code FROM meta_organization").ShouldBe(source.Organization.Code);
        warehouse.QuerySingle<long>("SELECT count(*) FROM dim_date").ShouldBeInRange(365, 366);
        warehouse.QuerySingle<double?>("SELECT satisfaction_degree(sum(points), sum(best_points)) FROM mart_rating_by_round").ShouldBeNull();
    }

    [Fact]
    public async Task Two_organisations_stay_apart()
    {
        using var first = await SampleSource.CreateAsync(postgres);
        using var second = await SampleSource.CreateAsync(postgres);
        var one = await Survey.CreateAsync(first);
        await one.AddAsync(5, 5, 5, 5, 5);
        var two = await Survey.CreateAsync(second);
        await two.AddAsync(1, 1, 1, 1, 0);
        await two.AddAsync(1, 1, 1, 1, 0);

        (await first.PublishAsync()).Ratings.ShouldBe(5);
        (await second.PublishAsync()).Ratings.ShouldBe(8);

        using var warehouse = second.Open();
        warehouse.QuerySingle<long>("SELECT count(*) FROM dim_item").ShouldBe(5);
        warehouse.QuerySingle<double>("SELECT satisfaction_degree(sum(points), sum(best_points)) FROM fct_rating").ShouldBe(20);
    }

    [Fact]
    public async Task The_file_says_what_it_holds()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();

        var result = await source.PublishAsync();

        var status = PublishedStatus.Read(source.Published);
        status.RunId.ShouldBe(result.RunId);
        status.DataAsOf.ShouldBe(result.DataAsOf, TimeSpan.FromMilliseconds(1));
        status.Ratings.ShouldBe(25);
        using var warehouse = source.Open();
        warehouse.Query<string>("SELECT check_name FROM meta_check WHERE NOT passed").ShouldBeEmpty();
        warehouse.QuerySingle<long>("SELECT count(*) FROM meta_reconciliation WHERE NOT equal").ShouldBe(0);
        warehouse.QuerySingle<string>("SELECT source_value FROM meta_reconciliation WHERE table_name = 'fct_rating' AND measure = 'ratings'").ShouldBe("25");
        warehouse.Query<string>("SELECT DISTINCT table_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal").ShouldBeEmpty();
        ulong.Parse(warehouse.QuerySingle<string>("SELECT horizon_xid FROM meta_run"), null).ShouldBeGreaterThan(0UL);
        warehouse.QuerySingle<string>("SELECT system_identifier FROM meta_run").ShouldBe(await ClusterAsync());
    }

    [Fact]
    public async Task The_survey_rules_of_the_regime_are_published()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await Survey.CreateAsync(source);

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.QuerySingle<(decimal, decimal, string)>("SELECT self_weight_percent, surveyed_weight_percent, rules FROM ref_survey_rule").ShouldBe((40, 60, "R08.21, R08.22"));
        warehouse.Query<(string, decimal, int)>("SELECT level_code, points, satisfied::INTEGER FROM ref_level ORDER BY level")
            .ShouldBe([("very-dissatisfied", 2, 0), ("dissatisfied", 4, 0), ("basically-satisfied", 6, 1), ("satisfied", 8, 1), ("very-satisfied", 10, 1)]);
        warehouse.Query<bool>("SELECT is_working_day FROM dim_date WHERE date IN ('2025-09-28', '2025-10-01', '2025-10-09') ORDER BY date").ShouldBe([true, false, true]);
    }

    private async Task<string> ClusterAsync()
    {
        await using var command = postgres.Owner.CreateCommand("SELECT system_identifier::text FROM pg_control_system()");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
