using System.Text.RegularExpressions;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Publishing;

/// <summary>The worked queries of the analyst guides run on a published file, and give rows.</summary>
public sealed partial class AnalystGuideTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Queries = 6;

    [Theory]
    [InlineData("analyst-guide.md")]
    [InlineData("analyst-guide.zh-CN.md")]
    public async Task Every_query_of_the_guide_gives_rows(string guide)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        var desk = await ComplaintDesk.CreateAsync(source);
        await desk.AddAsync("1", "mail", Survey.Day, new("answer", Survey.Day, Survey.Day.AddDays(3), null), ("registered", Survey.Day));
        await source.PublishAsync();
        var queries = Sql().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", guide))).Select(match => match.Groups[1].Value).ToList();
        using var warehouse = source.Open();

        queries.Count.ShouldBe(Queries);
        foreach (var query in queries)
        {
            warehouse.Query(query).ShouldNotBeEmpty(query);
        }
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sql();
}
