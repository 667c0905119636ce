using CSat.Domain.Problems;
using CSat.Etl.Running;
using CSat.Etl.Tests.Source;
using CSat.Testing;

namespace CSat.Etl.Tests.Checking;

/// <summary>What has lost a large part of its rows is not published until somebody says that it should be.</summary>
public sealed class VolumeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Forms = 150;
    private static readonly DateTimeOffset Moment = new(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_large_drop_is_refused_until_it_is_accepted(bool rebuild)
    {
        using var source = await FilledAsync();
        (await source.PublishAsync(at: Moment)).Responses.ShouldBe(Forms);
        await DeleteAsync(source, 100);

        var refused = await Should.ThrowAsync<ProblemException>(() => PublishAsync(source, rebuild));

        refused.Problems.Select(problem => (problem.Reason, problem.Field)).ShouldBe([(EtlProblems.ShrunkReason, source.Organization.Code), (EtlProblems.ShrunkReason, source.Organization.Code)]);
        refused.Message.ShouldContain("fct_response");
        refused.Message.ShouldContain("fct_rating");
        PublishedForms(source).ShouldBe(Forms, "the last file stays");

        source.AcceptSmaller = true;
        (await PublishAsync(source, rebuild)).Responses.ShouldBe(50);
        source.AcceptSmaller = false;
        (await PublishAsync(source, rebuild)).Responses.ShouldBe(50, "what was accepted is what the next is compared with");
    }

    [Fact]
    public async Task A_small_drop_is_published()
    {
        using var source = await FilledAsync();
        await source.PublishAsync(at: Moment);
        await DeleteAsync(source, 19);

        (await PublishAsync(source, rebuild: false)).Responses.ShouldBe(Forms - 19);
    }

    private static Task<EtlResult> PublishAsync(SampleSource source, bool rebuild) =>
        rebuild ? source.PublishAsync(at: Moment.AddMinutes(1)) : source.PublishChangesAsync(Moment.AddMinutes(1));

    private static Task DeleteAsync(SampleSource source, int forms) => source.RunAsync(
        "DELETE FROM csat.response WHERE organization_id = $1 AND response_id IN (SELECT response_id FROM csat.response WHERE organization_id = $1 ORDER BY response_id LIMIT $2)", forms);

    private static long PublishedForms(SampleSource source)
    {
        using var warehouse = source.Open();
        using var command = warehouse.CreateCommand();
        command.CommandText = "SELECT count(*) FROM fct_response";
        return (long)command.ExecuteScalar()!;
    }

    private async Task<SampleSource> FilledAsync()
    {
        var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.RunAsync(
            "INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, responded_at, received_at, levels, content_digest) "
            + "SELECT $1, gen_random_uuid(), 'many', n::text, $2, $3, 2, 1, $4, $4, '{5,4,3,2,1}', '\\x00' FROM generate_series(1, $5) AS n",
            survey.Round, survey.Questionnaire, Survey.Day.ToUniversalTime(), Forms);
        return source;
    }
}
