using CSat.Domain.Regimes;
using CSat.Domain.Surveys;

namespace CSat.Regimes.Tests.Specs;

public class ScoringSpecs
{
    private static readonly Dictionary<string, TrendSubject> Subjects = new()
    {
        ["total"] = TrendSubject.Total,
        ["item"] = TrendSubject.Item,
        ["department"] = TrendSubject.Department,
        ["customer"] = TrendSubject.Customer,
        ["competitor"] = TrendSubject.Competitor,
        ["baseline"] = TrendSubject.Baseline,
    };

    public static TheoryData<SpecRow> Grades => SpecTable.Read("grades.csv");

    public static TheoryData<SpecRow> Triggers => SpecTable.Read("triggers.csv");

    public static TheoryData<SpecRow> Targets => SpecTable.Read("targets.csv");

    public static TheoryData<SpecRow> Penalties => SpecTable.Read("penalty.csv");

    public static TheoryData<SpecRow> Modules => SpecTable.Read("modules.csv");

    public static TheoryData<SpecRow> Trends => SpecTable.Read("trends.csv");

    [Theory]
    [MemberData(nameof(Grades))]
    public void A_score_has_its_grade_or_none(SpecRow row)
    {
        var grade = Grading.Of(row.OptionalNumber("score"), Shipped.Survey(row).Grades);
        (grade?.Code).ShouldBe(row.Optional("grade"), row.Why);
        row.Names([.. Shipped.Survey(row).Grades.SelectMany(band => band.Rules)]);
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public void A_result_calls_for_action_or_not(SpecRow row)
    {
        var trigger = Shipped.Only(Shipped.Survey(row).Triggers, entry => entry.Code, row.Text("trigger"));
        row.Names(trigger.Rules);
        TriggerJudgement.IsDue(trigger, row.OptionalNumber("value")).ShouldBe(bool.Parse(row.Text("due")), row.Why);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_fixed_target_is_met_or_missed(SpecRow row)
    {
        var target = Shipped.Only(Shipped.Regime(row).Targets, entry => entry.Code, row.Text("target"));
        row.Names(target.Rules);
        new Domain.Scoring.Threshold(target.Operator, target.Value.ShouldNotBeNull()).IsMetBy(row.Number("value")).ShouldBe(row.Text("outcome") == "Met", row.Why);
    }

    [Theory]
    [MemberData(nameof(Penalties))]
    public void A_short_return_lowers_the_composite_rate(SpecRow row)
    {
        var penalty = Shipped.Survey(row).Penalty.ShouldNotBeNull();
        row.Names(penalty.Rules);
        ReturnRatePenalty.Apply(row.OptionalNumber("composite"), row.OptionalNumber("return_rate"), penalty).ShouldBe(row.OptionalNumber("adjusted"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Modules_make_a_total(SpecRow row)
    {
        var modules = Shipped.Survey(row).Modules;
        row.Names([.. modules.SelectMany(module => module.Rules)]);
        decimal?[] scores = [.. row.Words("scores").Select(word => word == "-" ? null : (decimal?)decimal.Parse(word, System.Globalization.CultureInfo.InvariantCulture))];
        decimal[] weights = [.. row.Words("weights").Select(word => decimal.Parse(word, System.Globalization.CultureInfo.InvariantCulture))];
        weights.Length.ShouldBe(modules.Count, row.Why);
        if (weights.Sum() != 100)
        {
            Should.Throw<ArgumentException>(() => ModuleScore.Total(scores, weights), row.Why);
            return;
        }

        ModuleScore.Total(scores, weights).ShouldBe(row.OptionalNumber("total"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Trends))]
    public void A_part_has_fallen_or_not(SpecRow row)
    {
        var trend = Shipped.Survey(row).Trends.First(entry => entry.By == Subjects[row.Text("by")]);
        row.Names([.. Shipped.Survey(row).Trends.Where(entry => entry.By == trend.By).SelectMany(entry => entry.Rules)]);
        FallenParts.HasFallen(row.OptionalNumber("previous"), row.OptionalNumber("current")).ShouldBe(bool.Parse(row.Text("fallen")), row.Why);
    }
}
