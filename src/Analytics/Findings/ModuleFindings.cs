using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>What the modules of the latest period make together, and which of them miss their criterion (R16.9, R16.13).</summary>
internal static class ModuleFindings
{
    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        if (figures.Modules.Periods is not [.., var latest])
        {
            yield break;
        }

        yield return new("module-total", ModuleScores.Figure.Id, latest.Judgement.Outcome switch
        {
            TargetOutcome.Met => FindingTone.Good,
            TargetOutcome.Missed => FindingTone.Bad,
            _ => FindingTone.Neutral,
        }, Total(latest));
        foreach (var module in latest.Modules.Where(module => module.Judgement.Outcome == TargetOutcome.Missed))
        {
            yield return new($"module-{module.Rule.Code}", ModuleScores.Figure.Id, FindingTone.Bad, Missed(latest, module));
        }
    }

    private static LocalizedText Total(ModulePeriod period)
    {
        if (period.Total is not { } total)
        {
            var missing = Display.Join([.. period.Missing.Select(module => module.Rule.Name)]);
            return period.Missing.Count > 0
                ? new($"{period.Label} 不计算模块总分：{missing.Zh}无数据。", $"{period.Label}: no total of the modules, as there is no data for {missing.En}.")
                : new($"{period.Label} 不计算模块总分：组织未设定权重。", $"{period.Label}: no total of the modules, as the organisation has set no weights.");
        }

        var parts = period.Modules.Select(module => $"{Display.Fixed(module.Reading.Judged(TrendMeasure.Degree)!.Value)} × {Display.Percent(module.Rule.Weight!.Value)}");
        var (sumZh, sumEn) = period.IsShown ? ($" {Display.Fixed(total)} 分（{string.Join(" + ", parts)}）", $" {Display.Fixed(total)} ({string.Join(" + ", parts)})") : ("（样本过少，不显示）", " (suppressed)");
        var (zh, en) = period.Judgement switch
        {
            { Outcome: TargetOutcome.Met, Target: { } target } => ($"，达到目标 {target.Sign} {Display.Fixed(target.Limit)} 分", $", meets the target of {target.Sign} {Display.Fixed(target.Limit)}"),
            { Outcome: TargetOutcome.Missed, Target: { } target } => ($"，未达到目标 {target.Sign} {Display.Fixed(target.Limit)} 分", $", misses the target of {target.Sign} {Display.Fixed(target.Limit)}"),
            _ => ("，未设目标", ", no target is set"),
        };
        return new($"{period.Label} 模块总分{sumZh}{zh}。", $"{period.Label}: total of the modules{sumEn}{en}.");
    }

    private static LocalizedText Missed(ModulePeriod period, ScoredModule module)
    {
        var target = module.Rule.Target!;
        var score = module.Reading.Value(TrendMeasure.Degree) is { } value ? LocalizedText.Same($" {Display.Fixed(value)}") : new("（样本过少，不显示）", " (suppressed)");
        return new(
            $"{period.Label} 模块“{module.Rule.Name.Zh}”得分{score.Zh}，未达到 {target.Sign} {Display.Fixed(target.Limit)} 分。",
            $"{period.Label}: the module \"{module.Rule.Name.En}\" scores{score.En}, short of {target.Sign} {Display.Fixed(target.Limit)}.");
    }
}
