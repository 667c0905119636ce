using System.Globalization;
using Google.Type;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>Calendar periods as people write them.</summary>
internal static class Period
{
    private const int MonthsOfYear = 12;

    /// <summary>First and last day of 2026, 2026H1, 2026Q3 or 2026-03, or of all from one to another: 2026..2027.</summary>
    public static (DateOnly From, DateOnly To) Of(string period)
    {
        if (period.Split("..") is [var first, var last])
        {
            return (Of(first).From, Of(last).To);
        }

        var year = int.Parse(period[..4], CultureInfo.InvariantCulture);
        var (month, months) = period.Length == 4 ? (1, MonthsOfYear) : (period[4], Number(period[5..])) switch
        {
            ('H', var half) => ((half * 6) - 5, 6),
            ('Q', var quarter) => ((quarter * 3) - 2, 3),
            (_, var one) => (one, 1),
        };
        var from = new DateOnly(year, month, 1);
        return (from, from.AddMonths(months).AddDays(-1));
    }

    /// <summary>The day as the contract writes it.</summary>
    public static Date Day(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>The day as yyyy-MM-dd.</summary>
    public static string Text(Date day) => new DateOnly(day.Year, day.Month, day.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
