namespace CSat.Domain.Statistics;

/// <summary>A net promoter score; all values in points, -100 to 100, unrounded.</summary>
/// <param name="Score">Per cent promoters minus per cent detractors.</param>
/// <param name="Centre">The middle of the adjusted interval, nearer to 0 than the score.</param>
/// <param name="Interval">Adjusted Wald, 95 %, cut at ± 100.</param>
/// <param name="Answers">The base.</param>
public sealed record NetPromoterResult(decimal Score, double Centre, Interval Interval, long Answers);
