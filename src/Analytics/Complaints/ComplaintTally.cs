namespace CSat.Analytics.Complaints;

/// <summary>Additive counts of complaints.</summary>
/// <param name="Complaints">Received.</param>
/// <param name="Answered">Answered, also where the time is unknown.</param>
/// <param name="Closed">In state closed at the time of the snapshot.</param>
/// <param name="Disputed">The customer's verdict was ever "dissatisfied".</param>
/// <param name="Reopened">Reopened at least once.</param>
public readonly record struct ComplaintTally(long Complaints, long Answered, long Closed, long Disputed, long Reopened)
{
    /// <summary>Not closed at the time of the snapshot.</summary>
    public long Open => Complaints - Closed;

    /// <summary>Sums two tallies.</summary>
    public static ComplaintTally operator +(ComplaintTally left, ComplaintTally right) => new(
        left.Complaints + right.Complaints,
        left.Answered + right.Answered,
        left.Closed + right.Closed,
        left.Disputed + right.Disputed,
        left.Reopened + right.Reopened);

    /// <summary>Sums two tallies.</summary>
    public static ComplaintTally Add(ComplaintTally left, ComplaintTally right) => left + right;

    /// <summary>A count as a share of the complaints received, in percent, unrounded; null when there is none.</summary>
    public decimal? SharePercent(long count) => Complaints == 0 ? null : count * 100m / Complaints;
}
