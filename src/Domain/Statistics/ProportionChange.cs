namespace CSat.Domain.Statistics;

/// <summary>The change of a proportion from one sample to another.</summary>
/// <param name="Difference">Later minus earlier, -1 to 1.</param>
/// <param name="Z">The pooled z; 0 when both samples are wholly alike.</param>
/// <param name="PValue">Two-sided probability of such a difference by chance.</param>
/// <param name="Interval">Newcombe's 95 % interval of the difference.</param>
public sealed record ProportionChange(double Difference, double Z, double PValue, Interval Interval);
