using System.Security.Cryptography;
using CSat.Cli.Samples;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using CSat.Regimes;
using CSat.Testing;
using Google.Protobuf;

namespace CSat.Cli.Tests.Samples;

/// <summary>What the sample promises to whoever shows it: R08.16, R08.17, R08.19, and clocks of R11 that are met and missed.</summary>
public sealed class ManufacturerSampleTests
{
    private static readonly SampleOrganization Sample = ManufacturerSample.Create();
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly WorkingCalendar Calendar = CalendarLoader.LoadFolder(Repository.PathOf("calendars")).Of("cn");

    [Fact]
    public void The_same_bytes_come_out_every_time()
    {
        Digest(Sample).ShouldBe(Digest(ManufacturerSample.Create()));
        Digest(Sample).ShouldBe("213f7e16d00526ba5e87da8bc120103b34a9414007ad232bf0ab2531038dfcd2");
    }

    [Fact]
    public void Every_round_has_forms_enough()
    {
        Sample.Surveys.Select(survey => survey.Round.Code).ShouldBe(["2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2"]);
        foreach (var survey in Sample.Surveys)
        {
            var forms = Sample.Responses.Where(response => response.Round == survey.Round.Code).ToList();
            var surveyed = forms.Count(form => form.RatingKind == RatingKind.Surveyed);
            surveyed.ShouldBeGreaterThanOrEqualTo(100);
            survey.Size.ShouldBeGreaterThan(surveyed);
            forms.Count(form => form.RatingKind == RatingKind.Self).ShouldBeGreaterThan(9);
            foreach (var competitor in Sample.Directories[^1].Directory.Competitors)
            {
                forms.Count(form => form.Competitor == competitor.Code).ShouldBeGreaterThanOrEqualTo(10);
            }
        }
    }

    [Fact]
    public void The_seven_topics_of_R08_19_are_owned_by_five_departments()
    {
        var topics = RegimeLoader.Load(Repository.PathOf("regimes", "manufacturing-after-sales.yaml")).Survey!.Topics.Select(topic => topic.Code);

        Sample.Directories[^1].Directory.Items.Select(item => item.Topic).ShouldBe(topics);
        Sample.Directories[^1].Directory.Items.Select(item => item.Department).Distinct().ShouldBe(Sample.Directories[^1].Directory.Departments.Select(department => department.Code), ignoreOrder: true);
        Sample.Directories[^1].Directory.Departments.Count.ShouldBe(5);
    }

    [Fact]
    public void Delivery_slips_and_after_sales_improves()
    {
        (Degree("delivery", "2026Q2") - Degree("delivery", "2025Q1")).ShouldBeLessThan(-8);
        (Degree("after-sales-service", "2026Q2") - Degree("after-sales-service", "2025Q1")).ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Forms_fall_into_their_quarter_and_have_ids_of_their_own()
    {
        Sample.Responses.Select(form => form.ExternalId).Distinct().Count().ShouldBe(Sample.Responses.Count);
        foreach (var form in Sample.Responses)
        {
            var round = Sample.Surveys.Single(candidate => candidate.Round.Code == form.Round).Round;
            var day = form.RespondedAt.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", null);
            string.CompareOrdinal(day, $"{round.PeriodStart.Year:0000}-{round.PeriodStart.Month:00}-{round.PeriodStart.Day:00}").ShouldBeGreaterThanOrEqualTo(0);
            string.CompareOrdinal(day, $"{round.PeriodEnd.Year:0000}-{round.PeriodEnd.Month:00}-{round.PeriodEnd.Day:00}").ShouldBeLessThanOrEqualTo(0);
        }
    }

    [Fact]
    public void Three_hundred_complaints_live_through_everything()
    {
        Sample.Complaints.Count.ShouldBe(300);
        Count(ComplaintEventKind.Reopened).ShouldBeInRange(20, 90);
        Count(ComplaintEventKind.CustomerDissatisfied).ShouldBeGreaterThan(15);
        var open = Sample.Complaints.Count(complaint => complaint.Events.Count == 0 || complaint.Events[^1].Kind != ComplaintEventKind.Closed);
        open.ShouldBeInRange(3, 30);
        Sample.Complaints.Count(complaint => complaint.CustomerDueAt is not null).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Events_never_go_back_in_time() => Sample.Complaints.ShouldAllBe(complaint => complaint.Events
        .Select(entry => entry.OccurredAt.ToDateTimeOffset())
        .Prepend(complaint.ReceivedAt.ToDateTimeOffset())
        .Zip(complaint.Events.Select(entry => entry.OccurredAt.ToDateTimeOffset()), (before, after) => before <= after)
        .All(inOrder => inOrder));

    [Fact]
    public void A_few_notices_come_later_than_30_minutes()
    {
        var late = Sample.Complaints.Count(complaint => Minutes(complaint) > 30);

        late.ShouldBeInRange(3, 30);
    }

    [Fact]
    public void Some_answers_are_late_and_working_days_decide()
    {
        var answers = Sample.Complaints
            .Select(complaint => (Received: complaint.ReceivedAt.ToDateTimeOffset(), First: complaint.Events.FirstOrDefault(entry => entry.Kind == ComplaintEventKind.Answered)))
            .Where(pair => pair.First is not null)
            .Select(pair => (pair.Received, Answered: pair.First!.OccurredAt.ToDateTimeOffset()))
            .ToList();
        var late = answers.Where(pair => pair.Answered > Due(pair.Received, Calendar)).ToList();

        late.Count.ShouldBeInRange(10, 60);
        answers.Count(pair => pair.Answered > Due(pair.Received, WorkingCalendar.WeekendsOnly) != pair.Answered > Due(pair.Received, Calendar))
            .ShouldBeGreaterThan(0, "holidays and make-up workdays change the outcome of some");
    }

    [Fact]
    public void The_worked_example_has_the_ratings_of_the_source()
    {
        var levels = WorkedExampleSample.Create().Responses.SelectMany(form => form.Levels).ToList();

        new[] { 5, 4, 3, 2, 1 }.Select(level => levels.Count(value => value == level)).ShouldBe([10, 5, 6, 3, 1]);
    }

    private static DateTimeOffset Due(DateTimeOffset received, WorkingCalendar calendar) => Deadline.DueAt(received, new TimeLimit(3, TimeUnit.WorkingDays), calendar, Shanghai);

    private static int Count(ComplaintEventKind kind) => Sample.Complaints.Count(complaint => complaint.Events.Any(entry => entry.Kind == kind));

    private static double Minutes(Complaint complaint)
    {
        var confirmed = complaint.Events.FirstOrDefault(entry => entry.Kind == ComplaintEventKind.DefectConfirmed);
        var notified = complaint.Events.FirstOrDefault(entry => entry.Kind == ComplaintEventKind.Notified);
        return confirmed is null || notified is null ? 0 : (notified.OccurredAt.ToDateTime() - confirmed.OccurredAt.ToDateTime()).TotalMinutes;
    }

    private static double Degree(string item, string round)
    {
        var index = Sample.Questionnaire.Items.IndexOf(item);
        return Sample.Responses.Where(form => form.Round == round && form.RatingKind == RatingKind.Surveyed && form.Levels[index] > 0).Average(form => form.Levels[index]) * 20;
    }

    private static string Digest(SampleOrganization sample)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var response in sample.Responses)
        {
            // A map has no order on the wire, so the only attribute is taken by itself.
            var plain = response.Clone();
            plain.Attributes.Clear();
            hash.AppendData(plain.ToByteArray());
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(response.Attributes["region"]));
        }

        foreach (var complaint in sample.Complaints)
        {
            hash.AppendData(complaint.ToByteArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
