using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A result that calls for action.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Measure">The figure it looks at.</param>
/// <param name="When">The condition under which the action is due.</param>
/// <param name="Action">What is to be done, and by whom.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record TriggerRule(string Code, SatisfactionMeasure Measure, Threshold When, LocalizedText Action, IReadOnlyList<string> Rules);
