using CSat.Etl.Extracting;
using CSat.Etl.Running;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Running;

/// <summary>What is stored of one organisation may be broken past every check of the API: it fails alone, by name, and its last good file stays.</summary>
public sealed class BrokenOrganizationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("a period without end", "Extract", "UPDATE csat.round SET period_end = 'infinity' WHERE organization_id = $1")]
    [InlineData("a period without beginning", "Extract", "UPDATE csat.round SET period_start = '-infinity' WHERE organization_id = $1")]
    [InlineData("a form answered never", null, "UPDATE csat.response SET responded_at = 'infinity' WHERE organization_id = $1")]
    [InlineData("levels in two dimensions", "Extract", "UPDATE csat.response SET levels = '{{5,4},{3,2}}' WHERE organization_id = $1")]
    [InlineData("a zone that does not exist", "Open", "UPDATE csat.organization SET time_zone = 'Nowhere/Else' WHERE organization_id = $1")]
    [InlineData("a regime that cannot be read", null, "UPDATE csat.regime_version SET content = '- \"a\"[' || chr(10) || 'c:' WHERE organization_id = $1")]
    public async Task A_broken_organisation_fails_alone(string what, string? step, string damage)
    {
        using var broken = await CreateAsync();
        using var sound = await CreateAsync();
        await broken.PublishAsync();
        var before = await File.ReadAllBytesAsync(broken.Published);
        await broken.RunAsync(damage);
        using var log = new LogCollector().Expect(2100);

        var organizations = (await SourceOrganizations.ListAsync(postgres.Etl, null)).Where(organization => organization.Id == broken.Organization.Id).Append(sound.Organization).ToList();
        var round = await EtlRound.RunAsync(organizations, postgres.Etl, new EtlSettings(Repository.PathOf("calendars"), PathOf), null, null, log.CreateLogger("CSat.Etl"));

        round.Published.Select(result => result.OrganizationCode).ShouldBe([sound.Organization.Code], what);
        round.Problems.ShouldNotBeEmpty();
        round.Problems.ShouldAllBe(problem => problem.Field.StartsWith(broken.Organization.Code) || $"{problem.Wording}".Contains(broken.Organization.Code));
        (await File.ReadAllBytesAsync(broken.Published)).ShouldBe(before);
        broken.Strays().ShouldBe(["etl.failed.json"], "nothing is left beside it but the reason");
        broken.Kept().ShouldHaveSingleItem();
        log.Entries.Where(entry => entry.Event.Id == 2100).Select(entry => entry.Message.Split("step ")[1]).ShouldBe(step is null ? [] : [$"{step} failed"], what);
        using var warehouse = sound.Open();
        warehouse.QuerySingle<long>("SELECT count(*) FROM fct_rating").ShouldBe(5);

        string PathOf(string code) => code == broken.Organization.Code ? broken.Published : sound.Published;
    }

    [Fact]
    public async Task The_first_and_the_last_believable_day_are_published()
    {
        using var source = await CreateAsync();
        await source.RunAsync("UPDATE csat.round SET period_start = '1900-01-01', period_end = '2199-12-31' WHERE organization_id = $1");

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.QuerySingle<(string, string)>("SELECT strftime(min(period_start), '%Y-%m-%d'), strftime(max(period_end), '%Y-%m-%d') FROM dim_round WHERE round_key > 0").ShouldBe(("1900-01-01", "2199-12-31"));
    }

    private async Task<SampleSource> CreateAsync()
    {
        var source = await SampleSource.CreateAsync(postgres);
        await (await Survey.CreateAsync(source)).AddAsync(5, 4, 3, 2, 1);
        return source;
    }
}
