using CSat.Domain.Problems;
using CSat.Etl.Increments;
using CSat.Etl.Publishing;
using CSat.Etl.Running;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Tests.Increments;

/// <summary>When a run builds on the published file, and why it reads everything anew instead; what it publishes is right in either case.</summary>
public sealed class RebuildReasonTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Moment = new(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_run_reads_what_has_changed_since_the_last_and_says_so()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        (await source.PublishChangesAsync(Moment)).Rebuild.ShouldBe(RebuildReason.First);
        await survey.AddAsync(5, 4, 3, 2, 1);

        var result = await source.PublishChangesAsync(Moment.AddMinutes(1));

        result.Rebuild.ShouldBeNull();
        (result.Responses, result.Ratings).ShouldBe((6, 30));
        result.FormsRead.ShouldBeInRange(1, 6, "an old transaction elsewhere in the cluster may hold the horizon back");
        using var warehouse = source.Open();
        warehouse.QuerySingle<(string, string?, DateTime)>("SELECT kind, reason, (reconciled_as_of AT TIME ZONE 'UTC')::TIMESTAMP FROM meta_run").ShouldBe(("increment", null, Moment.UtcDateTime));
    }

    [Theory]
    [InlineData("UPDATE csat.organization SET time_zone = 'Europe/Berlin' WHERE organization_id = $1", RebuildReason.BasisChanged, "days are others")]
    [InlineData("UPDATE csat.round SET forms_sent_on = '2025-07-01' WHERE organization_id = $1", RebuildReason.BasisChanged, "forms may be late now")]
    [InlineData("UPDATE csat.department SET position = -1 WHERE organization_id = $1 AND code = 'quality'", RebuildReason.BasisChanged, "the order of the directory gives the keys")]
    [InlineData("UPDATE csat.response SET weight = 2 WHERE organization_id = $1", null, "as many changed as there are are still changes")]
    [InlineData("UPDATE csat.department SET name_en = 'Other' WHERE organization_id = $1", null, "names are read in every run")]
    [InlineData("INSERT INTO csat.department (organization_id, department_id, code, name_zh, name_en, position) VALUES ($1, gen_random_uuid(), 'last', '末', 'Last', 99)", null, "what comes after the others moves no key")]
    public async Task What_forms_were_made_with_must_not_have_changed(string change, RebuildReason? expected, string why)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await source.PublishChangesAsync(Moment);
        await source.RunAsync(change);
        var organization = (await CSat.Etl.Extracting.SourceOrganizations.ListAsync(postgres.Etl, source.Organization.Code)).Single();

        var result = await EtlRun.RunAsync(EtlPlan.Next(organization, Moment.AddMinutes(1)), postgres.Etl, source.Settings);

        result.Rebuild.ShouldBe(expected, why);
    }

    [Theory]
    [InlineData("UPDATE mart_rating_by_round SET ratings = ratings + 1", false, RebuildReason.Edited, "a mart edited by hand")]
    [InlineData("UPDATE meta_run SET schema_version = 'other'", true, RebuildReason.SchemaVersion, "another program's")]
    [InlineData("DROP TABLE meta_run", true, RebuildReason.SchemaVersion, "no warehouse at all")]
    [InlineData("UPDATE meta_run SET system_identifier = '1'", true, RebuildReason.OtherServer, "another cluster's")]
    [InlineData("UPDATE meta_run SET timeline = 99", true, RebuildReason.OtherServer, "a cluster taken back")]
    [InlineData("UPDATE meta_run SET horizon_xid = '999999999'", true, RebuildReason.HorizonAhead, "a state taken back")]
    [InlineData("DELETE FROM fct_rating WHERE response_key = (SELECT min(response_key) FROM fct_rating)", true, RebuildReason.CheckFailed, "rows are missing in a month that the increment touches")]
    public async Task A_file_that_cannot_be_built_on_is_replaced(string edit, bool unnoticed, RebuildReason expected, string why)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await source.PublishChangesAsync(Moment);
        using (var file = new DuckDBConnection($"Data Source={source.Published}"))
        {
            file.Open();
            file.Execute(edit);
        }

        if (unnoticed)
        {
            PublishedFile.Stamp(source.Published, Moment);
        }

        await survey.AddAsync(5, 4, 3, 2, 1);

        var result = await source.PublishChangesAsync(Moment.AddMinutes(1));

        result.Rebuild.ShouldBe(expected, why);
        (await source.DifferencesAsync(Moment.AddMinutes(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_increment_that_breaks_a_law_publishes_nothing_and_the_next_one_does_when_it_is_put_right()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await source.PublishChangesAsync(Moment);
        var poisoned = await survey.AddAsync(5, 4, 9, 2, 1);

        var refused = await Should.ThrowAsync<ProblemException>(() => source.PublishChangesAsync(Moment.AddMinutes(1)));

        refused.Problems.ShouldContain(problem => problem.Reason == EtlProblems.CheckFailedReason);
        PublishedStatus.Read(source.Published).Ratings.ShouldBe(25);
        await source.RunAsync("UPDATE csat.response SET levels = '{5,4,3,2,1}' WHERE organization_id = $1 AND response_id = $2", poisoned);
        (await source.PublishChangesAsync(Moment.AddMinutes(2))).Ratings.ShouldBe(30);
        (await source.DifferencesAsync(Moment.AddMinutes(2))).ShouldBeEmpty();
    }
}
