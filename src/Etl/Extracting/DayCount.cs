namespace CSat.Etl.Extracting;

/// <summary>PostgreSQL's own count of the forms of one day.</summary>
/// <param name="Day">The day in the organisation's zone.</param>
/// <param name="Forms">Number of forms.</param>
internal sealed record DayCount(DateOnly Day, long Forms);
