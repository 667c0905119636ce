using CSat.Domain.Problems;
using CSat.Etl.Running;
using CSat.Etl.Tests.Source;
using CSat.Testing;

namespace CSat.Etl.Tests.Running;

/// <summary>Broken rows, which the schema of the hot table lets in, refuse publication; the last good file stays.</summary>
public sealed class RefusalTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task A_level_outside_the_scale_is_refused()
    {
        await ShouldRefuseAsync("rating_levels_of_scale", survey => survey.AddAsync(5, 4, 9, 2, 1));
    }

    [Fact]
    public async Task A_level_beyond_a_byte_is_refused()
    {
        await ShouldRefuseAsync("rating_levels_of_scale", survey => survey.AddAsync(5, 4, 300, 2, 1));
    }

    [Fact]
    public async Task A_form_with_more_levels_than_items_is_refused()
    {
        await ShouldRefuseAsync("rating_keys_resolve", survey => survey.AddAsync(5, 4, 3, 2, 1, 1));
    }

    [Fact]
    public async Task A_form_of_an_unknown_round_is_refused()
    {
        await ShouldRefuseAsync("response_keys_resolve", survey => survey.Source.AddResponseAsync(Guid.NewGuid(), survey.Questionnaire, Survey.Day, [5, 4, 3, 2, 1]));
    }

    [Fact]
    public async Task A_form_of_another_questionnaire_than_its_round_asks_is_refused()
    {
        await ShouldRefuseAsync("response_keys_resolve", async survey =>
        {
            var other = await survey.Source.AddQuestionnaireAsync("other", survey.Regime, [.. survey.Items]);
            await survey.Source.AddResponseAsync(survey.Round, other, Survey.Day, [5, 4, 3, 2, 1]);
        });
    }

    [Fact]
    public async Task A_comment_on_no_form_is_refused()
    {
        await ShouldRefuseAsync("comments_resolve", survey =>
            survey.Source.RunAsync("INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) VALUES ($1, gen_random_uuid(), 0, 'lost')"));
    }

    [Fact]
    public async Task A_regime_without_the_questionnaires_scale_is_refused()
    {
        await ShouldRefuseAsync("rating_levels_of_scale", async survey =>
        {
            await survey.Source.RunAsync("UPDATE csat.questionnaire_version SET scale_code = 'ten-grade' WHERE organization_id = $1");
            await survey.AddAsync(5, 4, 3, 2, 1);
        });
    }

    [Fact]
    public async Task A_second_run_at_the_same_time_is_refused()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        Task<EtlResult>? second = null;

        await source.PublishAsync(step => second ??= Task.Run(() => source.PublishAsync()).ContinueWith(task => task, TaskScheduler.Default).Result);

        var refused = await Should.ThrowAsync<ProblemException>(second!);
        refused.Problems.Single().Reason.ShouldBe(EtlProblems.BusyReason);
        File.Exists(source.Published).ShouldBeTrue();
    }

    private async Task ShouldRefuseAsync(string check, Func<Survey, Task> breakIt)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddAsync(5, 4, 3, 2, 1);
        await source.PublishAsync();
        var good = await File.ReadAllBytesAsync(source.Published);

        await breakIt(survey);
        var refused = await Should.ThrowAsync<ProblemException>(() => source.PublishAsync());

        refused.Problems.ShouldContain(problem => problem.Reason == EtlProblems.CheckFailedReason && problem.Rule == check, refused.Message);
        (await File.ReadAllBytesAsync(source.Published)).ShouldBe(good);
        source.Strays().ShouldBeEmpty();
        source.Kept().ShouldHaveSingleItem();
    }
}
