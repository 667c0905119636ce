using CSat.Domain.Findings;

namespace CSat.Analytics.Focus;

/// <summary>A change with the measure it is of.</summary>
/// <param name="Measure">Degree or rate.</param>
/// <param name="Judged">The change, judged.</param>
public sealed record MeasuredChange(TrendMeasure Measure, TrendChange Judged);
