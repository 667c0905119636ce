using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A survey plan of a company, and what its people do with it, each in a role of the regime that the person holds; or, where another is named, claims.</summary>
internal sealed class PlannedSurvey(ScenarioHost host, Company company, string code)
{
    private SurveyPlanService.SurveyPlanServiceClient Client => new(host.Channel);

    public string Code { get; } = code;

    /// <summary>Hands it in.</summary>
    /// <param name="role">Role of the regime in which that is done.</param>
    /// <param name="by">Role that the person holds who does it; null for the same, empty for a system.</param>
    public Step<PlannedSurvey> Submit(string role = "", string? by = null) => Does("submitted", role, by, key =>
        Client.SubmitSurveyPlanAsync(new SubmitSurveyPlanRequest { Organization = company.Code, Code = Code, Role = role }, key));

    /// <summary>Approves it.</summary>
    public Step<PlannedSurvey> Approve(string role = "", string? by = null) => Does("approved", role, by, key =>
        Client.DecideSurveyPlanAsync(new DecideSurveyPlanRequest { Organization = company.Code, Code = Code, Approved = true, Role = role }, key));

    /// <summary>Sends it back.</summary>
    public Step<PlannedSurvey> Reject(string role, string reason) => Does("rejected", role, null, key =>
        Client.DecideSurveyPlanAsync(new DecideSurveyPlanRequest { Organization = company.Code, Code = Code, Reason = reason, Role = role }, key));

    /// <summary>Sends it to departments.</summary>
    public Step<PlannedSurvey> Issue(params string[] departments) => IssueBy("", departments);

    /// <summary>Somebody who holds a role of the regime sends it to departments.</summary>
    public Step<PlannedSurvey> IssueBy(string role, params string[] departments) => Does($"sent to {string.Join(", ", departments)}", role, null, key =>
        Client.IssueSurveyPlanAsync(new IssueSurveyPlanRequest { Organization = company.Code, Code = Code, Departments = { departments } }, key));

    private Step<PlannedSurvey> Does(string what, string role, string? by, Func<Metadata, AsyncUnaryCall<SurveyPlan>> act) => new($"plan {Code} {what} by {role}", async () =>
    {
        await act(await company.KeyOfAsync(by ?? role));
        return this;
    });
}
