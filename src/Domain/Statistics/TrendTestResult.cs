namespace CSat.Domain.Statistics;

/// <summary>Result of <see cref="TrendTest"/>.</summary>
/// <param name="Slope">Change of the proportion a period, by the bases' weights.</param>
/// <param name="Z">Standardised statistic; negative for a fall.</param>
/// <param name="PValue">Two-sided, 0 to 1.</param>
public sealed record TrendTestResult(double Slope, double Z, double PValue);
