using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Running;

/// <summary>Complaints with every milestone, and their clocks as Domain reads them.</summary>
public sealed class ComplaintTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    // A Friday morning in Shanghai.
    private static readonly DateTimeOffset Received = new(2024, 3, 8, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Milestones_verdict_and_reopening_arrive()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var desk = await ComplaintDesk.CreateAsync(source);
        await desk.AddAsync("2024-0001", "telephone", Received, null, ("registered", Received), ("answered", Received.AddHours(2)), ("customer-dissatisfied", Received.AddHours(3)), ("reopened", Received.AddHours(4)));

        await source.PublishAsync();

        using var warehouse = source.Open();
        var row = warehouse.QuerySingle<(string, int, string, string, bool, int, int, string)>("""
            SELECT number, received_date_key, channel.name_en, category_code, answered, disputed::INTEGER, reopen_count, state
            FROM fct_complaint
            JOIN dim_channel AS channel USING (channel_key)
            JOIN dim_category USING (category_key)
            """);
        row.ShouldBe(("2024-0001", 20240308, "Telephone", "defect", true, 1, 1, "registered"));
        warehouse.Query<string>("SELECT kind FROM fct_complaint_event ORDER BY sequence").ShouldBe(["registered", "answered", "customer-dissatisfied", "reopened"]);
        warehouse.QuerySingle<(long, long, long, long)>("SELECT complaints, answered, disputed, reopenings FROM mart_complaint_by_month WHERE month = '2024-03'").ShouldBe((1, 1, 1, 1));
        warehouse.QuerySingle<(int, int)>("SELECT department_key, offering_key FROM fct_complaint").ShouldBe((0, 0));
    }

    [Fact]
    public async Task The_answer_clock_is_judged_as_of_the_extraction()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var desk = await ComplaintDesk.CreateAsync(source);
        var due = new DateTimeOffset(2024, 3, 13, 23, 59, 59, TimeSpan.FromHours(8));
        await desk.AddAsync("in-time", "mail", Received, new("answer", Received, due, due), ("registered", Received), ("answered", due));
        await desk.AddAsync("late", "mail", Received, new("answer", Received, due, due.AddHours(1)), ("registered", Received), ("answered", due.AddHours(1)));
        await desk.AddAsync("overdue", "mail", Received, new("answer", Received, due, null), ("registered", Received));
        var now = DateTimeOffset.UtcNow;
        await desk.AddAsync("open", "mail", now, new("answer", now, now.AddDays(5), null), ("registered", now));
        await desk.AddAsync("unknown", "mail", Received, new("answer", Received, due, null), ("registered", Received), ("answered", null));
        await desk.AddAsync("reported", "mail", Received, new("answer", Received, due, null, "late"), ("registered", Received), ("answered", null));
        await desk.AddAsync("not-started", "mail", Received, new("notice", null, null, null), ("registered", Received));

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(string, string)>("SELECT number, outcome FROM fct_complaint_clock JOIN fct_complaint USING (complaint_key) ORDER BY number").ShouldBe(
        [
            ("in-time", "in-time"), ("late", "late"), ("not-started", "not-started"), ("open", "open"), ("overdue", "late"), ("reported", "late"), ("unknown", "unknown"),
        ]);
        warehouse.Query<(string, string, bool)>("SELECT clock_code, rules, answers_customer FROM dim_clock WHERE clock_code IN ('notice', 'answer') ORDER BY clock_code")
            .ShouldBe([("answer", "R11.42", true), ("notice", "R11.36", false)]);
        warehouse.QuerySingle<(long, long, long)>("SELECT sum(in_time)::BIGINT, sum(late)::BIGINT, sum(open + not_started + unknown)::BIGINT FROM mart_complaint_clock_by_month").ShouldBe((1, 3, 3));
    }

    [Fact]
    public async Task The_end_that_was_set_stays_and_a_year_without_published_holidays_is_marked()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var desk = await ComplaintDesk.CreateAsync(source);

        // By the calendar of 2024 the three working days of R11.42 end on the 13th; another one stood there when these were set.
        var due = new DateTimeOffset(2024, 3, 12, 23, 59, 59, TimeSpan.FromHours(8));
        await desk.AddAsync("met", "mail", Received, new("answer", Received, due, due.AddHours(1)), ("registered", Received), ("answered", due.AddHours(1)));
        await desk.AddAsync("missed", "mail", Received, new("answer", Received, due, null), ("registered", Received));
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
        await desk.AddAsync("running", "mail", now, new("answer", now, now.AddDays(90), null), ("registered", now));
        var old = new DateTimeOffset(2019, 12, 30, 9, 0, 0, TimeSpan.FromHours(8));
        await desk.AddAsync("old", "mail", old, new("answer", old, old.AddDays(4), old.AddDays(1)), ("registered", old), ("answered", old.AddDays(1)));

        await source.PublishAsync(at: now);

        using var warehouse = source.Open();
        warehouse.Query<(string, string, bool, bool)>(
            "SELECT number, outcome, due_moved_from IS NOT NULL, calendar_known FROM fct_complaint_clock JOIN fct_complaint USING (complaint_key) ORDER BY number").ShouldBe(
        [
            ("met", "late", false, true), ("missed", "late", false, true), ("old", "in-time", false, false), ("running", "open", true, true),
        ]);
        warehouse.Query<(int?, int?, int?)>("SELECT started_date_key, due_date_key, met_date_key FROM fct_complaint_clock JOIN fct_complaint USING (complaint_key) WHERE number IN ('met', 'missed') ORDER BY number")
            .ShouldBe([(20240308, 20240312, 20240313), (20240308, 20240312, null)]);
        warehouse.QuerySingle<bool>("SELECT bool_and(due_moved_from > due_at + INTERVAL 80 DAY) FROM fct_complaint_clock WHERE due_moved_from IS NOT NULL").ShouldBeTrue();
        warehouse.QuerySingle<(long, long)>("SELECT sum(calendar_unknown)::BIGINT, count(*) FROM mart_complaint_clock_by_month WHERE calendar_unknown > 0").ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_clock_that_the_regime_does_not_know_refuses_publication()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var desk = await ComplaintDesk.CreateAsync(source);
        await desk.AddAsync("odd", "mail", Received, new("no-such-clock", Received, Received.AddDays(1), null), ("registered", Received));

        var refused = await Should.ThrowAsync<Domain.Problems.ProblemException>(() => source.PublishAsync());

        refused.Problems.ShouldContain(problem => problem.Rule == "complaint_clocks_sane");
    }

    [Fact]
    public async Task A_gap_in_the_events_refuses_publication()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var desk = await ComplaintDesk.CreateAsync(source);
        await desk.AddAsync("gap", "mail", Received, null, ("registered", Received), ("answered", Received));
        await source.RunAsync("UPDATE csat.complaint_event SET sequence = 3 WHERE organization_id = $1 AND sequence = 2");

        var refused = await Should.ThrowAsync<Domain.Problems.ProblemException>(() => source.PublishAsync());

        refused.Problems.ShouldContain(problem => problem.Rule == "complaint_events_in_order");
    }
}
