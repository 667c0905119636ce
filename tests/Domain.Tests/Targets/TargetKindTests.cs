using System.Globalization;
using CSat.Domain.Duties;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Targets;

namespace CSat.Domain.Tests.Findings;

public class TargetKindTests
{
    public static TheoryData<SpecRow> Kinds => SpecTable.Read("target_kinds.csv");

    public static TheoryData<SpecRow> Choices => SpecTable.Read("target_choice.csv");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_target_is_for_the_kinds_that_it_names_or_for_those_that_ask_customers(SpecRow row)
    {
        var kind = new SurveyKind(row.Text("kind"), Records.Name, new(Cadence.Yearly, 1, null), row.Choice<SurveyAudience>("audience"), null, true, null, null, [], [], false, null, []);
        var target = new TargetRule("t", Records.Name, SatisfactionMeasure.Degree, ThresholdOperator.AtLeast, 90, null, null, null, null, []) { Kinds = row.Codes("kinds") };

        target.IsFor(kind).ShouldBe(row.Text("for") == "yes", row.Why);
    }

    [Fact]
    public void A_kind_that_the_regime_does_not_have_any_more_asked_customers()
    {
        var target = new TargetRule("t", Records.Name, SatisfactionMeasure.Degree, ThresholdOperator.AtLeast, 90, null, null, null, null, []);
        target.IsFor(null).ShouldBeTrue();
        (target with { Kinds = ["customers"] }).IsFor(null).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void An_approved_value_prevails_and_the_regimes_rule_keeps_its_period_and_its_consequence(SpecRow row)
    {
        TargetRule[] rules = [.. row.Codes("targets").Select(text => text.Split('/')).Select(parts => new TargetRule(
            parts[0], Records.Name, Enum.Parse<SatisfactionMeasure>(parts[1]), ThresholdOperator.AtLeast, parts[2].Length == 0 ? null : decimal.Parse(parts[2], CultureInfo.InvariantCulture),
            null, null, parts[3].Length == 0 ? null : Enum.Parse<Cadence>(parts[3]), null, [])
        {
            Consequence = parts[4].Length == 0 ? null : Enum.Parse<LimitConsequence>(parts[4]),
        })];
        var audience = row.Text("kind") == "employees" ? SurveyAudience.Employees : SurveyAudience.Customers;
        var kind = new SurveyKind(row.Text("kind"), Records.Name, new(Cadence.Yearly, 1, null), audience, null, true, null, null, [], [], false, null, []);

        var chosen = TargetRule.Choose(rules, row.Choice<SatisfactionMeasure>("measure"), kind, row.OptionalNumber("approved"));

        (chosen?.Value, chosen?.Per, chosen?.Consequence).ShouldBe((row.OptionalNumber("value"), row.OptionalChoice<Cadence>("per"), row.OptionalChoice<LimitConsequence>("consequence")), row.Why);
        (chosen?.Code ?? "").ShouldBe(row.Text("chosen"), row.Why);
    }
}
