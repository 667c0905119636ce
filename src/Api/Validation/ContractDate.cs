using System.Globalization;
using Date = Google.Type.Date;

namespace CSat.Api.Validation;

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
