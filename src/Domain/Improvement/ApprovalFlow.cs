namespace CSat.Domain.Improvement;

/// <summary>Flows with approvals: management review (R21.1), training (R09.26, R21.9).</summary>
public static class ApprovalFlow
{
    /// <summary>
    /// The step after this one. A rejected decision returns to the last step before it that is no decision, where the work is done again: the plan of the management
    /// review (R21.1), the training application (R09.26), the yearly training plan (R21.9).
    /// </summary>
    /// <param name="steps">The steps in order.</param>
    /// <param name="step">Code of the step that has ended.</param>
    /// <param name="approved">The decision; ignored for a step that is none.</param>
    /// <returns>Null at the end of the flow.</returns>
    /// <exception cref="ArgumentException">The flow has no such step, or it rejects and has nothing to return to.</exception>
    public static FlowStep? Next(IReadOnlyList<FlowStep> steps, string step, bool approved = true)
    {
        var at = steps.TakeWhile(known => known.Code != step).Count();
        if (at == steps.Count)
        {
            throw new ArgumentException($"The flow has no step {step}.", nameof(step));
        }

        return approved || !steps[at].IsDecision
            ? steps.ElementAtOrDefault(at + 1)
            : steps.Take(at).LastOrDefault(known => !known.IsDecision) ?? throw new ArgumentException("A flow does not begin with a decision.", nameof(steps));
    }
}
