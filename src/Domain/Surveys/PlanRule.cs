using CSat.Domain.Duties;
using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>The plan that opens a survey (R01.10), approved where the regime names who approves it (R07.4, R10.3, R13.4).</summary>
/// <param name="Contents">What it must hold.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="ApprovedBy">Codes of the roles that approve it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record PlanRule(
    IReadOnlyList<CodedName> Contents,
    IReadOnlyList<string> By,
    IReadOnlyList<string> ApprovedBy,
    Schedule? Schedule,
    IReadOnlyList<string> Rules)
{
    /// <summary>Codes of the roles that receive it (R13.4); empty when the regime names none.</summary>
    public IReadOnlyList<string> IssuedTo { get; init; } = [];

    /// <summary>Whether a survey needs a plan: the regime says what it holds, who approves it or who receives it.</summary>
    public bool IsDemanded => Contents.Count + ApprovedBy.Count + IssuedTo.Count > 0;
}

/// <summary>Whether a survey plan 策划书 holds what its regime demands (R01.10).</summary>
public static class PlanCompleteness
{
    /// <summary>What the plan lacks, in the regime's order (R01.10); empty when the plan is complete.</summary>
    /// <param name="plan">What it must hold.</param>
    /// <param name="given">Codes of the contents that are written.</param>
    [Judges("survey.plan")]
    public static IReadOnlyList<CodedName> Missing(PlanRule plan, IReadOnlyCollection<string> given) =>
        [.. plan.Contents.Where(content => !given.Contains(content.Code, StringComparer.Ordinal))];
}
