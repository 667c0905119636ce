namespace CSat.Domain.Regimes;

/// <summary>The approved plan that opens a survey (R01.10).</summary>
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
    IReadOnlyList<string> Rules);
