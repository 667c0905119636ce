using CSat.Contracts.V1;

namespace CSat.Api.Surveys;

/// <summary>A target that is to be set, its form checked.</summary>
/// <param name="Target">As asked.</param>
/// <param name="Measure">Code of the measure, as stored.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day, inclusive.</param>
/// <param name="ValuePercent">Percent, 0 to 100.</param>
public sealed record TargetDraft(Target Target, string Measure, DateOnly ValidFrom, DateOnly ValidTo, decimal ValuePercent);
