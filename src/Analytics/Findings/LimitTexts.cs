using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The sentences about what the regime demands, one method a template.</summary>
internal static class LimitTexts
{
    private const int MostRounds = 6;
    private const int MostActions = 3;

    /// <summary>What stands behind a sentence that rests on surveys that do not count; empty when they all do.</summary>
    public static LocalizedText Doubt(IEnumerable<RoundVerdict> verdicts)
    {
        var (bad, unknown) = (Labels(verdicts, ValidityVerdict.NotValid), Labels(verdicts, ValidityVerdict.NotShown));
        return new(
            (bad.Length > 0 ? $"其中 {bad} 调查无效。" : "") + (unknown.Length > 0 ? $"其中 {unknown} 的有效性不能判定。" : ""),
            (bad.Length > 0 ? $" Not valid: {bad}." : "") + (unknown.Length > 0 ? $" Validity not established: {unknown}." : ""));
    }

    public static LocalizedText NotValid(RoundVerdict verdict)
    {
        var limit = verdict.Limits.First(limit => limit.Rule.Consequence == LimitConsequence.Invalid && limit.Reading.Outcome == LimitOutcome.Missed);
        var (required, value, name, rules, of) = (DemandTexts.Required(limit.Rule), DemandTexts.Value(limit), limit.Rule.Name, Rules(limit), DemandTexts.Base(limit));
        return new(
            $"{verdict.Round.Label} 调查无效：{name.In(Language.Chinese)} {value.Zh}（{of.Zh}），要求 {required.Zh}（{rules}）；其数值仅供参考。",
            $"The survey of {verdict.Round.Label} is not valid: {Lower(name)} {value.En} ({of.En}), required {required.En} ({rules}); its figures are for information only.");
    }

    public static LocalizedText NotShown(IReadOnlyList<RoundVerdict> verdicts)
    {
        var limit = verdicts[0].Limits.First(limit => limit.Rule.Consequence == LimitConsequence.Invalid && limit.Reading.Outcome == LimitOutcome.NoData);
        var (labels, value) = (Labels(verdicts, ValidityVerdict.NotShown), DemandTexts.Value(limit));
        return new(
            $"{labels} 调查的有效性不能判定：{limit.Rule.Name.In(Language.Chinese)}{value.Zh}（{Rules(limit)}）。",
            $"It cannot be shown that the survey of {labels} is valid: {Lower(limit.Rule.Name)}, {value.En} ({Rules(limit)}).");
    }

    public static LocalizedText Missed(IReadOnlyList<JudgedLimit> limits)
    {
        var (rule, more) = (limits[0].Rule, limits.Count > MostRounds);
        var latest = limits.TakeLast(MostRounds).ToArray();
        var (name, required, consequence) = (rule.Name, DemandTexts.Required(rule), DemandTexts.Consequence(rule.Consequence, rule.ConsequenceText));
        var (zh, en) = rule.Consequence == LimitConsequence.Warning ? ("", "") : ($"；后果：{consequence.Zh}", $"; consequence: {consequence.En}");
        return new(
            $"{limits.Count} 轮“{name.In(Language.Chinese)}”未达到要求（{required.Zh}，{Rules(limits[0])}）：{(more ? "最近 " : "")}{string.Join("、", latest.Select(limit => $"{limit.Round.Label}（{DemandTexts.Value(limit).Zh}）"))}{zh}。",
            $"{limits.Count} {(limits.Count == 1 ? "round misses" : "rounds miss")} \"{name.In(Language.English)}\" ({required.En}, {Rules(limits[0])}): {(more ? "latest " : "")}{string.Join(", ", latest.Select(limit => $"{limit.Round.Label} ({DemandTexts.Value(limit).En})"))}{en}.");
    }

    public static LocalizedText Unrecorded(IReadOnlyList<JudgedLimit> limits)
    {
        var names = Display.Join([.. limits.Select(limit => limit.Rule.Name)]);
        var rules = string.Join(", ", limits.SelectMany(limit => limit.Rule.Rules).Distinct(StringComparer.Ordinal));
        return new(
            $"{names.Zh}未采集，不能判断是否达到制度要求（{rules}）。",
            $"Not recorded, so it cannot be said whether the regime's demands are met: {names.En} ({rules}).");
    }

    public static LocalizedText Penalty(RoundVerdict verdict)
    {
        var (label, rules) = (verdict.Round.Label, string.Join(", ", verdict.Round.Penalty!.Rules));
        var alike = new Alike(verdict.ReturnRate, verdict.CompositeRate, verdict.AdjustedRate, verdict.Deduction);
        var (rate, required) = (alike.Percent(verdict.ReturnRate!.Value), Display.Percent(verdict.Round.Penalty.RequiredReturnRate));
        var points = alike.Points(verdict.Deduction!.Value);
        var (zh, en) = verdict is { CompositeRate: { } composite, AdjustedRate: { } adjusted }
            ? ($"，由 {alike.Percent(composite)} 降为 {alike.Percent(adjusted)}", $", from {alike.Percent(composite)} to {alike.Percent(adjusted)}")
            : ("（份数过少，数值不显示）", " (too few forms to show the rate)");
        return new(
            $"{label} 回收率 {rate}，低于要求的 {required}，综合满意率扣减 {points} 个百分点{zh}（{rules}）。",
            $"In {label} the return rate was {rate}, below the required {required}: {points} percentage points are taken from the composite satisfaction rate{en} ({rules}).");
    }

    public static LocalizedText Grade(RoundVerdict verdict)
    {
        var (label, score, measure) = (verdict.Round.Label, Display.Percent(verdict.Score!.Value), Display.Measure(verdict.Graded));
        var rules = string.Join(", ", verdict.Grades.SelectMany(grade => grade.Rules).Distinct(StringComparer.Ordinal));
        return verdict.Grade is { } grade
            ? new($"{label} {measure.Zh} {score}，属于{grade.Name.In(Language.Chinese)}（{rules}）。", $"In {label} the {measure.En} of {score} is {grade.Name.In(Language.English)} ({rules}).")
            : new($"{label} {measure.Zh} {score}，不在制度的任何等级之内（{rules}）。", $"In {label} the {measure.En} of {score} lies in no grade of the regime ({rules}).");
    }

    public static LocalizedText Called(CalledActions called)
    {
        var due = called.Due.ToArray();
        var (label, rules) = (called.Round!.Label, string.Join(", ", due.SelectMany(action => action.Rule.Rules).Distinct(StringComparer.Ordinal)));
        var named = due.Take(MostActions).Select(action => (action.Subject, Figure: DemandTexts.Figure(action), When: DemandTexts.Condition(action.Rule))).ToArray();
        var parts = Display.Join([.. named.Select(action => new LocalizedText($"{action.Subject.Zh}（{action.Figure.Zh}；{action.When.Zh}）", $"{action.Subject.En} ({action.Figure.En}; {action.When.En})"))]);
        var more = due.Length > MostActions;
        return new(
            $"按制度，{label} 的结果要求采取措施 {due.Length} 项（{rules}）：{parts.Zh}{(more ? "等" : "")}。",
            $"By the regime, the results of {label} call for {Display.Counted(due.Length, "action", "actions")} ({rules}): {parts.En}{(more ? " and others" : "")}.");
    }

    private static string Labels(IEnumerable<RoundVerdict> verdicts, ValidityVerdict which)
    {
        var labels = verdicts.Where(verdict => verdict.Validity == which).Select(verdict => verdict.Round.Label).ToArray();
        return string.Join(", ", labels.TakeLast(MostRounds)) + (labels.Length > MostRounds ? " …" : "");
    }

    private static string Rules(JudgedLimit limit) => string.Join(", ", limit.Rule.Rules);

    // Names of limits are headings; within a sentence they begin small.
    private static string Lower(LocalizedText name)
    {
        var text = name.In(Language.English);
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
