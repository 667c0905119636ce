using CSat.Domain.Calendars;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using Date = Google.Type.Date;

namespace CSat.Api.Validation;

/// <summary>What every single value of a message must be, whatever field it stands in.</summary>
internal static class ValueRules
{
    /// <summary>
    /// No whole number is larger, either way: a million times what an organisation will ever count, and yet thousands of them add up within 64 bits, and each
    /// is exact as a double.
    /// </summary>
    public const long MostWhole = 1_000_000_000_000_000;

    private static readonly long FirstSecond = BelievableRange.FirstMoment.ToUnixTimeSeconds();
    private static readonly long EndSecond = BelievableRange.End.ToUnixTimeSeconds();

    /// <summary>Valid Unicode without control characters.</summary>
    public static bool IsText(string text) => TextRules.IsClean(text);

    /// <summary>A number, neither infinite nor none.</summary>
    public static bool IsNumber(double number) => double.IsFinite(number);

    /// <summary>A whole number within <see cref="MostWhole"/>.</summary>
    public static bool IsWhole(long number) => number is >= -MostWhole and <= MostWhole;

    /// <summary>A value that the contract of this version knows.</summary>
    public static bool IsKnown<T>(T value)
        where T : struct, System.Enum => System.Enum.IsDefined(value);

    /// <summary>A date that can be meant, with all its parts; none is for the field's owner to judge.</summary>
    public static bool IsDate(Date? date) =>
        date is null || (ContractDate.IsDate(date) && BelievableRange.Holds(new DateOnly(date.Year, date.Month, date.Day)));

    /// <summary>A time that can be meant; none is for the field's owner to judge.</summary>
    public static bool IsTime(Timestamp? time) => time is null || (ContractTime.IsTime(time) && time.Seconds >= FirstSecond && time.Seconds < EndSecond);
}
