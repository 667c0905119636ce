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

    [Theory]
    [MemberData(nameof(BaseTable))]
    public void Weights_cost_base(SpecRow row)
    {
        double[] weights = [.. Numbers(row.Text("weights"))];
        var result = WeightedBase.Of(weights.Length, weights.Sum(), weights.Sum(weight => weight * weight));
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
    [MemberData(nameof(AlphaTable))]
    public void Reliability_of_a_questionnaire(SpecRow row)
    {
        decimal[][] whole = [.. row.Text("forms").Split(';', StringSplitOptions.RemoveEmptyEntries).Where(form => !form.Contains('-')).Select(form => form.Split(' ').Select(score => decimal.Parse(score, null)).ToArray())];
        static Moments Of(IReadOnlyCollection<decimal> scores) => new(scores.Sum(), scores.Sum(score => score * score));

        var result = CronbachAlpha.Of(whole.Length, [.. Enumerable.Range(0, whole.Length == 0 ? 0 : whole[0].Length).Select(item => Of([.. whole.Select(form => form[item])]))], Of([.. whole.Select(form => form.Sum())]));

        if (row.Text("alpha").Length == 0)
        {
            result.ShouldBeNull(row.Why);
            return;
        }

        result.ShouldNotBeNull(row.Why).Alpha.ShouldBe(row.Real("alpha"), 1e-12, row.Why);
        result.Forms.ShouldBe(row.Whole("whole_forms"), row.Why);
    }

    [Theory]
    [MemberData(nameof(ImportanceTable))]
    public void Derived_importance_sums_to_R_squared(SpecRow row)
    {
        var result = ShapleyImportance.Of(Together([.. row.Text("predictors").Split(';').Append(row.Text("outcome")).Select(Numbers)]));

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
    }

    [Fact]
    public void The_most_items_are_done_and_one_more_is_refused()
    {
        var random = new SplitMix64(5);
        double[] Item() => [.. Enumerable.Range(0, 60).Select(_ => Math.Round(random.NextProportion(), 6))];
        double[][] items = [.. Enumerable.Range(0, ShapleyImportance.MostPredictors).Select(_ => Item())];
        double[] outcome = [.. Enumerable.Range(0, 60).Select(form => items[0][form] + items[1][form] + Math.Round(random.NextProportion(), 6))];

        var result = ShapleyImportance.Of(Together([.. items, outcome])).ShouldNotBeNull();

        result.Items.Sum(item => item.Derived).ShouldBe(result.RSquared, 1e-9);
        result.Items.Select((item, at) => (item.Derived, at)).OrderByDescending(item => item.Derived).Take(2).Select(item => item.at).ShouldBe([0, 1], ignoreOrder: true);
        Should.Throw<ArgumentOutOfRangeException>(() => ShapleyImportance.Of(Together([.. items, Item(), outcome])));
        Should.Throw<ArgumentOutOfRangeException>(() => ShapleyImportance.Of(Together([outcome])));
    }

    private static CoMoments Together(double[][] answers) => new(
        answers[0].Length,
        [.. answers.Select(answer => answer.Sum(value => (decimal)value))],
        Enumerable.Range(0, answers.Length).SelectMany(first => Enumerable.Range(first, answers.Length - first).Select(second => (first, second)))
            .ToDictionary(pair => pair, pair => answers[pair.first].Zip(answers[pair.second], (x, y) => (decimal)x * (decimal)y).Sum()));

    private static double[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, null))];
}
