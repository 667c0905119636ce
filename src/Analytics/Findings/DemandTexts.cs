using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Duties;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>How limits, verdicts and triggers are written for people.</summary>
public static class DemandTexts
{
    /// <summary>"Not recorded": the product does not collect it yet, which is neither met nor missed.</summary>
    public static LocalizedText NotRecorded { get; } = new("未采集", "not recorded");

    /// <summary>"Forms sent not counted".</summary>
    public static LocalizedText NotCounted { get; } = new("发出份数未统计", "forms sent not counted");

    /// <summary>The condition of a limit: ≥ 85%, ≥ 100 份（每季度）.</summary>
    public static LocalizedText Required(LimitRule rule)
    {
        var (condition, per) = (Condition(rule.Threshold, LimitJudgement.IsCount(rule.Measure)), Period(rule.Per));
        return per is null ? condition : new($"{condition.Zh}（{per.Zh}）", $"{condition.En} ({per.En})");
    }

    /// <summary>The value of a limit: 82%, 96 份; the words for its absence.</summary>
    public static LocalizedText Value(JudgedLimit limit) => limit.Reading.Value is { } value
        ? Amount(value, LimitJudgement.IsCount(limit.Rule.Measure))
        : Absence(limit);

    /// <summary>What the value rests on: 82 / 100; the bare number of a count; 30 and a base that nobody recorded.</summary>
    public static LocalizedText Base(JudgedLimit limit) => (limit.Part, limit.Whole) switch
    {
        ({ } part, { } whole) => LocalizedText.Same($"{Display.Count(part)} / {Display.Count(whole)}"),
        ({ } part, null) when limit.Rule.Base is { } whom => Missing(Display.Count(part), whom),
        ({ } part, null) => LocalizedText.Same(Display.Count(part)),
        _ => LocalizedText.Same("–"),
    };

    /// <summary>What a base is called.</summary>
    public static LocalizedText Base(LimitBase whom) => whom switch
    {
        LimitBase.OccupiedHouseholds => new("入住户数", "occupied households"),
        LimitBase.ResidentHouseholds => new("常住户数", "resident households"),
        LimitBase.DischargedPatients => new("出院人数", "discharged patients"),
        _ => new("客户数", "customers"),
    };

    /// <summary>Whether a limit is met.</summary>
    public static LocalizedText Verdict(JudgedLimit limit) => (limit.Reading.Outcome, limit.Round.IsOpen) switch
    {
        (LimitOutcome.NoData, _) => new("不能判定", "not judged"),
        (LimitOutcome.Met, true) => new("进行中，已达到", "open, met so far"),
        (LimitOutcome.Missed, true) => new("进行中，尚未达到", "open, not yet met"),
        (LimitOutcome.Met, _) => new("达到", "met"),
        _ when !limit.Rule.Hard => new("未达到（一般要求）", "missed (a general demand)"),
        _ => new("未达到", "missed"),
    };

    /// <summary>Whether a target is met; null where no value is set.</summary>
    public static LocalizedText Verdict(TargetJudgement? judgement) => judgement switch
    {
        { Outcome: TargetOutcome.Met, Light: Light.Undecidable } => new("达到，按样本量尚不能确定", "met, not certain at this sample size"),
        { Outcome: TargetOutcome.Missed, Light: Light.Undecidable } => new("未达到，按样本量尚不能确定", "missed, not certain at this sample size"),
        { Outcome: TargetOutcome.Met } => new("达到", "met"),
        { Outcome: TargetOutcome.Missed } => new("未达到", "missed"),
        _ => new("不能判定", "not judged"),
    };

    /// <summary>What follows from a missed limit or target: in the regime's words, else in ours.</summary>
    public static LocalizedText Consequence(LimitConsequence consequence, LocalizedText? words) => words ?? consequence switch
    {
        LimitConsequence.ImprovementReport => new("提出改善报告", "improvement report due"),
        LimitConsequence.Invalid => new("调查无效", "survey not valid"),
        LimitConsequence.Penalty => new("扣减综合满意率", "deduction from the composite rate"),
        LimitConsequence.CorrectiveAction => new("采取纠正措施", "corrective action due"),
        LimitConsequence.VisitNonResponders => new("回访未答者", "visit those who did not answer"),
        _ => new("提示", "noted"),
    };

    /// <summary>Whether a survey counts.</summary>
    public static LocalizedText Validity(ValidityVerdict verdict) => verdict switch
    {
        ValidityVerdict.Valid => new("有效", "valid"),
        ValidityVerdict.NotValid => new("调查无效", "not valid"),
        ValidityVerdict.NotShown => new("有效性不能判定", "validity not established"),
        ValidityVerdict.Open => new("进行中", "still open"),
        _ => new("制度未规定", "no rule"),
    };

    /// <summary>The condition of a trigger in its own terms.</summary>
    public static LocalizedText Condition(TriggerRule rule) => rule.Measure switch
    {
        SatisfactionMeasure.SatisfiedLevel => Single(rule, new("计为满意", "that counts as satisfied"), new("未计为满意", "that does not count as satisfied")),
        SatisfactionMeasure.BestLevel => Single(rule, new("为最高等级", "at the best level"), new("不是最高等级", "below the best level")),
        SatisfactionMeasure.Comments => new($"意见 {rule.When.Sign} {rule.When.Limit:0.##} 条", $"comments {rule.When.Sign} {rule.When.Limit:0.##}"),
        _ => Condition(rule.When, count: false),
    };

    /// <summary>The figure of a trigger: 68.5%, 4 项.</summary>
    public static LocalizedText Figure(CalledAction action) => (action.Value, action.State, action.Rule.Measure) switch
    {
        (null, CallState.NotRecorded, _) => NotRecorded,
        (null, _, _) => Display.NoData,
        _ when !action.IsShown => Display.Suppressed,
        ({ } value, _, SatisfactionMeasure.Comments) => new($"{Display.Count((long)value)} 条", Display.Count((long)value)),
        ({ } value, _, _) when action.IsCount => new($"{Display.Count((long)value)} 项", Display.Count((long)value)),
        ({ } value, _, _) => LocalizedText.Same(Display.Percent(value)),
    };

    private static LocalizedText Absence(JudgedLimit limit) => limit switch
    {
        { IsRecorded: true } or { Part: not null } => Display.NoData,
        { Rule.Measure: LimitMeasure.ReturnRate or LimitMeasure.SentForms or LimitMeasure.DistributionRate or LimitMeasure.SurveyedShare } => NotCounted,
        _ => NotRecorded,
    };

    private static LocalizedText Missing(string part, LimitBase whom) =>
        new($"{part} / {Base(whom).Zh}{NotRecorded.Zh}", $"{part} / {Base(whom).En} {NotRecorded.En}");

    private static LocalizedText Single(TriggerRule rule, LocalizedText one, LocalizedText zero) => (TriggerJudgement.IsDue(rule, 1), TriggerJudgement.IsDue(rule, 0)) switch
    {
        (true, true) => new("任一评价", "any rating"),
        (true, false) => new($"评价{one.Zh}", $"a rating {one.En}"),
        _ => new($"评价{zero.Zh}", $"a rating {zero.En}"),
    };

    private static LocalizedText Condition(Threshold threshold, bool count)
    {
        var amount = Amount(threshold.Limit, count);
        return new($"{threshold.Sign} {amount.Zh}", $"{threshold.Sign} {amount.En}");
    }

    private static LocalizedText Amount(decimal value, bool count) => count
        ? new($"{Display.Count((long)value)} 份", Display.Counted((long)value, "form", "forms"))
        : LocalizedText.Same(Display.Percent(value));

    private static LocalizedText? Period(Cadence? per) => per switch
    {
        Cadence.Weekly => new("每周", "per week"),
        Cadence.Monthly => new("每月", "per month"),
        Cadence.Quarterly => new("每季度", "per quarter"),
        Cadence.HalfYearly => new("每半年", "per half-year"),
        Cadence.Yearly => new("每年", "per year"),
        Cadence.ThreeYearly => new("每三年", "per three years"),
        _ => null,
    };
}
