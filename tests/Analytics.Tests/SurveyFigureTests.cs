using CSat.Analytics.Shared;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Responses;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Tests;

public sealed class SurveyFigureTests : IDisposable
{
    private readonly WarehouseFile _warehouse = new(WarehouseFile.Manufacturer);
    private readonly IReadOnlyList<IReadOnlyDictionary<string, object>> _facts;

    public SurveyFigureTests() => _facts = _warehouse.Facts("ratings");

    [Fact]
    public void The_trend_equals_a_recount_of_the_facts_in_every_round_and_part()
    {
        foreach (var row in _warehouse.Figures().Trend.Rows)
        {
            Same(row.Surveyed, fact => Is(fact, RatingKind.Surveyed) && Text(fact, "round_code") == row.Round.Code);
            Same(row.Self, fact => Is(fact, RatingKind.Self) && Text(fact, "round_code") == row.Round.Code);
            Same(row.Competitors, fact => Is(fact, RatingKind.Competitor) && Text(fact, "round_code") == row.Round.Code);
        }
    }

    [Fact]
    public void The_overall_value_is_forty_percent_self_rated_and_sixty_surveyed()
    {
        var row = _warehouse.Figures().Trend.Rows[0];
        row.OverallDegree.ShouldBe((row.Self.Degree * 0.4m) + (row.Surveyed.Degree * 0.6m));
        row.OverallRate.ShouldBe((row.Self.Rate * 0.4m) + (row.Surveyed.Rate * 0.6m));
    }

    [Fact]
    public void The_target_is_the_one_in_force_at_the_end_of_the_round()
    {
        var rows = _warehouse.Figures().Trend.Rows;
        rows[3].DegreeTarget.ShouldBe(80m);
        rows[4].DegreeTarget.ShouldBe(82m);
        rows[4].RateTarget.ShouldBe(90m);
    }

    [Fact]
    public void The_comparison_equals_a_recount_by_item_and_company()
    {
        var comparison = _warehouse.Figures().Competitors;
        Same(comparison.Own, fact => Is(fact, RatingKind.Surveyed));
        Same(comparison.Competitors, fact => Is(fact, RatingKind.Competitor));
        comparison.Items.Count.ShouldBe(7);
        foreach (var item in comparison.Items)
        {
            Same(item.Own, fact => Is(fact, RatingKind.Surveyed) && Text(fact, "item_code") == item.Item.Code);
            Same(item.Competitors, fact => Is(fact, RatingKind.Competitor) && Text(fact, "item_code") == item.Item.Code);
            Same(item.ByCompetitor[1], fact => Is(fact, RatingKind.Competitor) && Text(fact, "item_code") == item.Item.Code && (int)fact["competitor_key"] == 1);
        }
    }

    [Fact]
    public void A_round_of_a_hundred_thousand_forms_has_the_degrees_of_its_sample()
    {
        const int Times = 100_000;
        using var warehouse = new WarehouseFile(WarehouseFile.WorkedExample);
        var sample = warehouse.Figures().Competitors.Items;
        warehouse.Execute($"update mart_rating_by_round set ratings = ratings * {Times}, points = points * {Times}, best_points = best_points * {Times}, satisfied = satisfied * {Times}");

        var whole = warehouse.Figures().Competitors.Items;

        whole.Select(item => item.Own.Ratings).ShouldBe(sample.Select(item => Times * item.Own.Ratings));
        whole.Select(item => item.Own.Degree).ShouldBe(sample.Select(item => item.Own.Degree));
    }

    [Fact]
    public void The_departments_equal_a_recount_and_sum_to_the_whole()
    {
        var figures = _warehouse.Figures();
        foreach (var department in figures.Departments.Departments)
        {
            Same(department.Surveyed, fact => Is(fact, RatingKind.Surveyed) && Text(fact, "department_code") == department.Department.Code);
            Same(department.Self, fact => Is(fact, RatingKind.Self) && Text(fact, "department_code") == department.Department.Code);
        }

        figures.Departments.Departments.Sum(department => department.Surveyed.Ratings).ShouldBe(figures.Trend.Total.Surveyed.Ratings);
    }

    [Fact]
    public void Contributions_of_items_and_of_departments_sum_to_the_change()
    {
        var figures = _warehouse.Figures();
        var (first, last) = (figures.Trend.Rows[0], figures.Trend.Rows[^1]);
        var change = last.Surveyed.Degree!.Value - first.Surveyed.Degree!.Value;
        figures.Departments.ItemDrivers(Domain.Findings.TrendMeasure.Degree, [first.Round], [last.Round]).Sum(driver => driver.Contribution).ShouldBe(change, 0.000001m);
        figures.Departments.DepartmentDrivers(Domain.Findings.TrendMeasure.Degree, [first.Round], [last.Round]).Sum(driver => driver.Contribution).ShouldBe(change, 0.000001m);
    }

    [Fact]
    public void Dissatisfied_items_are_counted_apart_for_customers_and_self_raters()
    {
        var dissatisfied = _warehouse.Figures().Dissatisfied;
        dissatisfied.Surveyed.Frequency.ShouldBe(_facts.Count(fact => Is(fact, RatingKind.Surveyed) && (int)fact["satisfied"] == 0));
        dissatisfied.Self.Frequency.ShouldBe(_facts.Count(fact => Is(fact, RatingKind.Self) && (int)fact["satisfied"] == 0));
        dissatisfied.Surveyed.Items.Select(item => item.Frequency).ShouldBeInOrder(SortDirection.Descending);
        dissatisfied.Surveyed.Items.ShouldAllBe(item => item.ByLevel.Values.Sum() == item.Frequency);
        dissatisfied.Causes.ShouldNotBeEmpty();
    }

    [Fact]
    public void Minimum_forms_are_met_at_the_limit_and_missed_below()
    {
        var figures = _warehouse.Figures();
        var (rows, verdicts) = (figures.Returns.Rows, figures.Verdicts.Rows);
        bool Met(int row, string limit) => verdicts[row].Limits.Single(judged => judged.Rule.Code == limit).Reading.Outcome == LimitOutcome.Met;
        (rows[2].Surveyed.Returned, rows[2].Self.Returned).ShouldBe((96, 18), "one short of 115, salespeople's forms counted (Q63)");
        Met(2, "returned-forms").ShouldBeFalse();
        (rows[0].Surveyed.Returned, rows[0].Self.Returned).ShouldBe((116, 18));
        Met(0, "returned-forms").ShouldBeTrue();
        rows[1].Competitors.Returned.ShouldBe(9);
        Met(1, "competitor-forms").ShouldBeFalse();
        rows[0].ReturnRatePercent.ShouldBe(116 * 100m / 130);
    }

    [Fact]
    public void A_round_limits_the_review_to_it_and_the_trend_to_what_came_before()
    {
        var figures = _warehouse.Figures("key-2025Q3");
        figures.Trend.Rows.Count.ShouldBe(3);
        Same(figures.Trend.Total.Surveyed, fact => Is(fact, RatingKind.Surveyed) && Text(fact, "round_code") == "key-2025Q3");
        Same(figures.Competitors.Own, fact => Is(fact, RatingKind.Surveyed) && Text(fact, "round_code") == "key-2025Q3");
        figures.Complaints.ByMonth.Months[^1].Month.ShouldBe("2025-09");
    }

    [Fact]
    public void The_worked_example_of_R08_gives_76_and_84_percent()
    {
        using var example = new WarehouseFile(WarehouseFile.WorkedExample);
        var figures = example.Figures();
        figures.Trend.Total.Surveyed.ShouldSatisfyAllConditions(
            total => total.Degree.ShouldBe(76m), total => total.Rate.ShouldBe(84m), total => total.Ratings.ShouldBe(25), total => total.Base.ShouldBe(BaseSize.Caution));
        figures.Dissatisfied.Surveyed.ShouldSatisfyAllConditions(part => part.Frequency.ShouldBe(4), part => part.SharePercent.ShouldBe(16m));
    }

    [Fact]
    public void Few_forms_are_suppressed_in_the_whole_as_in_its_items_and_none_is_no_data_never_zero()
    {
        using var example = new WarehouseFile(WarehouseFile.WorkedExample);
        example.Execute("update ref_regime set content = replace(content, 'suppress-below: 5', 'suppress-below: 6')");
        var figures = example.Figures();
        figures.Departments.Departments[0].Items.ShouldAllBe(item => item.Surveyed.Base == BaseSize.Suppressed && item.Surveyed.Degree == null);
        figures.Trend.Total.Surveyed.ShouldSatisfyAllConditions(part => part.Ratings.ShouldBe(25), part => part.Base.ShouldBe(BaseSize.Suppressed, "five forms, however many ratings"), part => part.Degree.ShouldBeNull());
        figures.Trend.Total.Self.ShouldSatisfyAllConditions(part => part.Base.ShouldBe(BaseSize.NoData), part => part.Degree.ShouldBeNull(), part => part.Rate.ShouldBeNull());
        figures.Trend.Total.OverallDegree.ShouldBeNull();
    }

    public void Dispose() => _warehouse.Dispose();

    private static bool Is(IReadOnlyDictionary<string, object> fact, RatingKind kind) => (int)fact["part"] == (int)kind;

    private static string Text(IReadOnlyDictionary<string, object> fact, string column) => (string)fact[column];

    private void Same(SatisfactionReading reading, Func<IReadOnlyDictionary<string, object>, bool> which)
    {
        var facts = _facts.Where(which).ToArray();
        reading.Ratings.ShouldBe(facts.Length);
        ((double)(reading.Degree ?? -1)).ShouldBe(facts.Sum(fact => (double)fact["points"]) * 100 / facts.Sum(fact => (double)fact["best"]), 1e-9);
        ((double)(reading.Rate ?? -1)).ShouldBe(facts.Count(fact => (int)fact["satisfied"] == 1) * 100.0 / facts.Length, 1e-9);
    }
}
