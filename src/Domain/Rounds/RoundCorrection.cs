namespace CSat.Domain.Rounds;

/// <summary>A round as it stands before a correction.</summary>
/// <param name="FormsSent">Forms handed out in all; 0 where not counted.</param>
/// <param name="FormsDistributed">Those of them that recorded batches say.</param>
/// <param name="FormsSentOn">Day on which they were sent; null where not recorded.</param>
/// <param name="LastDay">Last day of the period.</param>
/// <param name="Recorded">Codes of the milestones that people have recorded.</param>
/// <param name="Course">What it has reached, and the moment of the correction.</param>
/// <param name="Zone">The organisation's time zone.</param>
public sealed record CorrectedRound(
    long FormsSent, long FormsDistributed, DateOnly? FormsSentOn, DateOnly LastDay, IReadOnlyList<string> Recorded, RoundCourse Course, TimeZoneInfo Zone);

/// <summary>A correction that may be made.</summary>
/// <param name="Field">What is corrected: forms_sent, forms_sent_on, or the code of a recorded milestone.</param>
/// <param name="Before">The value before, in the same form; empty where there was none.</param>
/// <param name="Value">The new value as it is written down: a number, YYYY-MM-DD, or a moment of ISO 8601 with the offset of the organisation's zone.</param>
public sealed record RoundCorrection(string Field, string Before, string Value)
{
    /// <summary>The number of forms; null for another field.</summary>
    public long? Forms { get; init; }

    /// <summary>The day of sending; null for another field.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The moment of the milestone; null for another field.</summary>
    public DateTimeOffset? At { get; init; }
}
