namespace CSat.Analytics.Complaints;

/// <summary>How complaints stand to one time limit.</summary>
/// <param name="InTime">Met in time.</param>
/// <param name="Late">Met late, or overdue.</param>
/// <param name="Open">Running, not yet due.</param>
/// <param name="NotStarted">The event that starts it has not happened.</param>
/// <param name="Unknown">Cannot be said from the data.</param>
public readonly record struct ClockTally(long InTime, long Late, long Open, long NotStarted, long Unknown)
{
    /// <summary>Complaints of which it can be said whether they were in time: the base of the share.</summary>
    public long Decided => InTime + Late;

    /// <summary>Late of those decided in percent, unrounded; null when none is decided.</summary>
    public decimal? LatePercent => Decided == 0 ? null : Late * 100m / Decided;

    /// <summary>Sums two tallies.</summary>
    public static ClockTally operator +(ClockTally left, ClockTally right) => new(
        left.InTime + right.InTime, left.Late + right.Late, left.Open + right.Open, left.NotStarted + right.NotStarted, left.Unknown + right.Unknown);

    /// <summary>Sums two tallies.</summary>
    public static ClockTally Add(ClockTally left, ClockTally right) => left + right;
}
