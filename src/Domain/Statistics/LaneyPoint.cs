namespace CSat.Domain.Statistics;

/// <summary>One period of a <see cref="LaneyChart"/>.</summary>
/// <param name="Share">Cases ÷ base, as a proportion; null for no base.</param>
/// <param name="Limits">The limits at this base, within 0 to 1; null for no base.</param>
/// <param name="Outside">Whether the share lies outside of the limits; a share on a limit does not.</param>
public sealed record LaneyPoint(double? Share, Interval? Limits, bool Outside);
