using CSat.Api.Serving;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Testing;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;

namespace CSat.Api.Tests;

/// <summary>Clocks under a calendar that changes: what is set, met or missed stays, what is still to run moves and says so.</summary>
public sealed class ComplaintCalendarTests(ApiFixture api) : IClassFixture<ApiFixture>, IDisposable
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    // Thursday and Wednesday before a New Year whose holidays are not published.
    private static readonly DateTimeOffset Thursday = new(2026, 12, 24, 10, 0, 0, China);
    private static readonly DateTimeOffset Wednesday = new(2026, 12, 30, 10, 0, 0, China);

    private readonly TemporaryDirectory _home = new();

    [Fact]
    public async Task A_change_of_the_calendar_moves_only_what_is_still_to_run()
    {
        var organization = await api.CreateOrganizationAsync();
        string met, missed, running;
        await using (var before = await StartAsync(Wednesday))
        {
            using var channel = GrpcChannel.ForAddress(before.Endpoint);
            var desk = new TestOrganization(organization.Code, channel, organization.Key);
            met = (await desk.RegisterAsync(TestOrganization.Complaint("met", Thursday))).ComplaintId;
            await desk.Complaints.AnswerComplaintAsync(desk.Event<AnswerComplaintRequest>(met, Thursday.AddDays(5)), desk.Key);
            missed = (await desk.RegisterAsync(TestOrganization.Complaint("missed", Thursday))).ComplaintId;
            var registered = await desk.RegisterAsync(TestOrganization.Complaint("running", Wednesday));
            running = registered.ComplaintId;
            Answer(registered).CalendarIncomplete.ShouldBeTrue("it ends in 2027, whose holidays are not published");
            Answer(registered).DueAt.ToDateTimeOffset().ShouldBe(EndOf(2027, 1, 4));
            Answer(await GetAsync(desk, missed)).CalendarIncomplete.ShouldBeFalse();
        }

        // The 25th of December becomes a day off, and the holidays of 2027 are published.
        WriteCalendars();
        await using var after = await StartAsync(Wednesday.AddHours(2));
        using var later = GrpcChannel.ForAddress(after.Endpoint);
        var office = new TestOrganization(organization.Code, later, organization.Key);

        var clock = Answer(await GetAsync(office, met));
        (clock.DueAt.ToDateTimeOffset(), clock.Outcome, clock.DueMovedFrom).ShouldBe((EndOf(2026, 12, 29), ClockOutcome.InTime, null), "what is met stays");
        clock = Answer(await GetAsync(office, missed));
        (clock.DueAt.ToDateTimeOffset(), clock.Outcome, clock.DueMovedFrom).ShouldBe((EndOf(2026, 12, 29), ClockOutcome.Late, null), "what is missed stays");
        clock = Answer(await GetAsync(office, running));
        (clock.DueAt.ToDateTimeOffset(), clock.Outcome, clock.DueMovedFrom.ToDateTimeOffset(), clock.CalendarIncomplete).ShouldBe((EndOf(2027, 1, 5), ClockOutcome.Open, EndOf(2027, 1, 4), false));

        // Kept at the start of the host, whether somebody asked or not: it stays when it is met after the end that was set first.
        await WaitForAsync("SELECT count(*) FROM csat.complaint_clock WHERE complaint_id = $1 AND clock_code = 'answer' AND due_moved_from IS NOT NULL AND calendar_known", Guid.Parse(running));
        await using var last = await StartAsync(new DateTimeOffset(2027, 1, 5, 9, 0, 0, China));
        using var end = GrpcChannel.ForAddress(last.Endpoint);
        var closing = new TestOrganization(organization.Code, end, organization.Key);
        clock = Answer(await closing.Complaints.AnswerComplaintAsync(closing.Event<AnswerComplaintRequest>(running), closing.Key));
        (clock.DueAt.ToDateTimeOffset(), clock.Outcome, clock.DueMovedFrom.ToDateTimeOffset()).ShouldBe((EndOf(2027, 1, 5), ClockOutcome.InTime, EndOf(2027, 1, 4)));
    }

    [Fact]
    public async Task A_clock_is_explained_step_by_step_in_both_languages()
    {
        var organization = await api.CreateOrganizationAsync();
        var id = (await organization.RegisterAsync(TestOrganization.Complaint("1", new DateTimeOffset(2026, 2, 13, 10, 0, 0, China)))).ComplaintId;

        var explained = await organization.Complaints.ExplainClockAsync(new ExplainClockRequest { Organization = organization.Code, Complaint = id, Clock = "answer" }, organization.Key);

        explained.Clock.ShouldBe(Answer(await GetAsync(organization, id)));
        explained.Steps.Select(step => step.Kind).ShouldBe(
        [
            ClockStepKind.Limit, ClockStepKind.Started, ClockStepKind.DayZero, ClockStepKind.MakeUpWorkdays, ClockStepKind.Holidays, ClockStepKind.WorkingDays, ClockStepKind.Ends,
        ]);
        explained.Steps.Select(step => step.Text.En).ShouldBe(
        [
            "The regime allows 3 working days from \"registered\".", "\"registered\" happened at 2026-02-13 10:00:00: the clock starts.", "2026-02-13 is day 0 and does not count.",
            "2026-02-14: make-up workdays (Spring Festival), 1 working days so far.", "2026-02-15—2026-02-23: days off (Spring Festival), not counted.",
            "2026-02-24—2026-02-25: working days, 3 so far.", "The last moment in time is 2026-02-25 23:59:59, included.",
        ]);
        explained.Steps[4].Text.Zh.ShouldBe("2026-02-15—2026-02-23 放假（春节），不计入。");
        explained.Steps[5].ShouldSatisfyAllConditions(
            step => step.FirstDay.ShouldBe(new Google.Type.Date { Year = 2026, Month = 2, Day = 24 }), step => step.LastDay.Day.ShouldBe(25), step => step.WorkingDays.ShouldBe(3));
        explained.Steps[^1].At.ShouldBe(explained.Clock.DueAt);
        var refusal = await Refusal.OfAsync(organization.Complaints.ExplainClockAsync(new ExplainClockRequest { Organization = organization.Code, Complaint = id, Clock = "tea" }, organization.Key));
        (refusal.Reason, refusal.Field).ShouldBe(("UNKNOWN_CODE", "clock"));
        (await Refusal.OfAsync(organization.Complaints.ExplainClockAsync(new ExplainClockRequest { Organization = organization.Code, Complaint = "2026-999999", Clock = "answer" }, organization.Key))).Reason.ShouldBe("NOT_FOUND");
    }

    public void Dispose() => _home.Dispose();

    private static ComplaintClock Answer(Complaint complaint) => complaint.Clocks.Single(clock => clock.Code == "answer");

    private static DateTimeOffset EndOf(int year, int month, int day) => new DateTimeOffset(year, month, day, 0, 0, 0, China).AddDays(1).AddMicroseconds(-1);

    private static async Task<Complaint> GetAsync(TestOrganization organization, string id) =>
        await organization.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = id }, organization.Key);

    private void WriteCalendars()
    {
        const string Added = """
            holidays:
              - name: {zh: 圣诞, en: Christmas}
                from: 2026-12-25
                to: 2026-12-25
            """;
        _home.Write("calendars/cn-2026.yaml", File.ReadAllText(Repository.PathOf("calendars", "cn-2026.yaml")).Replace("holidays:", Added, StringComparison.Ordinal));
        _home.Write("calendars/cn-2027.yaml", "country: cn\nyear: 2027\nsource: test\nholidays:\n  - name: {zh: 元旦, en: New Year}\n    from: 2027-01-01\n    to: 2027-01-01\n");
    }

    private Task<ApiHost> StartAsync(DateTimeOffset now)
    {
        if (!System.IO.Directory.Exists(_home.PathOf("calendars")))
        {
            _home.Write("calendars/cn-2026.yaml", File.ReadAllText(Repository.PathOf("calendars", "cn-2026.yaml")));
        }

        return ApiHost.StartAsync(
            new ApiHostOptions
            {
                Application = api.Postgres.Application, Organizations = api.Postgres.Etl, Home = new HomeDirectory(_home.Root), Time = new StoppedTime(now), LogLevel = LogLevel.Warning, Log = api.Log,
            },
            CancellationToken.None);
    }

    private async Task WaitForAsync(string sql, Guid complaint)
    {
        for (var i = 0; i < 100 && await api.CountAsync(sql, complaint) == 0; i++)
        {
            await Task.Delay(50);
        }

        (await api.CountAsync(sql, complaint)).ShouldBe(1);
    }

    private sealed class StoppedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
