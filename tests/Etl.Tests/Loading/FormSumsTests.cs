using System.Text.RegularExpressions;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Loading;

/// <summary>The sums over forms in the marts are a recount of the ratings, and macros, guide and Domain say the same interval.</summary>
public sealed partial class FormSumsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Sums_of_squares_equal_a_recount_of_the_ratings()
    {
        using var warehouse = (await PublishAsync()).Open();
        const string Differing = """
            WITH form AS (
              SELECT round_key, rating_kind, competitor_key, {0} response_key, count(*) AS k, sum(points) AS s, sum(best_points) AS b, sum(satisfied) AS x FROM fct_rating GROUP BY ALL
            )
            SELECT * FROM {1} AS mart FULL JOIN (
              SELECT round_key, rating_kind, competitor_key, {0} count(*) AS forms, sum(s * s) AS ss, sum(s * b) AS sb, sum(b * b) AS bb, sum(x * x) AS xx, sum(x * k) AS xk, sum(k * k) AS kk
              FROM form GROUP BY ALL
            ) AS found USING ({0} round_key, rating_kind, competitor_key)
            WHERE mart.forms IS DISTINCT FROM found.forms OR points_squared IS DISTINCT FROM ss OR points_by_best IS DISTINCT FROM sb OR best_squared IS DISTINCT FROM bb
              OR satisfied_squared IS DISTINCT FROM xx OR satisfied_by_ratings IS DISTINCT FROM xk OR ratings_squared IS DISTINCT FROM kk
            """;
        foreach (var (keys, mart, rows) in new[] { ("", "mart_form_by_round", 1), ("department_key,", "mart_form_by_round_department", 2) })
        {
            warehouse.ExecuteScalar<int>($"SELECT count(*) FROM {mart}").ShouldBe(rows);
            warehouse.Query(Differing.Replace("{0}", keys, StringComparison.Ordinal).Replace("{1}", mart, StringComparison.Ordinal)).ShouldBeEmpty(mart);
        }

        // One form rated nothing of the second department.
        warehouse.Query<long>("SELECT forms FROM mart_form_by_round_department ORDER BY forms").ShouldBe([5, 6]);
    }

    [Theory]
    [InlineData("analyst-guide.md", "degree, degree_from, degree_to, rate, rate_from, rate_to")]
    [InlineData("analyst-guide.zh-CN.md", "满意度, 满意度下限, 满意度上限, 满意率, 满意率下限, 满意率上限")]
    public async Task Guide_macro_and_report_say_the_same_interval(string guide, string columns)
    {
        using var warehouse = (await PublishAsync()).Open();
        var query = FirstSql().Match(await File.ReadAllTextAsync(Repository.PathOf("docs", guide))).Groups[1].Value;
        var row = (IDictionary<string, object>)warehouse.QuerySingle(query);
        var said = columns.Split(", ").Select(column => Convert.ToDouble(row[column], null)).ToArray();
        var sums = warehouse.QuerySingle<Mart>("""
            SELECT
              forms, ratings, points, best_points AS BestPoints, satisfied, points_squared AS PointsSquared, points_by_best AS PointsByBest, best_squared AS BestSquared,
              satisfied_squared AS SatisfiedSquared, satisfied_by_ratings AS SatisfiedByRatings, ratings_squared AS RatingsSquared
            FROM mart_form_by_round
            WHERE rating_kind = 2
            """).Sums;
        var (degree, rate) = (FormEstimate.Degree(sums)!, FormEstimate.Rate(sums)!);

        said.ShouldBe(new[] { degree.Value, degree.Interval!.Value.Lower, degree.Interval.Value.Upper, rate.Value, rate.Interval!.Value.Lower, rate.Interval.Value.Upper }
            .Select(value => Math.Round(value * 100, 2, MidpointRounding.AwayFromZero)), 1e-9);
    }

    private async Task<SampleSource> PublishAsync()
    {
        var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await survey.AddAsync(5, 0, 4, 0, 0);
        await source.PublishAsync();
        return source;
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstSql();

    private sealed record Mart
    {
        public long Forms { get; init; }

        public long Ratings { get; init; }

        public decimal Points { get; init; }

        public decimal BestPoints { get; init; }

        public long Satisfied { get; init; }

        public decimal PointsSquared { get; init; }

        public decimal PointsByBest { get; init; }

        public decimal BestSquared { get; init; }

        public long SatisfiedSquared { get; init; }

        public long SatisfiedByRatings { get; init; }

        public long RatingsSquared { get; init; }

        public FormSums Sums => new(new(Ratings, Points, BestPoints, Satisfied), Forms, PointsSquared, PointsByBest, BestSquared, SatisfiedSquared, SatisfiedByRatings, RatingsSquared);
    }
}
