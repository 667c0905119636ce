using CSat.Domain.Regimes;

namespace CSat.Domain.Improvement;

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
