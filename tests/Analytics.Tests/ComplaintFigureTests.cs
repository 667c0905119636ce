using CSat.Analytics.Figures;
using CSat.Analytics.Findings;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;

namespace CSat.Analytics.Tests;

public sealed class ComplaintFigureTests : IDisposable
{
    private readonly WarehouseFile _warehouse = new(WarehouseFile.Manufacturer);
    private readonly IReadOnlyList<IReadOnlyDictionary<string, object>> _facts;

    public ComplaintFigureTests() => _facts = _warehouse.Facts("complaints");

    [Fact]
    public void Totals_equal_a_recount()
    {
        var total = _warehouse.Figures().Complaints.Total;
        total.Complaints.ShouldBe(_facts.Count);
        total.Open.ShouldBe(_facts.Count(fact => (string)fact["state"] != "closed"));
        total.Disputed.ShouldBe(_facts.Count(fact => (int)fact["disputed"] == 1));
        total.Reopened.ShouldBe(_facts.Count(fact => (int)fact["reopen_count"] > 0));
    }

    [Fact]
    public void Months_are_without_gaps_and_each_equals_a_recount()
    {
        var months = _warehouse.Figures().Complaints.ByMonth.Months;
        months.Select(month => month.Month).ShouldBe(Enumerable.Range(0, months.Count).Select(i => $"{new DateOnly(2025, 1, 1).AddMonths(i):yyyy-MM}"));
        months.ShouldAllBe(month => month.Tally.Complaints == _facts.Count(fact => (string)fact["month"] == month.Month));
    }

    [Theory]
    [InlineData(20260226, 20260401, true, "the record covers three days of February and one of April")]
    [InlineData(20260201, 20260430, false, "it covers both")]
    public void Months_within_which_the_record_begins_or_ends_are_compared_with_none(int first, int last, bool partial, string why)
    {
        using var file = new WarehouseFile(WarehouseFile.ComplaintsOnly);
        file.Execute($"""
            insert into mart_complaint_by_month by name
              select *, 1 as category_key, 1 as department_key, 1 as offering_key, 1 as channel_key, complaints as answered, complaints as closed, 0 as disputed, 0 as reopened, 0 as reopened_undisputed, 0 as reopenings
              from (values ('2026-02', 60), ('2026-04', 1)) as months (month, complaints);
            update fct_complaint set received_date_key = {first} where complaint_key = 1;
            update fct_complaint set received_date_key = {last} where complaint_key = 2;
            """);

        var figures = file.Figures();
        var months = figures.Complaints.ByMonth;

        (months.FirstIsPartial, months.LastIsPartial).ShouldBe((partial, partial), why);
        months.WholeMonths.Select(month => month.Month).ShouldBe(partial ? ["2026-03"] : ["2026-02", "2026-03", "2026-04"]);
        FigureTitles.Of(figures, ComplaintsByMonth.Figure).En.Contains("proven fewer", StringComparison.Ordinal).ShouldBe(!partial, why);
    }

    [Fact]
    public void The_regimes_of_the_complaints_are_named()
    {
        using var complaintsOnly = new WarehouseFile(WarehouseFile.ComplaintsOnly);
        complaintsOnly.Figures().Complaints.Regimes.Select(title => title.En).ShouldBe(["IATF16949: quarterly survey and timed complaints"]);
    }

    [Fact]
    public void Limits_of_years_without_published_holidays_are_counted()
    {
        using var complaintsOnly = new WarehouseFile(WarehouseFile.ComplaintsOnly);
        complaintsOnly.Figures().Complaints.Clocks.Clocks.Select(clock => clock.CalendarUnknown).ShouldBe([5]);
        _warehouse.Figures().Complaints.Clocks.Clocks.ShouldAllBe(clock => clock.CalendarUnknown == 0);
    }

    [Fact]
    public void A_shortened_table_of_departments_loses_no_complaint()
    {
        var complaints = _warehouse.Figures().Complaints;
        var shown = complaints.DepartmentsUpTo(1);
        shown.Count.ShouldBe(2);
        shown[0].ShouldBe(complaints.ByDepartment[0]);
        shown.Sum(group => group.Tally.Complaints).ShouldBe(_facts.Count);
        shown.Sum(group => group.Answering.Late).ShouldBe(complaints.ByDepartment.Sum(group => group.Answering.Late));
        complaints.DepartmentsUpTo(complaints.ByDepartment.Count).ShouldBe(complaints.ByDepartment);
    }

    [Theory]
    [InlineData("category_code")]
    [InlineData("offering_code")]
    public void A_pareto_runs_from_the_most_frequent_to_100_percent(string column)
    {
        var complaints = _warehouse.Figures().Complaints;
        var pareto = column == "category_code" ? complaints.ByCategory : complaints.ByOffering;
        pareto.Groups.Select(group => group.Tally.Complaints).ShouldBeInOrder(SortDirection.Descending);
        pareto.Groups.ShouldAllBe(group => group.Tally.Complaints == _facts.Count(fact => (string)fact[column] == group.Code));
        pareto.RunningPercent(pareto.Groups.Count).ShouldBe(100m);
    }

    [Fact]
    public void Late_answers_are_those_of_the_clock_that_answers_the_customer()
    {
        var complaints = _warehouse.Figures().Complaints;
        complaints.Clocks.Answering.Late.ShouldBe(_facts.Sum(fact => (int)fact["answered_late"]));
        complaints.ByDepartment.ShouldAllBe(group => group.Answering.Late == _facts.Where(fact => (string)fact["department_code"] == group.Code).Sum(fact => (int)fact["answered_late"]));
    }

    [Fact]
    public void Open_clocks_are_in_no_share()
    {
        var answering = _warehouse.Figures().Complaints.Clocks.Answering;
        answering.Open.ShouldBeGreaterThan(0);
        answering.LateShare?.Percent.ShouldBe(answering.Late * 100m / (answering.InTime + answering.Late));
    }

    [Fact]
    public void Late_by_month_and_the_open_ones_add_up_to_the_whole()
    {
        var complaints = _warehouse.Figures().Complaints;
        foreach (var clock in complaints.Clocks.Clocks)
        {
            complaints.ClockMonths.Rows.Sum(month => month.Tallies.GetValueOrDefault(clock.Key).Late).ShouldBe(clock.Tally.Late);
        }

        complaints.Open.Complaints.Count.ShouldBe((int)complaints.Total.Open);
        complaints.Open.Complaints.Select(complaint => complaint.Days).ShouldBeInOrder(SortDirection.Descending);
        complaints.Total.ReopenedUndisputed.ShouldBe(_facts.Count(fact => (int)fact["reopen_count"] > 0 && (int)fact["disputed"] == 0));
    }

    [Theory]
    [InlineData("2026", "2026-01", "2026-12")]
    [InlineData("2026Q1", "2026-01", "2026-03")]
    [InlineData("2025-08", "2025-08", "2025-08")]
    public void A_period_bounds_rounds_and_complaints_alike(string name, string first, string last)
    {
        CalendarPeriod.TryParse(name, out var period).ShouldBeTrue();
        var figures = _warehouse.Figures(new ReviewRange(null, period));
        var within = _facts.Where(fact => string.CompareOrdinal((string)fact["month"], first) >= 0 && string.CompareOrdinal((string)fact["month"], last) <= 0).ToList();
        figures.Complaints.Total.Complaints.ShouldBe(within.Count);
        figures.Complaints.ByDepartment.Sum(group => group.Tally.Complaints).ShouldBe(within.Count);
        figures.Complaints.ByCategory.Total.ShouldBe(within.Count);
        figures.Complaints.Clocks.Clocks.ShouldAllBe(clock => All(clock.Tally) == figures.Complaints.ClockMonths.Rows.Sum(month => All(month.Tallies.GetValueOrDefault(clock.Key))));
        figures.Scope.Rounds.ShouldAllBe(round => round.PeriodStart >= period.First && round.PeriodEnd <= period.Last);
        figures.Trend.Total.Surveyed.Ratings.ShouldBe(figures.Trend.Rows.Where(row => figures.Scope.Rounds.Contains(row.Round)).Sum(row => row.Surveyed.Ratings));
    }

    [Fact]
    public void A_round_bounds_the_complaints_to_its_own_months()
    {
        var whole = _warehouse.Figures();
        var round = whole.Scope.Rounds[1];
        var complaints = _warehouse.Figures(round.Code).Complaints;
        complaints.ByMonth.Months[0].Month.ShouldBe($"{round.PeriodStart:yyyy-MM}");
        complaints.ByMonth.Months[^1].Month.ShouldBe($"{round.PeriodEnd:yyyy-MM}");
    }

    [Fact]
    public void A_period_without_any_data_is_refused_by_name()
    {
        CalendarPeriod.TryParse("1999", out var period).ShouldBeTrue();
        var problem = Should.Throw<ProblemException>(() => _warehouse.Figures(new ReviewRange(null, period))).Problems.Single();
        (problem.Reason, problem.Field).ShouldBe((ProblemReason.NotFound, "period"));
        problem.Wording.ToString()!.ShouldContain("period: 1999");
    }

    [Theory]
    [InlineData("closed without a date", 0, 10, 90, "10 of 100 late at least, 90 cannot be judged: the share late lies between 10% and 100%", "100 件中至少 10 件超时，另有 90 件无法判定，超时率只知在 10%–100% 之间")]
    [InlineData("none can be judged", 0, 0, 90, "whether in time cannot be judged for any of 90", "90 件均无法判定是否按时")]
    [InlineData("none late that is known", 5, 0, 5, "none of the 5 that can be judged was late, 5 cannot be judged: the share late lies between 0% and 50%", "能判定的 5 件中没有超时的，另有 5 件无法判定，超时率只知在 0%–50% 之间")]
    [InlineData("all judged", 60, 40, 0, "40 of 100 were late, 40%", "100 件中有 40 件超时，占 40%")]
    [InlineData("all in time", 1, 0, 0, "the only one was in time", "1 件全部按时")]
    public void What_cannot_be_judged_gives_bounds_and_no_single_percentage(string kind, long inTime, long late, long unknown, string en, string zh)
    {
        var text = ComplaintTexts.Late(new ClockStanding(1, "close", new("结案", "Close"), "", false, new(inTime, late, 0, 0, unknown)));
        text.En.ShouldBe($"Time limit \"Close\": {en}.", kind);
        text.Zh.ShouldBe($"时限“结案”：{zh}。", kind);
    }

    [Fact]
    public void A_closure_that_did_not_hold_is_never_part_of_all_in_time()
    {
        var text = ComplaintTexts.Late(new ClockStanding(1, "close", new("结案", "Close"), "", false, new(1, 0, 0, 0, 0) { InTimeReopened = 1 }));
        text.En.ShouldBe("Time limit \"Close\": none of 2 was late; 1 closed in time was reopened since.");
        text.Zh.ShouldBe("时限“结案”：2 件中没有超时的；其中 1 件按时结案，但后又重新打开。");
    }

    private static long All(ClockTally tally) => tally.Over + tally.Open + tally.NotStarted;

    public void Dispose() => _warehouse.Dispose();
}
