using CSat.Analytics.Figures;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Customers;
using CSat.Domain.Findings;
using CSat.Domain.Problems;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Tests;

/// <summary>Each customer by round and by itself, over numbers that can be worked out by hand.</summary>
public sealed class CustomerFigureTests : IDisposable
{
    private readonly WarehouseFile _warehouse = new(WarehouseFile.Customers);

    [Fact]
    public void Every_customer_is_compared_with_its_own_previous_round()
    {
        var customers = _warehouse.Figures().ByCustomer;
        customers.Rule!.Rules.ShouldBe(["R11.28", "R11.29"]);
        customers.Customers.Select(customer => (customer.Part.Code, customer.Class, Change: customer.Moved?.Change is { } change ? $"{change.From} {change.PercentagePoints:0.00}" : null)).ShouldBe(
        [
            ("C-001", CustomerClass.Key, "2026Q1 -20.00"), ("C-002", CustomerClass.General, "2025Q4 20.00"), ("C-003", CustomerClass.General, null), ("walk-in", null, "2026Q1 -6.67"),
        ]);
        customers.Customers[0].Complaints.Values.ShouldBe([new CustomerComplaints(1, 0), new CustomerComplaints(1, 1)]);
    }

    [Fact]
    public void A_customer_of_one_form_is_shown_with_caution_where_the_regime_follows_each()
    {
        var latest = _warehouse.Figures();
        latest.ByCustomer.In(latest.Scope.Rounds[^1]).Select(one => (one.Customer.Part.Code, one.Reading.Forms, one.Reading.Base, decimal.Round(one.Reading.Degree!.Value, 2))).ShouldBe(
        [
            ("C-001", 1, BaseSize.Caution, 66.67m), ("walk-in", 1, BaseSize.Caution, 73.33m), ("C-002", 1, BaseSize.Caution, 80m), ("C-003", 12, BaseSize.Caution, 93.33m),
        ]);
    }

    [Fact]
    public void Where_it_does_not_say_so_they_are_suppressed_like_everything_else_and_judged_all_the_same()
    {
        _warehouse.Execute("UPDATE ref_regime SET content = replace(content, ', suppress-customer-below: 1', '')");
        var figures = _warehouse.Figures();
        figures.ByCustomer.In(figures.Scope.Rounds[^1]).Select(one => one.Reading.Base).ShouldBe([BaseSize.Suppressed, BaseSize.Suppressed, BaseSize.Suppressed, BaseSize.Caution]);
        Fallen(figures).Parts.Select(part => (part.Name.En, part.IsShown)).Distinct().ShouldBe([("C-001", false), ("walk-in", false)]);
    }

    [Fact]
    public void Customers_that_fell_are_among_the_fallen_parts_and_who_rose_is_not()
    {
        var fallen = Fallen(_warehouse.Figures());
        (fallen.IsRecorded, fallen.Compared).ShouldBe((true, 3));
        fallen.Parts.Where(part => part.Change.Measure == TrendMeasure.Degree).Select(part => (part.Name.En, decimal.Round(part.Change.Judged.PercentagePoints, 2))).ShouldBe([("C-001", -20m), ("walk-in", -6.67m)]);
    }

    [Fact]
    public void A_previous_round_that_is_not_the_round_before_is_named()
    {
        _warehouse.Execute("UPDATE mart_customer_by_round SET points = 27 WHERE customer_code = 'C-002' AND round_key = 1");
        Fallen(_warehouse.Figures()).Parts.Select(part => part.Name.En).ShouldContain("C-002 (compared with 2025Q4)");
    }

    [Fact]
    public void The_action_about_a_customer_is_due_below_80_and_not_at_80()
    {
        _warehouse.Figures().Called.Actions.Where(action => action.Rule.Code == "customer-below-80").Select(action => (action.Subject.En, action.State)).ShouldBe(
            [("Customer C-001", CallState.Due), ("Customer walk-in", CallState.Due)]);
        _warehouse.Execute("UPDATE mart_customer_by_round SET points = 24 WHERE points < 24");
        _warehouse.Figures().Called.Actions.Single(action => action.Rule.Code == "customer-below-80").ShouldSatisfyAllConditions(
            action => action.State.ShouldBe(CallState.NotDue), action => action.Value.ShouldBe(80m), action => action.Subject.En.ShouldBe("Satisfaction degree of each customer (the lowest)"));
    }

    [Fact]
    public void The_scorecard_of_a_customer_has_its_rounds_items_complaints_requests_and_information()
    {
        var card = Card("C-001").Scorecard;
        card.Customer.ShouldBe(new ScorecardCustomer("C-001", CustomerClass.Key, "dealer", new("业务课", "Sales section"), "2025-09"));
        card.Rounds.Rounds.Select(round => (round.Round.Label, decimal.Round(round.Reading!.Degree!.Value, 2), round.Grade?.Code, round.Complaints)).ShouldBe(
            [("2025Q4", 100m, "A", new(0, 0)), ("2026Q1", 86.67m, "A", new(1, 0)), ("2026Q2", 66.67m, null, new(1, 1))]);
        card.Rounds.Latest!.Due.Single().Rules.ShouldBe(["R11.19", "R11.30"]);
        card.Rounds.Latest.WhenFallen!.Code.ShouldBe("customers");
        card.Items.Items.Select(item => (item.Part.Code, item.ByRound.Values.Last().Degree)).ShouldBe([("quality", 80m), ("delivery", 60m), ("service", 60m)]);
        card.Complaints.Select(complaint => (complaint.Number, complaint.Days, complaint.LateLimits, complaint.Disputed)).ShouldBe([("2026-000002", 61, 1, false), ("2026-000001", 10, 1, true)]);
        card.Requests.Select(request => (request.NextStep?.En, request.ClosedOn)).ShouldBe([("Confirm the data", null), (null, new DateOnly(2026, 3, 5))]);
        card.Information.Single().Duty.Zh.ShouldBe("拜访时了解客户对质量、交期、服务是否满意");
    }

    [Fact]
    public void A_customer_that_is_only_on_forms_has_a_scorecard_and_one_that_is_nowhere_is_refused_by_name()
    {
        Card("walk-in").Scorecard.ShouldSatisfyAllConditions(card => card.Customer!.Class.ShouldBeNull(), card => card.Rounds.Rounds.Count.ShouldBe(2), card => card.Complaints.ShouldBeEmpty());
        Card("P-001").Scorecard.ShouldSatisfyAllConditions(card => card.Customer!.Class.ShouldBe(CustomerClass.Potential), card => card.Rounds.Latest.ShouldBeNull());
        var problem = Should.Throw<ProblemException>(() => Card("C-404")).Problems.Single();
        (problem.Reason, problem.Field).ShouldBe(("NOT_FOUND", "customer"));
    }

    [Fact]
    public void A_review_reads_nothing_of_a_single_customer()
    {
        var figures = _warehouse.Figures();
        figures.Scorecard.Customer.ShouldBeNull();
        figures.SourceOf(ScorecardRounds.Figure).Queries.ShouldBeEmpty();
        figures.Register.ShouldNotContain(source => source.Figure.Section == FigureSection.Scorecard);
    }

    public void Dispose() => _warehouse.Dispose();

    private static FallenResult Fallen(ReviewFigures figures) => figures.Focus.Fallen.Single(result => result.Rule.By == TrendSubject.Customer);

    private ReviewFigures Card(string customer) =>
        _warehouse.Figures(new ReviewRange(null, null) { Customer = customer, Sections = new HashSet<FigureSection> { FigureSection.Scorecard, FigureSection.Appendix } });
}
