using System.Globalization;
using CSat.Cli.Mappings;
using CSat.Domain.Text;

namespace CSat.Cli.Import;

/// <summary>A calendar period that a date falls into.</summary>
/// <param name="Code">For example <c>2010H2</c>, <c>2010Q3</c>, <c>2010-07</c> or <c>2010</c>.</param>
/// <param name="Name">The period in words.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, inclusive.</param>
public sealed record Period(string Code, LocalizedText Name, DateOnly Start, DateOnly End)
{
    private static readonly string[] Quarters = ["一", "二", "三", "四"];

    /// <summary>The period of this length that holds the date.</summary>
    public static Period Of(DateOnly date, PeriodLength length)
    {
        var year = date.Year.ToString("0000", CultureInfo.InvariantCulture);
        switch (length)
        {
            case PeriodLength.Month:
                var month = date.Month.ToString("00", CultureInfo.InvariantCulture);
                return Make($"{year}-{month}", new($"{year}年{date.Month}月", $"{year}-{month}"), date.Year, date.Month, 1);
            case PeriodLength.Quarter:
                var quarter = (date.Month - 1) / 3;
                return Make($"{year}Q{quarter + 1}", new($"{year}年第{Quarters[quarter]}季度", $"Q{quarter + 1} {year}"), date.Year, (quarter * 3) + 1, 3);
            case PeriodLength.HalfYear:
                var second = date.Month > 6;
                return Make(second ? $"{year}H2" : $"{year}H1", new($"{year}年{(second ? "下" : "上")}半年", $"H{(second ? 2 : 1)} {year}"), date.Year, second ? 7 : 1, 6);
            default:
                return Make(year, new($"{year}年", year), date.Year, 1, 12);
        }
    }

    private static Period Make(string code, LocalizedText name, int year, int month, int months)
    {
        var start = new DateOnly(year, month, 1);
        return new(code, name, start, start.AddMonths(months).AddDays(-1));
    }
}
