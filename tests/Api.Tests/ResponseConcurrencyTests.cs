using CSat.Api.Responses.Groups;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Api.Tests;

/// <summary>What holds when many submit at once.</summary>
public sealed class ResponseConcurrencyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Stored = "SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1";

    [Fact]
    public async Task The_same_id_fifty_times_in_parallel_stores_one()
    {
        var organization = await api.CreateOrganizationAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => organization.SubmitAsync(TestOrganization.Form("same")).ResponseAsync));

        answers.Select(answer => answer.ResponseId).Distinct().Count().ShouldBe(1);
        answers.Count(answer => answer.Outcome == SubmitOutcome.Stored).ShouldBe(1);
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_contents_under_one_id_in_parallel_one_wins_and_the_others_are_refused()
    {
        var organization = await api.CreateOrganizationAsync();

        var codes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => OutcomeAsync(organization, TestOrganization.Form("same", 5, 5, 1 + (i % 2)))));

        codes.Count(code => code == StatusCode.OK).ShouldBe(20);
        codes.Count(code => code == StatusCode.AlreadyExists).ShouldBe(20);
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task Five_hundred_concurrent_submissions_of_three_organisations_are_all_found()
    {
        TestOrganization[] organizations = [await api.CreateOrganizationAsync(), await api.CreateOrganizationAsync(), await api.CreateOrganizationAsync()];

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => organizations[i % 3].SubmitAsync(TestOrganization.Form($"form-{i}")).ResponseAsync));

        foreach (var (organization, index) in organizations.Select((organization, index) => (organization, index)))
        {
            var acknowledged = answers.Where((_, i) => i % 3 == index).Select(answer => Guid.Parse(answer.ResponseId)).ToArray();
            (await api.CountAsync(Stored + " AND response_id = ANY ($2)", organization.Code, acknowledged)).ShouldBe(acknowledged.Length);
            (await api.CountAsync(Stored, organization.Code)).ShouldBe(acknowledged.Length);
        }
    }

    [Fact]
    public async Task Closing_a_round_while_submitting_loses_nothing_acknowledged_and_lets_nothing_in_afterwards()
    {
        var organization = await api.CreateOrganizationAsync();
        var submitting = Enumerable.Range(0, 16).Select(worker => SubmitUntilClosedAsync(organization, worker)).ToArray();
        while (await api.CountAsync(Stored, organization.Code) < 100)
        {
            await Task.Delay(10);
        }

        await organization.CloseRoundAsync();
        var storedAtClose = await api.CountAsync(Stored, organization.Code);
        var acknowledged = (await Task.WhenAll(submitting)).Sum();

        acknowledged.ShouldBeGreaterThan(0);
        storedAtClose.ShouldBe(acknowledged);
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(acknowledged);
    }

    [Fact]
    public async Task Closing_waits_for_a_group_that_has_found_the_round_open()
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("under-way");
        form.Comments.Add(new Comment { Text = "written after the form" });
        Task<SubmitResponseResponse> submitting;
        Task<Round> closing;
        await using (var held = await TableLock.TakeAsync(api.Postgres, "csat.response_comment"))
        {
            // The form is inserted by then, its comment is not.
            submitting = organization.SubmitAsync(form).ResponseAsync;
            await held.UntilSomebodyWaitsLongAsync();
            closing = organization.CloseRoundAsync().ResponseAsync;
            await held.UntilSomebodyWaitsAsync(callers: 2);

            closing.IsCompleted.ShouldBeFalse();
        }

        (await submitting).Outcome.ShouldBe(SubmitOutcome.Stored);
        (await closing).State.ShouldBe(RoundState.Closed);
        (await Refusal.OfAsync(organization.SubmitAsync(TestOrganization.Form("too-late")))).Reason.ShouldBe("ROUND_CLOSED");
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task One_bad_row_fails_alone_and_the_rest_of_its_group_is_stored()
    {
        var organization = await api.CreateOrganizationAsync();
        var other = await api.CreateOrganizationAsync();
        var templates = new[] { await TemplateAsync(organization), await TemplateAsync(other) };
        await using var writer = new GroupCommit(api.Postgres.Application, NullLogger<GroupCommit>.Instance);

        // Broken JSON gets past no mapper: it stands for whatever the database alone finds wrong.
        var group = Enumerable.Range(0, 41).Select(i => templates[i % 2] with
        {
            ResponseId = Guid.CreateVersion7(),
            ExternalId = $"row-{i}",
            Attributes = i == 20 ? "{broken" : null,
        }).ToArray();
        var outcomes = await Task.WhenAll(group.Select(async response =>
        {
            try
            {
                return (await writer.WriteAsync(response, CancellationToken.None)).ResponseId == response.ResponseId;
            }
            catch (Npgsql.PostgresException)
            {
                return false;
            }
        }));

        outcomes.Select((stored, i) => (stored, i)).Where(outcome => !outcome.stored).Select(outcome => outcome.i).ShouldBe([20]);
        (await api.CountAsync("SELECT count(*) FROM csat.response WHERE response_id = ANY ($1)", group.Select(response => response.ResponseId).ToArray())).ShouldBe(40);
    }

    [Fact]
    public async Task A_caller_that_gives_up_gets_cancelled_and_may_send_again()
    {
        var organization = await api.CreateOrganizationAsync();
        using var impatient = new CancellationTokenSource();
        var call = organization.SubmitAsync(TestOrganization.Form("1"), impatient.Token);
        await impatient.CancelAsync();

        var outcome = await Record.ExceptionAsync(async () => await call);
        (await organization.SubmitAsync(TestOrganization.Form("1"))).ResponseId.ShouldNotBeEmpty();

        (outcome is null or RpcException { StatusCode: StatusCode.Cancelled }).ShouldBeTrue();
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(1);
    }

    private static async Task<StatusCode> OutcomeAsync(TestOrganization organization, Contracts.V1.SurveyResponse form)
    {
        try
        {
            await organization.SubmitAsync(form);
            return StatusCode.OK;
        }
        catch (RpcException exception)
        {
            return exception.StatusCode;
        }
    }

    private static async Task<long> SubmitUntilClosedAsync(TestOrganization organization, int worker)
    {
        for (var sent = 0L; ; sent++)
        {
            var code = await OutcomeAsync(organization, TestOrganization.Form($"{worker}-{sent}"));
            if (code != StatusCode.OK)
            {
                code.ShouldBe(StatusCode.FailedPrecondition);
                return sent;
            }
        }
    }

    private async Task<AcceptedResponse> TemplateAsync(TestOrganization organization)
    {
        await using var read = api.Postgres.Owner.CreateCommand(
            "SELECT organization_id, round_id, questionnaire_version_id FROM csat.round JOIN csat.organization o USING (organization_id) WHERE o.code = $1");
        read.Parameters.Add(new() { Value = organization.Code });
        await using var reader = await read.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new AcceptedResponse
        {
            OrganizationId = reader.GetGuid(0),
            ResponseId = Guid.Empty,
            SourceSystem = "direct",
            ExternalId = "",
            RoundId = reader.GetGuid(1),
            QuestionnaireVersionId = reader.GetGuid(2),
            RatingKind = 2,
            RespondentKind = 1,
            CompetitorId = null,
            DepartmentId = null,
            Customer = null,
            Weight = null,
            RespondedAt = TestOrganization.Responded.UtcDateTime,
            SentAt = null,
            ReturnedAt = null,
            CollectedById = null,
            ReceivedAt = TestOrganization.Responded.UtcDateTime,
            Levels = [1, 2, 3],
            Comments = [],
            Attributes = null,
            Digest = new byte[32],
        };
    }
}
