namespace CSat.Domain.Calendars;

/// <summary>
/// Between moments and what the wall clock of a zone shows, through changes of summer time. Only the offset at a moment is asked of the zone's data: what .NET says of
/// the local times that are skipped or come twice is wrong in some zones (dotnet/runtime#114476: Asuncion, Amman, Damascus and others that change at midnight).
/// </summary>
public static class WallClock
{
    // No zone shifts its clock twice within so long on either side, and none by more (Apia and Fakaofo left out a whole day).
    private static readonly TimeSpan Around = TimeSpan.FromHours(26);

    /// <summary>The calendar day of a moment in the zone.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>
    /// The first moment at which the clock shows the time or a later one of that day. A time that is skipped is the moment of the change;
    /// of a time that comes twice it is the first.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="time">Since midnight, whole minutes, at most 24 hours, which is the begin of the next day.</param>
    /// <param name="zone">The zone.</param>
    public static DateTimeOffset At(DateOnly day, TimeSpan time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        return Shown(local, zone) ?? Change(local, zone);
    }

    /// <summary>
    /// The moment that somebody means who writes a time without an offset. Of a time that comes twice it is the first; one that is skipped is read as if the clock
    /// had not been changed yet, so half past two is half an hour after the change.
    /// </summary>
    /// <param name="local">What the clock shows.</param>
    /// <param name="zone">The zone.</param>
    public static DateTimeOffset Meant(DateTime local, TimeZoneInfo zone) => Shown(local, zone) ?? new DateTimeOffset(local, OffsetsAround(local, zone).Before);

    private static DateTimeOffset? Shown(DateTime local, TimeZoneInfo zone)
    {
        // Of a time that comes twice, the clock before the change shows it first.
        var (before, after) = OffsetsAround(local, zone);
        return zone.GetUtcOffset(Utc(local - before)) == before ? new DateTimeOffset(local, before)
            : zone.GetUtcOffset(Utc(local - after)) == after ? new DateTimeOffset(local, after)
            : null;
    }

    private static DateTimeOffset Change(DateTime local, TimeZoneInfo zone)
    {
        var (before, after) = OffsetsAround(local, zone);
        var (earlier, change) = (local.Ticks - after.Ticks, local.Ticks - before.Ticks);
        while (change - earlier > 1)
        {
            var middle = earlier + ((change - earlier) / 2);
            (earlier, change) = zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == before ? (middle, change) : (earlier, middle);
        }

        return TimeZoneInfo.ConvertTime(new DateTimeOffset(change, TimeSpan.Zero), zone);
    }

    private static (TimeSpan Before, TimeSpan After) OffsetsAround(DateTime local, TimeZoneInfo zone) =>
        (zone.GetUtcOffset(Utc(Clamped(local, -Around))), zone.GetUtcOffset(Utc(Clamped(local, Around))));

    private static DateTimeOffset Utc(DateTime time) => new(time, TimeSpan.Zero);

    private static DateTime Clamped(DateTime time, TimeSpan move) => new(Math.Clamp(time.Ticks + move.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks));
}
