using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>Limits, targets and indicators with their conditions and what follows from missing them.</summary>
internal static class LimitText
{
    public static IEnumerable<string> Lines(Regime regime, Words words)
    {
        foreach (var limit in (regime.Survey?.Limits ?? []).Concat(regime.Visits?.Limits ?? []))
        {
            var unit = LimitJudgement.IsCount(limit.Measure) ? "" : " %";
            var per = limit.Per is { } cadence ? $" ({words.Cadence(cadence)})" : "";
            yield return $"  {words.Say(limit.Name)}{Base(limit.Base, words)} {Words.Condition(limit.Threshold, unit)}{per}{Else(limit.Consequence, limit.ConsequenceText, words)}{Words.Rules(limit.Rules)}";
        }

        foreach (var target in regime.Targets)
        {
            var value = target.Value is { } fixedValue
                ? Words.Condition(new(target.Operator, fixedValue), " %")
                : target.Method is { } method
                    ? words.Say($"平均先进（{method}，最近 {target.Window} 次）", $"average-advanced ({method}, last {target.Window} surveys)")
                    : words.Say("由组织设定", "set by the organisation");
            yield return $"  {words.Say(target.Name)}{OccasionText.Kinds(target.Kinds)}: {ScoringText.Measure(target.Measure, words)} {value}{Else(target.Consequence, target.ConsequenceText, words)}{Words.Rules(target.Rules)}";
        }

        foreach (var indicator in regime.Indicators)
        {
            yield return $"  {words.Say(indicator.Name)}{(indicator.Target is { } target ? " " + Words.Condition(target) : "")}{(indicator.Unit is { } unit ? $" {unit}" : "")}{Else(indicator.Consequence, null, words)}{Words.Rules(indicator.Rules)}";
        }
    }

    private static string Base(LimitBase? whom, Words words) => whom switch
    {
        null => "",
        LimitBase.OccupiedHouseholds => words.Say("（按入住户计）", " (of the occupied households)"),
        LimitBase.ResidentHouseholds => words.Say("（按常住户计）", " (of the resident households)"),
        LimitBase.DischargedPatients => words.Say("（按出院患者计）", " (of the discharged patients)"),
        _ => words.Say("（按客户数计）", " (of the customers)"),
    };

    private static string Else(LimitConsequence? consequence, LocalizedText? text, Words words) => consequence is { } known
        ? $"{words.Say("，否则：", ", else: ")}{Consequence(known, words)}{(text is null ? "" : words.Say($"（{words.Say(text)}）", $" ({words.Say(text)})"))}"
        : "";

    private static string Consequence(LimitConsequence consequence, Words words) => consequence switch
    {
        LimitConsequence.ImprovementReport => words.Say("提出改善报告", "an improvement report"),
        LimitConsequence.Invalid => words.Say("调查无效", "the survey is not valid"),
        LimitConsequence.Penalty => words.Say("扣减满意率", "a deduction from the rate"),
        LimitConsequence.CorrectiveAction => words.Say("采取纠正措施", "a corrective action"),
        LimitConsequence.VisitNonResponders => words.Say("回访未交表的客户", "visits to those who did not answer"),
        _ => words.Say("提示", "a warning"),
    };
}
