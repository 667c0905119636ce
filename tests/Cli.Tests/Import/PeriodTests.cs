using CSat.Cli.Import;
using CSat.Cli.Mappings;

namespace CSat.Cli.Tests.Import;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2010-06-30", PeriodLength.HalfYear, "2010H1", "2010-01-01", "2010-06-30", "2010年上半年")]
    [InlineData("2010-07-01", PeriodLength.HalfYear, "2010H2", "2010-07-01", "2010-12-31", "2010年下半年")]
    [InlineData("2024-02-29", PeriodLength.Month, "2024-02", "2024-02-01", "2024-02-29", "2024年2月")]
    [InlineData("2024-12-31", PeriodLength.Quarter, "2024Q4", "2024-10-01", "2024-12-31", "2024年第四季度")]
    [InlineData("2024-01-01", PeriodLength.Year, "2024", "2024-01-01", "2024-12-31", "2024年")]
    public void A_date_falls_into_its_period(string date, PeriodLength length, string code, string start, string end, string name)
    {
        var period = Period.Of(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), length);

        (period.Code, period.Start.ToString("yyyy-MM-dd", null), period.End.ToString("yyyy-MM-dd", null), period.Name.Zh).ShouldBe((code, start, end, name));
    }
}
