namespace CSat.Domain.Findings;

/// <summary>What one part contributed to a change of the whole.</summary>
/// <param name="Part">The part's code.</param>
/// <param name="Contribution">Its share of the change of the whole, in percentage points of the whole; all parts sum to the whole change.</param>
/// <param name="OwnChange">The change of its own value in percentage points; null when it lacks data in one period.</param>
/// <param name="Earlier">Its own value in the earlier period in percent; null for no data.</param>
/// <param name="Later">Its own value in the later period in percent; null for no data.</param>
public sealed record Driver(string Part, decimal Contribution, decimal? OwnChange, decimal? Earlier, decimal? Later);
