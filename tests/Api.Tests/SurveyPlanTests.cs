using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Survey plans through the API: replays, what is refused and how, history and pages.</summary>
public sealed class SurveyPlanTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_plan_is_written_once_and_its_replay_answers_the_first_result()
    {
        var organization = await api.CreateOrganizationAsync();
        var plan = TestOrganization.Plan("half", "time", "scope");

        var first = await organization.PutPlanAsync(plan, "put");
        (await organization.PutPlanAsync(plan, "put")).ShouldBe(first);
        (await organization.PutPlanAsync(plan)).ShouldBe(first, "identical content again changes nothing");

        (first.State, first.Contents.Count).ShouldBe((SurveyPlanState.Draft, 2));
        first.Events.Select(happened => happened.Kind).ShouldBe([SurveyPlanEventKind.Written]);
        var other = await Refusal.OfAsync(organization.PutPlanAsync(TestOrganization.Plan("half", "time"), "put"));
        (other.Code, other.Reason).ShouldBe((StatusCode.AlreadyExists, "DUPLICATE_REQUEST_ID"));
        (await organization.PutPlanAsync(TestOrganization.Plan("half", "time"))).Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_wrong_with_a_plan_is_said_by_field_at_once_and_nothing_is_stored()
    {
        var organization = await api.CreateOrganizationAsync();
        var plan = TestOrganization.Plan("half", "time", "time");
        plan.PeriodEnd = Contract.Date("2025-12-31");
        plan.Contents.Add(new SurveyPlanContent { Code = "scope" });
        plan.QuestionnaireVersion = 1;

        var refusal = await Refusal.OfAsync(organization.PutPlanAsync(plan));
        var kind = await Refusal.OfAsync(organization.PutPlanAsync(new SurveyPlan(TestOrganization.Plan("half")) { SurveyKinds = { "special", "no-such" } }));
        var questionnaire = await Refusal.OfAsync(organization.PutPlanAsync(new SurveyPlan(TestOrganization.Plan("half")) { Questionnaire = "main", QuestionnaireVersion = 9 }));

        refusal.Code.ShouldBe(StatusCode.InvalidArgument);
        refusal.Fields.ShouldBe(["period_end", "contents[1].code", "contents[2].text", "questionnaire"], ignoreOrder: true);
        (kind.Reason, kind.Fields.Single()).ShouldBe(("UNKNOWN_CODE", "survey_kinds[1]"));
        (questionnaire.Code, questionnaire.Reason).ShouldBe((StatusCode.NotFound, "NOT_FOUND"));
        (await organization.Plans.ListSurveyPlansAsync(new ListSurveyPlansRequest { Organization = organization.Code }, organization.Key)).SurveyPlans.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_step_is_done_once_with_its_etag_and_is_refused_where_the_plan_stands_elsewhere()
    {
        var organization = await api.CreateOrganizationAsync();
        var planner = await organization.CreatePersonKeyAsync(Role.QualityManager, "planner", "manufacturing-after-sales", "after-sales");
        var draft = await organization.PutPlanAsync(TestOrganization.Plan("half", "time"));
        var submit = new SubmitSurveyPlanRequest { Organization = organization.Code, Code = "half", Role = "after-sales", RequestId = "submit", Etag = draft.Etag };

        var submitted = await organization.Plans.SubmitSurveyPlanAsync(submit, planner);
        (await organization.Plans.SubmitSurveyPlanAsync(submit, planner)).ShouldBe(submitted);
        var stale = await Refusal.OfAsync(organization.Plans.DecideSurveyPlanAsync(
            new DecideSurveyPlanRequest { Organization = organization.Code, Code = "half", Approved = true, Etag = draft.Etag }, organization.Key));
        var again = await Refusal.OfAsync(organization.Plans.SubmitSurveyPlanAsync(new SubmitSurveyPlanRequest { Organization = organization.Code, Code = "half", Role = "after-sales" }, planner));
        var reasonless = await Refusal.OfAsync(organization.Plans.DecideSurveyPlanAsync(new DecideSurveyPlanRequest { Organization = organization.Code, Code = "half" }, organization.Key));

        submitted.State.ShouldBe(SurveyPlanState.Submitted);
        submitted.Events.Select(happened => (happened.Kind, happened.Role)).ShouldBe([(SurveyPlanEventKind.Written, ""), (SurveyPlanEventKind.Submitted, "after-sales")]);
        stale.Code.ShouldBe(StatusCode.Aborted);
        (again.Code, again.Reason).ShouldBe((StatusCode.FailedPrecondition, "INVALID_TRANSITION"));
        (reasonless.Reason, reasonless.Fields.Single()).ShouldBe(("FIELD_MISSING", "reason"));
        (await organization.Plans.GetSurveyPlanAsync(new GetSurveyPlanRequest { Organization = organization.Code, Code = "half" }, organization.Key)).ShouldBe(submitted);
    }

    [Fact]
    public async Task Plans_are_listed_by_period_a_page_at_a_time_without_their_history()
    {
        var organization = await api.CreateOrganizationAsync();
        foreach (var code in new[] { "c", "a", "b" })
        {
            await organization.PutPlanAsync(TestOrganization.Plan(code));
        }

        var first = await organization.Plans.ListSurveyPlansAsync(new ListSurveyPlansRequest { Organization = organization.Code, PageSize = 2 }, organization.Key);
        var rest = await organization.Plans.ListSurveyPlansAsync(new ListSurveyPlansRequest { Organization = organization.Code, PageSize = 2, PageToken = first.NextPageToken }, organization.Key);

        first.SurveyPlans.Concat(rest.SurveyPlans).Select(plan => (plan.Code, plan.Events.Count)).ShouldBe([("a", 0), ("b", 0), ("c", 0)]);
        rest.NextPageToken.ShouldBeEmpty();
    }
}
