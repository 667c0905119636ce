using CSat.Analytics.Figures;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Findings;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Tests;

/// <summary>The focus analyses of R07 and the parts that fell, over two rounds whose counts can be worked out by hand.</summary>
public sealed class FocusFigureTests : IDisposable
{
    private readonly WarehouseFile _warehouse = new(WarehouseFile.Property);

    [Fact]
    public void Services_tied_at_the_lowest_satisfied_ratio_are_all_named()
    {
        var services = Of(FocusKind.LowestSatisfied).Services;
        services.Select(service => service.Item.Code).ShouldBe(["cleaning", "greening"]);
        services.Select(service => service.Found.Value).ShouldBe([70m, 70m]);
        services.Select(service => service.Found.Previous).ShouldBe([90m, 80m]);
        services.ShouldAllBe(service => service.Now.Ratings == 100 && service.Before!.Ratings == 100);
    }

    [Fact]
    public void The_highest_dissatisfied_ratio_comes_with_its_own_ratio_not_the_satisfied_one() =>
        Of(FocusKind.HighestDissatisfied).Services.Select(service => (service.Item.Code, service.Found.Value, service.Found.Previous)).ShouldBe([("cleaning", 30m, 10m), ("greening", 30m, 20m)]);

    [Fact]
    public void Any_decrease_counts_as_fallen_the_deepest_first_with_the_judgement_of_chance()
    {
        var services = Of(FocusKind.Declined).Services;
        services.Select(service => service.Item.Code).ShouldBe(["cleaning", "greening", "security"]);
        services.Select(service => service.Change!.Direction).ShouldBe([TrendDirection.Fallen, TrendDirection.NoClearChange, TrendDirection.NoClearChange]);
        services[2].Found.ShouldSatisfyAllConditions(found => found.Value.ShouldBe(87m), found => found.Previous.ShouldBe(88m));
    }

    [Fact]
    public void A_service_with_too_small_a_base_is_left_out_though_it_would_be_the_lowest()
    {
        var focus = _warehouse.Figures().Focus;
        focus.TooFew.Select(item => item.Code).ShouldBe(["pool"]);
        focus.Analysed.ShouldBe(5);
        focus.Fallen.Single(result => result.Rule.By == TrendSubject.Item).ShouldSatisfyAllConditions(
            result => result.Compared.ShouldBe(6), result => result.TooFew.ShouldBe(2, "the pool, and the lifts by which it could be worked out"), result => result.Parts.ShouldContain(part => part.Name.En == "Swimming pool" && !part.IsShown));
    }

    [Fact]
    public void Opinions_are_counted_in_this_round_only_and_apart_from_expectations()
    {
        var focus = _warehouse.Figures().Focus;
        Of(FocusKind.WrittenOpinions).Finding.Count.ShouldBe(20);
        focus.Opinions.Select(count => (count.Item.Code, count.Comments, count.Dissatisfied)).ShouldBe([("cleaning", 12, 12), ("greening", 5, 0), ("", 3, 0)]);
        Of(FocusKind.Expectations).Finding.Count.ShouldBe(4);
        focus.Expectations.Single().Item.Code.ShouldBe("wish");
        focus.Texts.Count(text => text.Expectation).ShouldBe(4);
        focus.Texts.Count(text => !text.Expectation).ShouldBe(8);
    }

    [Fact]
    public void Parts_that_fell_are_listed_by_degree_and_by_rate_with_both_values()
    {
        var fallen = _warehouse.Figures().Focus.Fallen;
        fallen.Select(result => result.Rule.By).ShouldBe([TrendSubject.Item, TrendSubject.Total, TrendSubject.Department, TrendSubject.Customer]);
        fallen[0].Parts.Select(part => (part.Name.En, part.Change.Measure, part.Change.Judged.PercentagePoints, part.IsBeyondChance)).ShouldBe(
        [
            ("Swimming pool", TrendMeasure.Degree, -32m, true),
            ("Swimming pool", TrendMeasure.Rate, -80m, true),
            ("Cleaning", TrendMeasure.Degree, -8m, true),
            ("Cleaning", TrendMeasure.Rate, -20m, true),
            ("Greening", TrendMeasure.Degree, -4m, false),
            ("Greening", TrendMeasure.Rate, -10m, false),
            ("Security", TrendMeasure.Degree, -0.4m, false),
            ("Security", TrendMeasure.Rate, -1m, false),
        ]);
        fallen[2].Parts.Select(part => part.Name.En).Distinct().ShouldBe(["Property office"]);
        fallen[2].Parts[0].Now.ShouldSatisfyAllConditions(now => now.Ratings.ShouldBe(300), now => now.Forms.ShouldBe(100));
    }

    [Fact]
    public void Customers_are_said_to_be_unrecorded_not_unchanged() =>
        _warehouse.Figures().Focus.Fallen[3].ShouldSatisfyAllConditions(result => result.IsRecorded.ShouldBeFalse(), result => result.Parts.ShouldBeEmpty());

    [Fact]
    public void The_first_round_has_analyses_but_nothing_to_compare_with()
    {
        var focus = _warehouse.Figures("half-2025h2").Focus;
        focus.Previous.ShouldBeNull();
        focus.Analyses.Single(result => result.Finding.Rule.Kind == FocusKind.LowestSatisfied).Services.Single().ShouldSatisfyAllConditions(
            service => service.Item.Code.ShouldBe("greening"), service => service.Found.Previous.ShouldBeNull(), service => service.Change.ShouldBeNull());
        focus.Analyses.Single(result => result.Finding.Rule.Kind == FocusKind.Declined).Services.ShouldBeEmpty();
        focus.Expectations.ShouldBeEmpty();
        focus.Fallen.ShouldAllBe(result => result.Compared == 0 && result.Parts.Count == 0);
    }

    [Fact]
    public void A_regime_without_focus_analyses_and_demands_on_falls_has_no_such_figures()
    {
        using var manufacturer = new WarehouseFile(WarehouseFile.Manufacturer);
        manufacturer.Figures().Focus.Applies.ShouldBeFalse();
        using var complaints = new WarehouseFile(WarehouseFile.ComplaintsOnly);
        complaints.Figures().Focus.Applies.ShouldBeFalse();
    }

    [Fact]
    public void A_regime_that_only_watches_for_falls_has_them_without_focus_analyses()
    {
        _warehouse.Execute("UPDATE ref_regime SET content = regexp_replace(content, '  focus:.*  trends:', '  trends:', 's')");

        var figures = _warehouse.Figures();
        figures.Focus.ShouldSatisfyAllConditions(focus => focus.Applies.ShouldBeTrue(), focus => focus.Analyses.ShouldBeEmpty(), focus => focus.Fallen.Count.ShouldBe(4));
        figures.Register.Single(source => source.Figure == WrittenComments.Figure).Queries.ShouldBeEmpty();
    }

    public void Dispose() => _warehouse.Dispose();

    private FocusResult Of(FocusKind kind) => _warehouse.Figures().Focus.Analyses.Single(result => result.Finding.Rule.Kind == kind);
}
