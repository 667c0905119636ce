using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

public class QuestionnaireStatisticsTests
{
    public static TheoryData<SpecRow> PromoterTable => SpecTable.Read("net_promoter_score.csv");

    public static TheoryData<SpecRow> BaseTable => SpecTable.Read("effective_base.csv");

    public static TheoryData<SpecRow> AlphaTable => SpecTable.Read("cronbach_alpha.csv");

    public static TheoryData<SpecRow> ImportanceTable => SpecTable.Read("shapley_importance.csv");

    [Theory]
    [MemberData(nameof(PromoterTable))]
    public void Net_promoter_score_with_its_interval(SpecRow row)
    {
        var result = NetPromoterScore.Of(row.Whole("promoters"), row.Whole("passives"), row.Whole("detractors"));

        (result?.Score).ShouldBe(row.OptionalNumber("score"), row.Why);
        if (result is not null)
        {
            result.Centre.ShouldBe(row.Real("centre"), 1e-9, row.Why);
            result.Interval.Lower.ShouldBe(row.Real("lower"), 1e-9, row.Why);
            result.Interval.Upper.ShouldBe(row.Real("upper"), 1e-9, row.Why);
        }
    }

    [Fact]
    public void Answers_of_9_and_10_promote_and_those_up_to_6_detract() =>
        NetPromoterScore.OfAnswers(Enumerable.Range(0, 11)).ShouldBe(NetPromoterScore.Of(2, 2, 7));

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void An_answer_off_the_scale_is_refused(int answer) =>
        Should.Throw<ArgumentOutOfRangeException>(() => NetPromoterScore.OfAnswers([5, answer]));

    [Theory]
    [MemberData(nameof(BaseTable))]
    public void Weights_cost_base(SpecRow row)
    {
        var result = WeightedBase.Of(Numbers(row.Text("weights")));
        if (row.Text("effective").Length == 0)
        {
            result.ShouldBeNull(row.Why);
            return;
        }

        result.ShouldNotBeNull(row.Why).Effective.ShouldBe(row.Real("effective"), 1e-9, row.Why);
        result.Efficiency.ShouldBe(row.Real("efficiency"), 1e-9, row.Why);
        result.Warn.ShouldBe(bool.Parse(row.Text("warn")), row.Why);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_that_is_none_is_refused(double weight) => Should.Throw<ArgumentOutOfRangeException>(() => WeightedBase.Of([1, weight]));

    [Theory]
    [MemberData(nameof(AlphaTable))]
    public void Reliability_of_a_questionnaire(SpecRow row)
    {
        var forms = row.Text("forms").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(form => (IReadOnlyList<double?>)[.. form.Split(' ').Select(score => score == "-" ? null : (double?)double.Parse(score, null))]).ToArray();

        var result = CronbachAlpha.Of(forms);

        if (row.Text("alpha").Length == 0)
        {
            result.ShouldBeNull(row.Why);
            return;
        }

        result.ShouldNotBeNull(row.Why).Alpha.ShouldBe(row.Real("alpha"), 1e-12, row.Why);
        result.Forms.ShouldBe(row.Whole("whole_forms"), row.Why);
    }

    [Fact]
    public void Forms_of_different_length_are_refused() => Should.Throw<ArgumentException>(() => CronbachAlpha.Of([[1, 2], [1]]));

    [Theory]
    [MemberData(nameof(ImportanceTable))]
    public void Derived_importance_sums_to_R_squared(SpecRow row)
    {
        var items = row.Text("predictors").Split(';').Select((scores, i) => new Predictor($"item-{i}", Numbers(scores), i)).ToArray();

        var result = ShapleyImportance.Of(items, Numbers(row.Text("outcome")));

        if (row.Text("shares").Length == 0)
        {
            result.ShouldBeNull(row.Why);
            return;
        }

        var shares = Numbers(row.Text("shares"));
        result.ShouldNotBeNull(row.Why).RSquared.ShouldBe(row.Real("r_squared"), 1e-9, row.Why);
        result.Items.Select((item, i) => Math.Abs(item.Derived - shares[i])).ShouldAllBe(error => error < 1e-9, row.Why);
        result.Items.Sum(item => item.Derived).ShouldBe(result.RSquared, 1e-12, row.Why);
        result.Items.Sum(item => item.ShareOfExplained)!.Value.ShouldBe(1, 1e-12, row.Why);
        result.Items.Select(item => (item.Code, item.Stated)).ShouldBe(items.Select(item => (item.Code, item.Stated)), row.Why);
    }

    [Fact]
    public void The_most_items_are_done_and_one_more_is_refused()
    {
        var random = new SplitMix64(5);
        Predictor Item(int i) => new($"{i}", [.. Enumerable.Range(0, 60).Select(_ => random.NextProportion())]);
        var items = Enumerable.Range(0, ShapleyImportance.MostPredictors).Select(Item).ToArray();
        double[] outcome = [.. Enumerable.Range(0, 60).Select(form => items[0].Scores[form] + items[1].Scores[form] + random.NextProportion())];

        var result = ShapleyImportance.Of(items, outcome).ShouldNotBeNull();

        result.Items.Sum(item => item.Derived).ShouldBe(result.RSquared, 1e-9);
        result.Items.OrderByDescending(item => item.Derived).Take(2).Select(item => item.Code).ShouldBe(["0", "1"], ignoreOrder: true);
        Should.Throw<ArgumentOutOfRangeException>(() => ShapleyImportance.Of([.. items, Item(99)], outcome));
        Should.Throw<ArgumentOutOfRangeException>(() => ShapleyImportance.Of([], outcome));
        Should.Throw<ArgumentException>(() => ShapleyImportance.Of([new("short", [1, 2])], outcome)).Message.ShouldContain("short");
    }

    private static double[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, null))];
}
