using System.Globalization;
using CSat.Domain.Customers;
using CSat.Domain.Improvement;
using CSat.Domain.Incentives;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using CSat.Domain.Visits;

namespace CSat.Regimes.Tests.Specs;

public class RecordSpecs
{
    public static TheoryData<SpecRow> Incentives => SpecTable.Read("incentives.csv");

    public static TheoryData<SpecRow> Retentions => SpecTable.Read("retention.csv");

    public static TheoryData<SpecRow> Routings => SpecTable.Read("routing.csv");

    public static TheoryData<SpecRow> Fields => SpecTable.Read("fields.csv");

    public static TheoryData<SpecRow> Attempts => SpecTable.Read("attempts.csv");

    public static TheoryData<SpecRow> Indicators => SpecTable.Read("indicators.csv");

    public static TheoryData<SpecRow> Forced => SpecTable.Read("forced.csv");

    public static TheoryData<SpecRow> Plans => SpecTable.Read("plan.csv");

    public static TheoryData<SpecRow> Effects => SpecTable.Read("effects.csv");

    [Theory]
    [MemberData(nameof(Incentives))]
    public void A_reward_or_penalty_has_its_amount(SpecRow row)
    {
        var incentive = Shipped.Only(Shipped.Regime(row).Incentives, entry => entry.Code, row.Text("incentive"));
        row.Names(incentive.Rules);
        var value = row.Number("value");
        var result = incentive.Terms switch
        {
            RangeTerms range => IncentiveAmount.IsAllowed(range, value) ? "true" : "false",
            TallyTerms tally => IncentiveAmount.IsDue(tally, (int)value) ? "true" : "false",
            { } terms => IncentiveAmount.Of(terms, value)!.Value.ToString("0.####", CultureInfo.InvariantCulture),
            null => "",
        };
        result.ShouldBe(row.Text("result"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Retentions))]
    public void A_record_is_kept_until_its_last_day(SpecRow row)
    {
        var retention = Shipped.Only(Shipped.Regime(row).Retention, entry => entry.Record, row.Text("record"));
        row.Names(retention.Rules);
        var last = retention.Keep.LastDay(DateOnly.Parse(row.Text("start"), CultureInfo.InvariantCulture));
        (last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(row.Optional("last_day"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Routings))]
    public void A_class_of_problems_goes_to_its_departments(SpecRow row)
    {
        var routing = Shipped.Only(Shipped.Survey(row).Routing, entry => entry.Code, row.Text("class"));
        row.Names(routing.Rules);
        routing.To.ShouldBe(row.Words("to"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_takes_what_it_may_hold(SpecRow row)
    {
        var field = Shipped.Only(Shipped.Regime(row).CustomerFields, entry => entry.Code, row.Text("field"));
        row.Names(field.Rules);
        CustomerFieldRules.IsValid(field, row.Text("value")).ShouldBe(bool.Parse(row.Text("valid")), row.Why);
    }

    [Theory]
    [MemberData(nameof(Attempts))]
    public void A_customer_is_called_again_or_counts_as_unreachable(SpecRow row)
    {
        var visit = Shipped.Only(Shipped.Regime(row).Visits!.Kinds, entry => entry.Code, row.Text("visit"));
        row.Names(visit.Rules);
        ContactAttempts.Judge(row.Whole("failed"), visit.Attempts).ShouldBe(row.Choice<ContactOutcome>("outcome"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Indicators))]
    public void An_indicator_meets_its_target(SpecRow row)
    {
        var indicator = Shipped.Only(Shipped.Regime(row).Indicators, entry => entry.Code, row.Text("indicator"));
        row.Names(indicator.Rules);
        IndicatorJudgement.Judge(indicator, row.OptionalNumber("value")).ShouldBe(row.Choice<IndicatorOutcome>("outcome"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Forced))]
    public void Sampling_is_as_the_rule_says(SpecRow row)
    {
        var sampling = Shipped.Survey(row).Sampling.ShouldNotBeNull();
        row.Names(sampling.Rules);
        sampling.Method.ToString().ShouldBe(row.Text("method"), StringCompareShould.IgnoreCase, row.Why);
        sampling.Forced.ShouldBe(row.Words("forced"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_lacks_what_it_does_not_hold(SpecRow row)
    {
        var plan = Shipped.Survey(row).Plan.ShouldNotBeNull();
        row.Names(plan.Rules);
        PlanCompleteness.Missing(plan, row.Words("given")).Select(content => content.Code).ShouldBe(row.Words("missing"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Effects))]
    public void The_effect_of_an_action_is_judged(SpecRow row)
    {
        var effect = Shipped.Regime(row).Improvement!.Effect.ShouldNotBeNull();
        row.Names(effect.Rules);
        var judged = EffectJudgement.IsEffective(effect, row.OptionalNumber("before"), row.OptionalNumber("after"), row.Words("confirmed"));
        judged.ShouldBe(row.Optional("effective") is { } text ? bool.Parse(text) : null, row.Why);
    }
}
