using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.ServiceRequests;

/// <summary>A step of a customer's request that is to be recorded.</summary>
/// <param name="Step">Code of the step.</param>
/// <param name="Role">Code of the role that did it; empty for none.</param>
/// <param name="Form">Code of the form in which it is recorded; empty for none.</param>
/// <param name="Accepted">Whether its answer was yes; true where it decides nothing.</param>
public sealed record ServiceStep(string Step, string Role, string Form, bool Accepted);

/// <summary>How a customer's request goes through a flow of the regime.</summary>
public static class ServiceFlow
{
    /// <summary>
    /// Judges the next step of a request: it is the one that the flow names next, so that nothing is sent before its data are confirmed (R11.12) and no sample before it is
    /// inspected and signed off (R10.11), and its role does it (R10.8, R10.9, R10.10). An answer of no leads back.
    /// </summary>
    /// <param name="regime">The regime of the request.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="next">Code of the step that comes next; null when the flow has ended.</param>
    /// <param name="step">What is to be recorded.</param>
    /// <returns>Code of the step after it, null when the flow has ended with it; and what is wrong.</returns>
    [Judges("R10.8", "R10.9", "R10.10", "R10.11", "R11.12")]
    public static (string? Next, IReadOnlyList<Problem> Problems) Apply(Regime regime, FlowRule flow, string? next, ServiceStep step)
    {
        var rule = flow.Steps.FirstOrDefault(known => known.Code == step.Step);
        if (rule is null)
        {
            return (next, [UnknownStep("step", step.Step, [.. flow.Steps.Select(known => known.Code)])]);
        }

        if (rule.Code != next)
        {
            return (next, [StepNotNext("step", rule.Code, next, Cited(rule.Rules, "regime"))]);
        }

        var form = regime.Forms.FirstOrDefault(known => known.Code == step.Form);
        Problem[] problems =
        [
            .. CollectionRules.CheckRole("role", step.Role, rule.Name, rule.By, rule.Rules),
            .. step.Form.Length == 0 ? []
                : form is null ? [UnknownCode("form", step.Form, [.. regime.Forms.Select(known => known.Code)], "regime")]
                : CollectionRules.CheckRole("role", step.Role, form.Name, form.By, form.Rules),
        ];
        return problems.Length > 0 ? (next, problems) : (StepFlow.Next(flow.Steps, rule.Code, step.Accepted)?.Code, problems);
    }
}
