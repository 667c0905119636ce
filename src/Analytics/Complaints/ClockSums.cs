namespace CSat.Analytics.Complaints;

/// <summary>The counts that every clock query returns.</summary>
internal abstract record ClockSums
{
    public int ClockKey { get; init; }

    public long InTime { get; init; }

    public long Late { get; init; }

    public long Open { get; init; }

    public long NotStarted { get; init; }

    public long Unknown { get; init; }

    public ClockTally Tally => new(InTime, Late, Open, NotStarted, Unknown);
}
