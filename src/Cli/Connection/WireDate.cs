using Google.Type;

namespace CSat.Cli.Connection;

/// <summary>Dates as the service takes and gives them.</summary>
internal static class WireDate
{
    public static Date Of(DateOnly date) => new() { Year = date.Year, Month = date.Month, Day = date.Day };

    public static DateOnly Day(Date date) => new(date.Year, date.Month, date.Day);
}
