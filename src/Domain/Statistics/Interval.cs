namespace CSat.Domain.Statistics;

/// <summary>
/// A confidence interval, in the unit of what it belongs to: a proportion (0 to 1) or a difference of proportions (-1 to 1) where nothing else is said.
/// </summary>
/// <param name="Lower">Lower bound.</param>
/// <param name="Upper">Upper bound.</param>
public readonly record struct Interval(double Lower, double Upper);
