using CSat.Cli.Connection;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Cli.Samples;

/// <summary>Carries out the surveys of a sample by the key of the person who does it. May be repeated: what is done stays done.</summary>
/// <param name="connection">The service, by that key.</param>
/// <param name="organization">Code of the organisation.</param>
/// <param name="role">Role of the regime in which plans are handed in and results analysed.</param>
internal sealed class SurveySubmitter(ServiceConnection connection, string organization, string role)
{
    private const int PageSize = 1000;

    /// <summary>From the plan to the forms that are handed out.</summary>
    /// <returns>The sampled members, in an order that says nothing about them.</returns>
    public async Task<IReadOnlyList<string>> HandOutAsync(SampleSurvey survey, CancellationToken cancellation)
    {
        var options = connection.Call(cancellation);
        await PlanAsync(survey, cancellation).ConfigureAwait(false);
        var round = await connection.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = organization, Round = survey.Round }, options);
        if (survey.Notice is { } notice)
        {
            await connection.Notices.PrepareNoticeAsync(new PrepareNoticeRequest { Organization = organization, Notice = notice.Notice }, options);
            await connection.Notices.ApproveNoticeAsync(new ApproveNoticeRequest { Organization = organization, Notice = notice.Notice.Code }, options);
            await connection.Notices.PublishNoticeAsync(
                new PublishNoticeRequest { Organization = organization, Notice = notice.Notice.Code, PublishedOn = WireDate.Of(notice.PublishedOn), Way = notice.Way }, options);
        }

        var sampled = await SampledAsync(survey, cancellation).ConfigureAwait(false);
        if (sampled.Count == 0)
        {
            await DrawAsync(survey, cancellation).ConfigureAwait(false);
            sampled = await SampledAsync(survey, cancellation).ConfigureAwait(false);
        }

        if (round.State == RoundState.Open)
        {
            foreach (var batch in survey.Batches)
            {
                var distribution = batch.Batch.Clone();
                distribution.Members.AddRange(sampled.GroupBy(member => member.Area).SelectMany(area => area.Where(batch.Takes)).Select(member => member.Member));
                await connection.Distributions.RecordDistributionAsync(
                    new RecordDistributionRequest { Organization = organization, Round = survey.Round.Code, Distribution = distribution }, options);
            }
        }

        return SampleDraws.Shuffled(sampled.Select(member => member.Member), survey.Seed);
    }

    /// <summary>From the forms that are handed back to the back-check and to the analysis, where the regime demands one.</summary>
    public async Task FinishAsync(SampleSurvey survey, int forms, CancellationToken cancellation)
    {
        var options = connection.Call(cancellation);
        var round = survey.Round.Code;
        if (survey.BackCheck.HandedBackAt is { } moment)
        {
            await connection.Distributions.HandBackFormsAsync(
                new HandBackFormsRequest { Organization = organization, Round = round, HandedBackAt = moment.ToTimestamp(), Forms = forms, RequestId = $"hand-back-{round}" }, options);
        }

        await connection.Rounds.CloseRoundAsync(new CloseRoundRequest { Organization = organization, Round = round }, options);
        await connection.BackChecks.DrawBackCheckAsync(
            new DrawBackCheckRequest { Organization = organization, Round = round, Seed = survey.Seed, Forms = survey.BackCheck.Forms }, options);
        var checks = ServiceConnection.PagesAsync(
            async token => await connection.BackChecks.ListChecksAsync(new ListChecksRequest { Organization = organization, Round = round, PageSize = PageSize, PageToken = token }, options),
            page => page.NextPageToken);
        await foreach (var form in checks.SelectMany(page => page.Forms).Where(form => form.Result == FormCheck.NotVerified).WithCancellation(cancellation).ConfigureAwait(false))
        {
            var check = new RecordCheckRequest
            {
                Organization = organization, Round = round, ResponseId = form.ResponseId, Result = survey.BackCheck.Finding(form.ExternalId), CheckedAt = survey.BackCheck.CheckedAt.ToTimestamp(),
            };
            await connection.BackChecks.RecordCheckAsync(check, options);
        }

        var history = await connection.Rounds.GetRoundAsync(new GetRoundRequest { Organization = organization, Round = round }, options);
        foreach (var demanded in history.Deadlines.Where(deadline => deadline.Outcome == RoundDeadlineOutcome.NotRecorded))
        {
            // It follows what the service has timed by its own clock.
            await connection.Rounds.RecordMilestoneAsync(
                new RecordMilestoneRequest { Organization = organization, Round = round, Event = demanded.ToEvent, ReachedAt = demanded.StartedAt, Role = role }, options);
        }
    }

    // A plan that is on its way goes on from where it stands.
    private async Task PlanAsync(SampleSurvey survey, CancellationToken cancellation)
    {
        var options = connection.Call(cancellation);
        var code = survey.Plan.Code;
        var listed = await connection.SurveyPlans.ListSurveyPlansAsync(new ListSurveyPlansRequest { Organization = organization, PageSize = PageSize }, options);
        var state = listed.SurveyPlans.FirstOrDefault(plan => plan.Code == code)?.State ?? SurveyPlanState.Draft;
        if (state == SurveyPlanState.Draft)
        {
            await connection.SurveyPlans.PutSurveyPlanAsync(new PutSurveyPlanRequest { Organization = organization, SurveyPlan = survey.Plan }, options);
            state = (await connection.SurveyPlans.SubmitSurveyPlanAsync(new SubmitSurveyPlanRequest { Organization = organization, Code = code, Role = role }, options)).State;
        }

        if (state == SurveyPlanState.Submitted && survey.IssuedTo.Count > 0)
        {
            await connection.SurveyPlans.IssueSurveyPlanAsync(new IssueSurveyPlanRequest { Organization = organization, Code = code, Departments = { survey.IssuedTo } }, options);
        }
    }

    private async Task DrawAsync(SampleSurvey survey, CancellationToken cancellation)
    {
        var options = connection.Call(cancellation);
        await connection.Samples.PutFrameAsync(new PutFrameRequest { Organization = organization, Round = survey.Round.Code, Members = { survey.Frame } }, options);
        await connection.Samples.DrawSampleAsync(
            new DrawSampleRequest { Organization = organization, Round = survey.Round.Code, Method = survey.Method, Size = survey.Size, Seed = survey.Seed }, options);
    }

    private ValueTask<List<SampledMember>> SampledAsync(SampleSurvey survey, CancellationToken cancellation) => ServiceConnection.PagesAsync(
        async token => await connection.Samples.ListSampleAsync(
            new ListSampleRequest { Organization = organization, Round = survey.Round.Code, PageSize = PageSize, PageToken = token }, connection.Call(cancellation)),
        page => page.NextPageToken).SelectMany(page => page.Members).ToListAsync(cancellation);
}
