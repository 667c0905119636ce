using CSat.Analytics.Tests.Warehouses;

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
        answering.LatePercent.ShouldBe(answering.Late * 100m / (answering.InTime + answering.Late));
    }

    public void Dispose() => _warehouse.Dispose();
}
