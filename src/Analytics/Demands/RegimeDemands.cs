using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Demands;

/// <summary>What a regime version demands of the results of its surveys, as the warehouse holds it.</summary>
/// <param name="Limits">Limits on surveys, in the regime's order.</param>
/// <param name="Grades">Names of score bands.</param>
/// <param name="Triggers">Results that call for action.</param>
/// <param name="Targets">Targets with a fixed value.</param>
public sealed record RegimeDemands(
    IReadOnlyList<LimitRule> Limits,
    IReadOnlyList<GradeBand> Grades,
    IReadOnlyList<TriggerRule> Triggers,
    IReadOnlyList<RegimeTarget> Targets)
{
    /// <summary>For a round that names no regime.</summary>
    public static RegimeDemands None { get; } = new([], [], [], []);
}
