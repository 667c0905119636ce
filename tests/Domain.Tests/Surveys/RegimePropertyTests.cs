using CSat.Domain.Complaints;
using CSat.Domain.Improvement;
using CSat.Domain.Incentives;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Surveys;

public class RegimePropertyTests
{
    // Tenths of a percent, so that fractions of a point are met.
    private static readonly Gen<int> Tenths = Gen.Choose(0, 1000);

    [Fact]
    public void R01_18_the_penalty_never_raises_and_never_goes_below_0() => Prop.ForAll(Penalties(), penalty =>
    {
        var (rule, composite, rate, _) = penalty;
        var adjusted = ReturnRatePenalty.Apply(composite, rate, rule)!.Value;
        return adjusted <= composite && adjusted >= 0 && (rate < rule.RequiredReturnRate || adjusted == composite);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void R01_18_more_returned_forms_never_lower_the_result() => Prop.ForAll(Penalties(), penalty =>
    {
        var (rule, composite, rate, more) = penalty;
        return ReturnRatePenalty.Apply(composite, rate + more, rule) >= ReturnRatePenalty.Apply(composite, rate, rule);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void R01_18_whole_points_never_deduct_more_than_fractions() => Prop.ForAll(Penalties(), penalty =>
    {
        var (rule, composite, rate, _) = penalty;
        return ReturnRatePenalty.Apply(composite, rate, rule with { WholePointsOnly = true }) >= ReturnRatePenalty.Apply(composite, rate, rule with { WholePointsOnly = false });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void R16_9_a_total_stays_within_its_modules_and_rises_with_each() => Prop.ForAll(Tenths.Four().ToArbitrary(), Gen.Choose(0, 100).Two().ToArbitrary(), (scores, cuts) =>
    {
        var (low, high) = (Math.Min(cuts.Item1, cuts.Item2), Math.Max(cuts.Item1, cuts.Item2));
        decimal[] weights = [low, high - low, 100 - high];
        decimal?[] given = [scores.Item1 / 10m, scores.Item2 / 10m, scores.Item3 / 10m];
        decimal?[] better = [Math.Min(100, given[0]!.Value + (scores.Item4 / 10m)), given[1], given[2]];
        var total = ModuleScore.Total(given, weights);
        return total >= given.Min() && total <= given.Max() && ModuleScore.Total(better, weights) >= total
            && ModuleScore.Total([given[2], given[0], given[1]], [weights[2], weights[0], weights[1]]) == total;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void R11_16_a_composite_score_stays_within_0_and_100_and_rises_with_each_answer() => Prop.ForAll(Gen.Choose(0, 20).ArrayOf().ToArbitrary(), points =>
    {
        ItemPoints[] items = [.. points.Select((point, i) => new ItemPoints($"{i}", point == 20 ? null : point / 2m, 10))];
        var score = CompositeScore.Of(items);
        return score is null
            ? items.All(item => item.Points is null)
            : score is >= 0 and <= 100 && CompositeScore.Of([.. items.Reverse()]) == score
                && items.Index().All(item => item.Item.Points is null || CompositeScore.Of([.. items[..item.Index], item.Item with { Points = 10 }, .. items[(item.Index + 1)..]]) >= score);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void R07_16_rates_stay_within_0_and_100_and_the_shares_sum_to_the_whole() => Prop.ForAll(Gen.Choose(0, 50).ArrayOf(5).ToArbitrary(), counts =>
    {
        var service = ServiceSatisfaction.Of([new(Scales.FiveGrade, counts.Index().ToDictionary(count => (short)(count.Index + 1), count => (long)count.Item))]);
        return counts.Sum() == 0 ? service.Rate is null : service.Rate is >= 0 and <= 100 && Math.Abs(service.Levels.Sum(level => level.Share!.Value) - 100) < 1e-20m;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void R06_27_a_better_rate_never_pays_less_and_complete_steps_never_more_than_fractions() => Prop.ForAll(Tenths.Two().ToArbitrary(), Gen.Choose(1, 200).ToArbitrary(), (rates, step) =>
    {
        var terms = new StepTerms(90, step / 10m, 50, true, "yuan");
        var (low, high) = (Math.Min(rates.Item1, rates.Item2) / 10m, Math.Max(rates.Item1, rates.Item2) / 10m);
        return IncentiveAmount.Of(terms, low) <= IncentiveAmount.Of(terms, high)
            && Math.Abs(IncentiveAmount.Of(terms, low)!.Value) <= Math.Abs(IncentiveAmount.Of(terms with { CompleteStepsOnly = false }, low)!.Value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void R07_17_the_order_of_the_items_does_not_change_what_is_found() => Prop.ForAll(Gen.Choose(0, 10).ArrayOf().ToArbitrary(), satisfied =>
    {
        ItemTally[] items = [.. satisfied.Select((count, i) => new ItemTally($"{i}", count, 10 - count, 10))];
        FocusRule[] rules = [new(FocusKind.LowestSatisfied, Records.Name, []), new(FocusKind.HighestDissatisfied, Records.Name, [])];
        string[] Found(ItemTally[] given) => [.. FocusAnalysis.Of(rules, new(given, [], 0, 0)).SelectMany(finding => finding.Items).Select(item => item.Item).Order(StringComparer.Ordinal)];
        return Found(items).SequenceEqual(Found([.. items.Reverse()]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void R21_5_an_action_never_leaves_its_states_and_only_proposals_count() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<ActionEventKind>()).ArrayOf().ToArbitrary(), Gen.Elements<bool?>(true, false, null).ToArbitrary(), (events, effective) =>
    {
        var snapshot = ActionSnapshot.Initial;
        foreach (var kind in events)
        {
            var before = snapshot;
            (snapshot, var problems) = ActionLifeCycle.Apply(before, kind, effective);
            if (!Enum.IsDefined(snapshot.State) || (problems.Count > 0) != (snapshot == before) || snapshot.Proposals - before.Proposals is < 0 or > 1)
            {
                return false;
            }
        }

        return snapshot.State is not (ActionState.Verified or ActionState.Standardised or ActionState.Filed) || effective == true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void R20_18_a_complaint_never_leaves_its_states_and_is_closed_only_satisfied_or_overridden() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<ComplaintEventKind>()).ArrayOf().ToArbitrary(), kinds =>
    {
        var rules = new ComplaintRules { Closure = new([], true, ["office"], []), Reopening = new(Records.Name, 2, []) };
        var snapshot = ComplaintSnapshot.Initial;
        foreach (var (i, kind) in kinds.Index())
        {
            var next = new ComplaintEvent(kind, DateTimeOffset.UnixEpoch.AddYears(40).AddMinutes(i)) { Department = "d", Role = i % 2 == 0 ? "office" : null, Text = "why" };
            var before = snapshot;
            (snapshot, _) = ComplaintLifeCycle.Apply(before, next, rules);
            var closes = snapshot.State == ComplaintState.Closed && before.State != ComplaintState.Closed;
            if (!Enum.IsDefined(snapshot.State) || snapshot.ReopenCount > 2 || (closes && snapshot.ClosedByOverride == (before.Verdict == CustomerVerdict.Satisfied)))
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<(PenaltyRule Rule, decimal Composite, decimal Rate, decimal More)> Penalties() => (
        from required in Tenths
        from deduction in Gen.Choose(0, 30)
        from whole in Gen.Elements(true, false)
        from composite in Tenths
        from rate in Tenths
        from more in Gen.Choose(0, 300)
        select (new PenaltyRule(required / 10m, deduction / 10m, whole, []), composite / 10m, rate / 10m, more / 10m)).ToArbitrary();
}
