namespace CSat.Domain.Statistics;

/// <summary>The limits of an XmR chart, in the unit of the values, unrounded.</summary>
/// <param name="Mean">Mean of the base.</param>
/// <param name="MeanMovingRange">Mean of the distances of neighbours in the base.</param>
/// <param name="Lower">Mean - 2.66 · mean moving range.</param>
/// <param name="Upper">Mean + 2.66 · mean moving range.</param>
public sealed record ControlLimits(double Mean, double MeanMovingRange, double Lower, double Upper);
