using CSat.Analytics.Tests.Warehouses;

namespace CSat.Analytics.Tests;

/// <summary>How well a round measures: reliability of its questionnaire and what its weights cost, against a recount of the forms.</summary>
public sealed class MeasurementTests : IDisposable
{
    private readonly WarehouseFile _warehouse = new(WarehouseFile.Manufacturer);

    public MeasurementTests() => _warehouse.Execute("""
        insert into ref_item_scale select q.questionnaire_key, i.item_key, i.position, q.scale_code, 'satisfaction', 0, 0, null
        from dim_questionnaire as q cross join dim_item as i
        """);

    [Fact]
    public void Alpha_of_every_round_is_that_of_the_forms_that_answer_every_item()
    {
        var forms = _warehouse.Facts("ratings").Where(fact => (int)fact["part"] == 2)
            .GroupBy(fact => (Round: (string)fact["round_code"], Form: (long)fact["response_key"]))
            .Select(form => (form.Key.Round, Points: form.OrderBy(fact => (string)fact["item_code"], StringComparer.Ordinal).Select(fact => (double)fact["points"]).ToArray()))
            .ToLookup(form => form.Round);
        var rows = _warehouse.Figures().Reliability.Rows;
        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            double[][] whole = [.. forms[row.Round.Code].Select(form => form.Points).Where(points => points.Length == row.Items)];
            row.Forms.ShouldBe(whole.Length, row.Round.Code);
            var single = Enumerable.Range(0, row.Items).Sum(item => Variance([.. whole.Select(points => points[item])]));
            var expected = (double)row.Items / (row.Items - 1) * (1 - (single / Variance([.. whole.Select(points => points.Sum())])));
            row.Alpha.ShouldNotBeNull().Alpha.ShouldBe(expected, 1e-9, row.Round.Code);
        }
    }

    [Fact]
    public void A_weighted_degree_counts_by_the_weights_and_is_warned_below_forty_percent_of_its_forms()
    {
        _warehouse.Figures().Weighted.Rows.ShouldBeEmpty("no form has a weight");
        var round = _warehouse.Figures().Trend.Rows[0].Round;
        _warehouse.Execute($"""
            update fct_response set weight = case when response_key = (select min(response_key) from fct_response where round_key = {round.Key} and rating_kind = 2 and ratings > 0) then 1000 else 1 end
            where round_key = {round.Key} and rating_kind = 2
            """);
        var figures = _warehouse.Figures();
        var row = figures.Weighted.Rows.ShouldHaveSingleItem();
        var facts = _warehouse.Facts("ratings").Where(fact => (int)fact["part"] == 2 && (string)fact["round_code"] == round.Code).ToArray();
        var first = facts.Min(fact => (long)fact["response_key"]);
        double Weight(IReadOnlyDictionary<string, object> fact) => (long)fact["response_key"] == first ? 1000 : 1;
        row.Degree.ShouldBe(facts.Sum(fact => Weight(fact) * (double)fact["points"]) / facts.Sum(fact => Weight(fact) * (double)fact["best"]) * 100, 1e-9);
        row.Base.Actual.ShouldBe(row.Forms);
        row.Base.Effective.ShouldBe(Math.Pow(999 + row.Forms, 2) / (1_000_000 + row.Forms - 1), 1e-6);
        row.Base.Warn.ShouldBeTrue();
        figures.FindingsOf(Figures.WeightedResults.Figure).ShouldHaveSingleItem().Text.En.ShouldContain("below 40%");
    }

    [Fact]
    public void The_item_that_goes_with_the_recommendation_is_the_most_important_from_ten_forms_an_item_on()
    {
        _warehouse.Figures().Importance.ShouldBe(new Figures.ItemImportance([], 0, 0, null), "nobody was asked for a recommendation");
        _warehouse.Execute("""
            insert into ref_item_scale select questionnaire_key, 99, 99, 'recommendation', 'recommendation', 1, 0, null from dim_questionnaire;
            insert into fct_own_scale_rating (response_key, date_key, round_key, item_key, department_key, competitor_key, rating_kind, respondent_kind, level, points, best_points, satisfied)
            select response_key, date_key, round_key, 99, department_key, competitor_key, rating_kind, respondent_kind, level * 2, 0, 0, 0 from fct_rating
            where rating_kind = 2 and item_key = (select item_key from dim_item where item_code = 'delivery')
              and round_key = (select max_by(round_key, position) from dim_round)
            """);
        var importance = _warehouse.Figures().Importance;
        importance.RSquared.ShouldNotBeNull().ShouldBe(1, 1e-9);
        importance.Items.Count.ShouldBe(importance.ItemsAsked);
        importance.Items[0].Item.Code.ShouldBe("delivery");
        importance.Items.Sum(item => item.Share).ShouldBe(1, 1e-9);
        importance.Items.ShouldAllBe(item => item.Degree > 0 && item.Degree <= 100);

        void Keep(int forms) => _warehouse.Execute($"""
            delete from fct_own_scale_rating where response_key not in (
              select o.response_key from fct_own_scale_rating as o inner join fct_response as f on f.response_key = o.response_key
              where f.ratings = {importance.ItemsAsked} order by o.response_key limit {forms})
            """);
        Keep(10 * importance.ItemsAsked);
        _warehouse.Figures().Importance.Items.ShouldNotBeEmpty();
        Keep((10 * importance.ItemsAsked) - 1);
        _warehouse.Figures().Importance.ShouldSatisfyAllConditions(few => few.Items.ShouldBeEmpty(), few => few.Forms.ShouldBe((10 * importance.ItemsAsked) - 1));
    }

    public void Dispose() => _warehouse.Dispose();

    private static double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);
}
