using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Tests.Calendars;
using CSat.Domain.Visits;

namespace CSat.Domain.Tests.Visits;

public class VisitTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TheoryData<SpecRow> FollowUps => SpecTable.Read("effective_follow_up.csv");

    public static TheoryData<SpecRow> Ratios => SpecTable.Read("visit_ratios.csv");

    public static TheoryData<SpecRow> Signatures => SpecTable.Read("visit_signature.csv");

    public static TheoryData<SpecRow> Reviews => SpecTable.Read("visit_review.csv");

    [Theory]
    [MemberData(nameof(FollowUps))]
    public void A_follow_up_is_effective_when_the_customer_was_reached_in_time(SpecRow row)
    {
        var window = row.OptionalNumber("days") is { } days ? new DueWindow(0, days, TimeUnit.CalendarDays) : null;
        var followUp = new FollowUp(row.Time("discharged"), row.Text("reached").Length == 0 ? null : row.Time("reached"), row.Flag("recorded"));
        EffectiveFollowUp.IsEffective(followUp, window, TestCalendars.China, Zone).ShouldBe(row.Flag("effective"), row.Why);
        EffectiveFollowUp.Rate([followUp], window, TestCalendars.China, Zone).ShouldBe(row.Flag("effective") ? 100 : 0, row.Why);
    }

    [Fact]
    public void R06_26_a_month_without_discharges_has_no_rate() =>
        EffectiveFollowUp.Rate([], null, TestCalendars.China, Zone).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Visits_are_counted_by_household_and_case(SpecRow row)
    {
        var value = row.Text("measure") switch
        {
            "visit" => VisitRatios.VisitShare(Entries(row), row.Whole("base")),
            "phone" => VisitRatios.PhoneShare(Entries(row), "phone"),
            _ => VisitRatios.FollowUpRate(row.Codes("visits"), row.Codes("base")),
        };
        (value is { } known ? Math.Round(known, 4) : (decimal?)null).ShouldBe(row.OptionalNumber("value"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Signatures))]
    public void A_visit_at_the_door_is_signed(SpecRow row) =>
        VisitSignatures.IsComplete(new("a", new(2024, 3, 1), row.Text("channel"), row.Flag("signed")), "door").ShouldBe(row.Flag("complete"), row.Why);

    [Theory]
    [MemberData(nameof(Reviews))]
    public void A_month_is_reviewed_after_its_last_visit(SpecRow row) =>
        VisitSignatures.IsReviewed(Day(row.Text("month")), row.Codes("visits").Select(Day), row.Codes("signed").Select(Day)).ShouldBe(row.Flag("reviewed"), row.Why);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<VisitEntry> Entries(SpecRow row) =>
        row.Codes("visits").Select(visit => visit.Split(':')).Select(visit => new VisitEntry(visit[0], new(2024, 3, 1), visit[1], false));
}
