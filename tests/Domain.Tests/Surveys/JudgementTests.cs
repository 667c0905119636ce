using System.Globalization;
using CSat.Domain.Indicators;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Surveys;

public class JudgementTests
{
    public static TheoryData<SpecRow> Limits => SpecTable.Read("limit_judgement.csv");

    public static TheoryData<SpecRow> Counts => SpecTable.Read("limit_counts.csv");

    public static TheoryData<SpecRow> Penalties => SpecTable.Read("return_rate_penalty.csv");

    public static TheoryData<SpecRow> Modules => SpecTable.Read("module_score.csv");

    public static TheoryData<SpecRow> Grades => SpecTable.Read("grading.csv");

    public static TheoryData<SpecRow> Triggers => SpecTable.Read("trigger_judgement.csv");

    public static TheoryData<SpecRow> Plans => SpecTable.Read("plan_completeness.csv");

    public static TheoryData<SpecRow> Falls => SpecTable.Read("fallen_parts.csv");

    public static TheoryData<SpecRow> Indicators => SpecTable.Read("indicator_judgement.csv");

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_is_judged_on_the_unrounded_value(SpecRow row)
    {
        var rule = Records.Limit(row.Choice<LimitMeasure>("measure"), row.Choice<ThresholdOperator>("operator"), row.Number("limit"),
            row.Choice<LimitConsequence>("consequence"));
        var reading = LimitJudgement.Judge(rule, row.Whole("part"), row.OptionalWhole("whole"));
        reading.Outcome.ShouldBe(row.Choice<LimitOutcome>("outcome"), row.Why);
        reading.Consequence.ShouldBe(row.OptionalChoice<LimitConsequence>("follows"), row.Why);
        reading.Value.HasValue.ShouldBe(reading.Outcome != LimitOutcome.NoData, row.Why);
        if (row.OptionalNumber("value") is { } value)
        {
            reading.Value.ShouldBe(value, row.Why);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_share_stands_on_its_own_base_and_without_it_there_is_no_data(SpecRow row)
    {
        var measure = row.Choice<LimitMeasure>("measure");
        var counts = new LimitCounts(row.OptionalWhole("sent"), row.Whole("surveyed"), row.Whole("self"), row.Whole("competitors"), row.OptionalWhole("base"))
        {
            Genuine = row.OptionalWhole("genuine"), Fabricated = row.Whole("fabricated"), Collected = row.Whole("collected"),
        };

        var (part, whole) = counts.Of(measure);

        (part, whole).ShouldBe((row.OptionalWhole("part"), row.OptionalWhole("whole")), row.Why);
        var rule = Records.Limit(measure, ThresholdOperator.AtLeast, 100, LimitConsequence.Warning);
        (part is { } known ? LimitJudgement.Judge(rule, known, whole) : LimitReading.NoData).Value.ShouldBe(row.OptionalNumber("value"), row.Why);
    }

    [Fact]
    public void A_negative_count_is_refused()
    {
        var rule = Records.Limit(LimitMeasure.ReturnRate, ThresholdOperator.AtLeast, 85, LimitConsequence.Warning);
        Should.Throw<ArgumentOutOfRangeException>(() => LimitJudgement.Judge(rule, -1, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => LimitJudgement.Judge(rule, 1, -1));
    }

    [Theory]
    [MemberData(nameof(Penalties))]
    public void A_missed_return_rate_lowers_the_composite_rate(SpecRow row)
    {
        var rule = new PenaltyRule(row.Number("required"), row.Number("deduction"), row.Flag("whole_points"), []);
        ReturnRatePenalty.Apply(row.OptionalNumber("composite"), row.OptionalNumber("return_rate"), rule).ShouldBe(row.OptionalNumber("adjusted"), row.Why);
    }

    [Fact]
    public void A_penalty_refuses_values_outside_their_range()
    {
        var rule = new PenaltyRule(85, 1, false, []);
        Should.Throw<ArgumentOutOfRangeException>(() => ReturnRatePenalty.Apply(-0.1m, 85, rule));
        Should.Throw<ArgumentOutOfRangeException>(() => ReturnRatePenalty.Apply(100.1m, 85, rule));
        Should.Throw<ArgumentOutOfRangeException>(() => ReturnRatePenalty.Apply(90, -1, rule));
        Should.Throw<ArgumentOutOfRangeException>(() => ReturnRatePenalty.Apply(90, 80, rule with { DeductionPerPoint = -1 }));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_total_weighs_the_modules(SpecRow row)
    {
        var scores = row.Codes("scores").Select(score => score == "-" ? (decimal?)null : Parse(score)).ToArray();
        var weights = row.Codes("weights").Select(Parse).ToArray();
        if (row.Text("total") == "refused")
        {
            Should.Throw<ArgumentException>(() => ModuleScore.Total(scores, weights), row.Why);
            return;
        }

        ModuleScore.Total(scores, weights).ShouldBe(row.OptionalNumber("total"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Grades))]
    public void A_grade_holds_both_its_ends(SpecRow row)
    {
        var bands = row.Codes("bands").Select(band => band.Split(':', '-')).Select(band => new GradeBand(band[0], Records.Name, Parse(band[1]), Parse(band[2]), []));
        Grading.Of(row.OptionalNumber("score"), [.. bands])?.Code.ShouldBe(row.Text("grade"), row.Why);
        (Grading.Of(row.OptionalNumber("score"), [.. bands]) is null).ShouldBe(row.Text("grade").Length == 0, row.Why);
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public void A_trigger_compares_the_unrounded_value(SpecRow row)
    {
        var rule = new TriggerRule("t", row.Choice<SatisfactionMeasure>("measure"), new(row.Choice<ThresholdOperator>("operator"), row.Number("limit")), Records.Name, []);
        TriggerJudgement.IsDue(rule, row.OptionalNumber("value")).ShouldBe(row.Flag("due"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_says_what_it_lacks(SpecRow row)
    {
        var plan = new PlanRule([.. row.Codes("contents").Select(Records.Coded)], [], [], null, []);
        PlanCompleteness.Missing(plan, row.Codes("given")).Select(content => content.Code).ShouldBe(row.Codes("missing"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Falls))]
    public void A_part_falls_by_any_decrease(SpecRow row) =>
        FallenParts.HasFallen(row.OptionalNumber("previous"), row.OptionalNumber("current")).ShouldBe(row.Flag("fallen"), row.Why);

    [Theory]
    [MemberData(nameof(Indicators))]
    public void An_indicator_without_target_is_not_judged(SpecRow row)
    {
        var target = row.OptionalChoice<ThresholdOperator>("operator") is { } op ? new Threshold(op, row.Number("limit")) : null;
        var rule = new IndicatorRule("i", Records.Name, null, null, null, target, [], null, []);
        IndicatorJudgement.Judge(rule, row.OptionalNumber("value")).ShouldBe(row.Choice<IndicatorOutcome>("outcome"), row.Why);
    }

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
