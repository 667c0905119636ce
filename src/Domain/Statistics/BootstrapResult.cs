namespace CSat.Domain.Statistics;

/// <summary>A figure with its bootstrap interval and all that is needed to have the same bytes again.</summary>
/// <param name="Estimate">The figure of the units as they are, unrounded.</param>
/// <param name="Interval">95 %, in the unit of the figure; null for fewer than two units.</param>
/// <param name="Units">The units drawn from.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Resamples">How many resamples.</param>
/// <param name="Generator">The generator's name.</param>
public sealed record BootstrapResult(double Estimate, Interval? Interval, int Units, long Seed, int Resamples, string Generator);
