using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>Whether a survey plan 策划书 holds what its regime demands (R01.10).</summary>
public static class PlanCompleteness
{
    /// <summary>What the plan lacks, in the regime's order (R01.10); empty when the plan is complete.</summary>
    /// <param name="plan">What it must hold.</param>
    /// <param name="given">Codes of the contents that are written.</param>
    public static IReadOnlyList<CodedName> Missing(PlanRule plan, IReadOnlyCollection<string> given) =>
        [.. plan.Contents.Where(content => !given.Contains(content.Code, StringComparer.Ordinal))];
}
