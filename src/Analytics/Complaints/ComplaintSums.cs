namespace CSat.Analytics.Complaints;

/// <summary>The counts that every complaint query returns.</summary>
internal abstract record ComplaintSums
{
    public long Complaints { get; init; }

    public long Answered { get; init; }

    public long Closed { get; init; }

    public long Disputed { get; init; }

    public long Reopened { get; init; }

    public ComplaintTally Tally => new(Complaints, Answered, Closed, Disputed, Reopened);
}
