namespace CSat.Analytics.Complaints;

/// <summary>In time or late, by time limit.</summary>
/// <param name="Clocks">In the regime's order.</param>
public sealed record ComplaintClocks(IReadOnlyList<ComplaintClock> Clocks)
{
    /// <summary>Stable id of the figure.</summary>
    public const string Id = "complaint-clocks";

    /// <summary>The limits that end with the answer to the customer, summed.</summary>
    public ClockTally Answering => Clocks.Where(clock => clock.AnswersCustomer).Aggregate(default(ClockTally), (sum, clock) => sum + clock.Tally);
}
