using System.Globalization;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Date = Google.Type.Date;

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

/// <summary>Dates of the contract.</summary>
internal static class ContractDate
{
    /// <summary>Whether all parts are there and make a date.</summary>
    public static bool IsDate(Date date) =>
        date.Year is >= 1 and <= 9999 && date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month);

    public static Date Of(DateOnly date) => new() { Year = date.Year, Month = date.Month, Day = date.Day };

    /// <summary>YYYY-MM-DD.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Texts in two languages, between the contract's and ours.</summary>
internal static class ContractText
{
    public static Domain.Text.LocalizedText Of(LocalizedText? text) => new(text?.Zh ?? "", text?.En ?? "");

    public static LocalizedText Of(Domain.Text.LocalizedText text) => new() { Zh = text.Zh, En = text.En };
}
