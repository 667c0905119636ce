using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>An operational indicator beside the survey (R14.9, R16.17, R21.2).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="Unit">What it is measured in, for example <c>percent</c>; null when the source does not say.</param>
/// <param name="Better">Which direction is better; null when the source does not say.</param>
/// <param name="Target">What it must keep; null where the source gives no value.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record IndicatorRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    string? Unit,
    Better? Better,
    Threshold? Target,
    IReadOnlyList<string> By,
    Schedule? Schedule,
    IReadOnlyList<string> Rules)
{
    /// <summary>What follows from missing its target (R21.11); null where the regime says nothing.</summary>
    public LimitConsequence? Consequence { get; init; }
}
