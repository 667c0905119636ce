using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Validation;

/// <summary>Times of the contract, in the whole microseconds that PostgreSQL keeps: digests and comparisons must be of what is kept.</summary>
internal static class ContractTime
{
    /// <summary>Whether a timestamp is one: from the year 1 to the end of 9999, nanoseconds within their range.</summary>
    public static bool IsTime(Timestamp timestamp) =>
        timestamp.Nanos is >= 0 and < 1_000_000_000 && timestamp.Seconds is >= -62_135_596_800 and <= 253_402_300_799;

    /// <summary>The time, cut to microseconds.</summary>
    public static DateTimeOffset Of(Timestamp timestamp) => Cut(timestamp.ToDateTimeOffset());

    /// <summary>A time cut to microseconds.</summary>
    public static DateTimeOffset Cut(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
}
