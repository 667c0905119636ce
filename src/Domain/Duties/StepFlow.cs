using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Duties;

/// <summary>A flow of steps beside surveys, complaints and improvement, such as the management review (R21.1) or the quality objectives (R21.4).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Steps">Its steps, in order; a deciding step leads back when the answer is no.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record FlowRule(string Code, LocalizedText Name, IReadOnlyList<DutyRule> Steps, IReadOnlyList<string> Rules);

/// <summary>In which order the steps of a flow follow each other.</summary>
public static class StepFlow
{
    /// <summary>
    /// The step after another (R21.1, R21.4, R21.5, R21.9, R09.26): the next of the list; when the answer of a deciding step is no (not approved, not suitable,
    /// not feasible, not effective), the earlier step that it leads back to. A step that leads nowhere back is itself done again.
    /// </summary>
    /// <param name="steps">The steps in their order.</param>
    /// <param name="step">Code of the step that is finished.</param>
    /// <param name="accepted">Whether its answer was yes; true where nothing is decided.</param>
    /// <returns>The step that follows; null when the flow has ended.</returns>
    /// <exception cref="ArgumentException">The flow has no such step.</exception>
    [Judges("R09.26", "R21.1", "R21.4", "R21.5", "R21.9")]
    public static DutyRule? Next(IReadOnlyList<DutyRule> steps, string step, bool accepted)
    {
        var at = IndexOf(steps, step);
        if (at < 0)
        {
            throw new ArgumentException($"The flow has no step \"{step}\".", nameof(step));
        }

        return accepted
            ? at + 1 < steps.Count ? steps[at + 1] : null
            : steps[at].BackTo is { } back ? steps[IndexOf(steps, back)] : steps[at];
    }

    private static int IndexOf(IReadOnlyList<DutyRule> steps, string code)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }
}

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
    [Judges("R12.1", "R12.2", "R12.3", "R12.4", "R12.9")]
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
