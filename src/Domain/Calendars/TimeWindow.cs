namespace CSat.Domain.Calendars;

/// <summary>The time in which something is to be done; both moments belong to it.</summary>
/// <param name="From">The earliest moment.</param>
/// <param name="Due">The latest moment.</param>
public readonly record struct TimeWindow(DateTimeOffset From, DateTimeOffset Due)
{
    /// <summary>Whether the moment lies in it.</summary>
    public bool Contains(DateTimeOffset moment) => moment >= From && moment <= Due;

    /// <summary>Judges what was done, or what is still to be done.</summary>
    /// <param name="doneAt">When it was done; null when it is not done.</param>
    /// <param name="now">The moment of judging; counts only for what is not done.</param>
    public WindowOutcome Judge(DateTimeOffset? doneAt, DateTimeOffset now) => doneAt is { } done
        ? done < From ? WindowOutcome.TooEarly : done <= Due ? WindowOutcome.InTime : WindowOutcome.Late
        : now < From ? WindowOutcome.Waiting : now <= Due ? WindowOutcome.Open : WindowOutcome.Late;
}
