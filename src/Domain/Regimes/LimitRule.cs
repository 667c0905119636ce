using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A limit on a count or rate, and what follows from missing it.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Measure">What is looked at.</param>
/// <param name="Threshold">The condition that must hold.</param>
/// <param name="Kinds">Codes of the survey or visit kinds it is for; empty for all (R17.7, R17.10).</param>
/// <param name="Per">The period it is counted over; null for one survey round.</param>
/// <param name="Hard">True: a miss is a breach; false: "generally" (一般), a miss is reported as such (Q34).</param>
/// <param name="Consequence">What follows when it does not hold.</param>
/// <param name="ConsequenceText">The consequence in the regime's words; null when it states none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record LimitRule(
    string Code,
    LocalizedText Name,
    LimitMeasure Measure,
    Threshold Threshold,
    IReadOnlyList<string> Kinds,
    Cadence? Per,
    bool Hard,
    LimitConsequence Consequence,
    LocalizedText? ConsequenceText,
    IReadOnlyList<string> Rules)
{
    /// <summary>Whether it is for a survey or visit kind: every kind where it names none (R08.16, R17.7, R17.10).</summary>
    /// <param name="kind">Code of the kind.</param>
    public bool IsFor(string kind) => Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal);
}
