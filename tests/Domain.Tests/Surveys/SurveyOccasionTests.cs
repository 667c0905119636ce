using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Surveys;
using CSat.Domain.Tests.Calendars;

namespace CSat.Domain.Tests.Surveys;

/// <summary>How a form stands to the event that its survey follows.</summary>
public class SurveyOccasionTests
{
    private const string Event = "goods-received";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TheoryData<SpecRow> Forms => SpecTable.Read("form_occasion.csv");

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_too_early_in_time_or_late_by_the_day_of_its_event(SpecRow row)
    {
        var kind = Kind(Event, new DueWindow(row.Whole("from"), row.Whole("to"), row.Choice<TimeUnit>("unit")));
        var attributes = new Dictionary<string, string> { [row.Text("attribute")] = row.Text("happened"), ["region"] = "north" };
        var responded = new DateTimeOffset(DateTime.ParseExact(row.Text("responded"), "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

        var occasion = SurveyOccasion.Of(kind, attributes, responded, TestCalendars.China, Zone)!;

        (occasion.Event, occasion.Timing, Text(occasion.From), Text(occasion.To)).ShouldBe((Event, row.Choice<FormTiming>("timing"), row.Text("first"), row.Text("last")), row.Why);
        SurveyOccasion.Check(kind, attributes, responded, Zone).Select(problem => (problem.Reason, problem.Field, problem.Rule)).ShouldBe(
            row.Flag("refused") ? [(ProblemReason.FieldInvalid, $"attributes[{Event}]", "R09.5")] : [], row.Why);
    }

    [Fact]
    public void A_kind_that_follows_no_event_or_gives_no_time_after_it_judges_no_form()
    {
        var said = new Dictionary<string, string> { [Event] = "never" };
        foreach (var kind in new[] { Kind(null, null), Kind(Event, null) })
        {
            SurveyOccasion.Of(kind, said, DateTimeOffset.UnixEpoch, TestCalendars.China, Zone).ShouldBeNull();
            SurveyOccasion.Check(kind, said, DateTimeOffset.UnixEpoch, Zone).ShouldBeEmpty();
        }
    }

    private static SurveyKind Kind(string? after, DueWindow? window) =>
        new("call", Records.Name, new(Cadence.PerEvent, 1, null), SurveyAudience.Customers, null, true, after, window, [], [], true, null, ["R09.5"]);

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
