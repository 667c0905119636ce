using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A target of a company for the days of a period, and what its people do with it, each in a role of the regime that the person holds; or, where another is named, claims.</summary>
internal sealed class AimedTarget(ScenarioHost host, Company company, Measure measure, string period)
{
    private readonly (DateOnly From, DateOnly To) _days = Period.Of(period);

    private TargetService.TargetServiceClient Client => new(host.Channel);

    /// <summary>Draws it up.</summary>
    /// <param name="percent">Its value; null for the computed one.</param>
    /// <param name="reason">Why it has this value.</param>
    /// <param name="role">Role of the regime in which that is done.</param>
    /// <param name="by">Role that the person holds who does it; null for the same, empty for a system.</param>
    public Step<Target> Propose(string? percent = null, string reason = "", string role = "", string? by = null) => Does($"drawn up at {percent ?? "the computed value"}", by ?? role, key => Client.ProposeTargetAsync(
        new ProposeTargetRequest
        {
            Organization = company.Code, Measure = measure, ValidFrom = Period.Day(_days.From), ValidTo = Period.Day(_days.To), ValuePercent = percent is null ? null : new() { Value = percent }, Reason = reason, Role = role,
        },
        key));

    /// <summary>Approves it.</summary>
    public Step<Target> Approve(string role = "", string? by = null) => Does("approved", by ?? role, key => Client.DecideTargetAsync(
        new DecideTargetRequest { Organization = company.Code, Measure = measure, ValidFrom = Period.Day(_days.From), Approved = true, Role = role }, key));

    /// <summary>Sends it back.</summary>
    public Step<Target> Reject(string reason, string role = "") => Does("rejected", role, key => Client.DecideTargetAsync(
        new DecideTargetRequest { Organization = company.Code, Measure = measure, ValidFrom = Period.Day(_days.From), Reason = reason, Role = role }, key));

    /// <summary>Makes it known to departments.</summary>
    public Step<Target> Publish(params string[] departments) => Does("published", "", key => Client.PublishTargetAsync(
        new PublishTargetRequest { Organization = company.Code, Measure = measure, ValidFrom = Period.Day(_days.From), Departments = { departments } }, key));

    /// <summary>Breaks it down to departments.</summary>
    public Step<Target> BreakDown(params (string Department, string Percent)[] departments) => Does("broken down", "", key => Client.BreakDownTargetAsync(
        new BreakDownTargetRequest
        {
            Organization = company.Code, Measure = measure, ValidFrom = Period.Day(_days.From),
            Departments = { departments.Select(one => new DepartmentTarget { Department = one.Department, ValuePercent = new() { Value = one.Percent } }) },
        },
        key));

    /// <summary>Assesses it.</summary>
    /// <param name="suitable">Whether it suits.</param>
    /// <param name="reason">Why.</param>
    /// <param name="contradicting">Id of information that contradicts it.</param>
    public Step<Target> Assess(bool suitable, string reason = "", string contradicting = "") => Does($"assessed: {suitable}", "", key => Client.AssessTargetAsync(
        new AssessTargetRequest { Organization = company.Code, Measure = measure, ValidFrom = Period.Day(_days.From), Suitable = suitable, Reason = reason, ContradictingInformation = contradicting }, key));

    private Step<Target> Does(string what, string by, Func<Metadata, AsyncUnaryCall<Target>> act) =>
        new($"target {measure} of {period} {what}", async () => await act(await company.KeyOfAsync(by)));
}
