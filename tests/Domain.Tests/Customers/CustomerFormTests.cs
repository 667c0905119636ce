using CSat.Domain.Calendars;
using CSat.Domain.Customers;
using CSat.Domain.Documents;
using CSat.Domain.Duties;

namespace CSat.Domain.Tests.Customers;

public class CustomerFormTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("2026-03-25 23:59", Timeliness.InTime)]
    [InlineData("2026-03-26 00:00", Timeliness.Late)]
    [InlineData("2026-02-27 09:00", Timeliness.InTime)]
    public void R09_13_a_form_is_in_time_until_the_end_of_the_25th(string at, Timeliness timeliness)
    {
        var form = Form(new Schedule(Cadence.Monthly, 1, new PeriodicDue(PeriodUnit.Month, PeriodPoint.OfMonth(25))));
        var (due, judged) = CustomerForm.Judge(form, CalendarPeriod.Of(PeriodUnit.Month, new(2026, 3, 1)), Moment(at), Zone);
        judged.ShouldBe(timeliness);
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(due!.Value, Zone).DateTime).ShouldBe(new DateOnly(2026, 3, 25));
    }

    [Fact]
    public void A_form_without_a_day_is_neither_in_time_nor_late() =>
        CustomerForm.Judge(Form(null), CalendarPeriod.Of(PeriodUnit.Month, new(2026, 3, 1)), Moment("2026-03-26 00:00"), Zone).ShouldBe((null, Timeliness.None));

    [Theory]
    [InlineData(CustomerClass.Key, true)]
    [InlineData(CustomerClass.General, true)]
    [InlineData(CustomerClass.Potential, false)]
    [InlineData(CustomerClass.None, false)]
    public void R21_14_potential_customers_are_never_asked(CustomerClass value, bool surveyable)
    {
        CustomerClasses.IsSurveyable(value).ShouldBe(surveyable);
        CustomerClasses.Surveyable.Contains(value).ShouldBe(surveyable);
    }

    private static DateTimeOffset Moment(string at) => new(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    private static DocumentRule Form(Schedule? schedule) => new("customer-data", Records.Name, DocumentKind.Form, null, Records.Name, [], [], [], schedule, ["R09.13"]);
}
