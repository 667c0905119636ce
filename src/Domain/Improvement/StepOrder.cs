using CSat.Domain.Regimes;

namespace CSat.Domain.Improvement;

/// <summary>The steps of a regime's own flow, one after the other (R12.1, R12.2, R12.3, R12.4, R12.9).</summary>
public static class StepOrder
{
    /// <summary>
    /// The step that comes next: prototype verified (R12.1), batch verified (R12.2), long-term actions (R12.3), processes updated (R12.4), the customer answered last
    /// (R12.9).
    /// </summary>
    /// <param name="steps">The steps in the regime's order.</param>
    /// <param name="done">Codes of the steps done.</param>
    /// <returns>Null when all are done.</returns>
    public static DutyRule? Next(IReadOnlyList<DutyRule> steps, IReadOnlyCollection<string> done) =>
        steps.FirstOrDefault(step => !done.Contains(step.Code, StringComparer.Ordinal));

    /// <summary>The steps that must be done before a step may be (R12.9: the customer is answered after all others), in order; empty when it may be done now.</summary>
    /// <param name="steps">The steps in the regime's order.</param>
    /// <param name="step">Code of the step.</param>
    /// <param name="done">Codes of the steps done.</param>
    /// <exception cref="ArgumentException">The regime has no such step.</exception>
    public static IReadOnlyList<DutyRule> Before(IReadOnlyList<DutyRule> steps, string step, IReadOnlyCollection<string> done) =>
        steps.Any(known => known.Code == step)
            ? [.. steps.TakeWhile(known => known.Code != step).Where(known => !done.Contains(known.Code, StringComparer.Ordinal))]
            : throw new ArgumentException($"There is no step {step}.", nameof(step));
}
