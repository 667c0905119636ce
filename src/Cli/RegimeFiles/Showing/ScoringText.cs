using CSat.Domain.Regimes;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>How results are made and what they call for.</summary>
internal static class ScoringText
{
    public static IEnumerable<string> Lines(Regime regime, Words words)
    {
        if (regime.Survey is not { } survey)
        {
            yield break;
        }

        if (survey.Blend is { } blend)
        {
            yield return $"  {words.Say("整体", "Overall")} = {Words.Number(blend.SelfPercent)} % {words.Say("自评", "self-rated")} + {Words.Number(blend.SurveyedPercent)} % {words.Say("调查", "surveyed")}{Words.Rules(blend.Rules)}";
        }

        if (survey.Penalty is { } penalty)
        {
            yield return $"  {words.Say("回收率每低一个百分点扣", "For each point that the return rate is below")} {words.Say($"{Words.Number(penalty.DeductionPerPoint)} 个百分点（低于 {Words.Number(penalty.RequiredReturnRate)} %）", $"{Words.Number(penalty.RequiredReturnRate)} %: {Words.Number(penalty.DeductionPerPoint)} off")}{Words.Rules(penalty.Rules)}";
        }

        foreach (var module in survey.Modules)
        {
            yield return $"  {words.Say("模块", "Module")} {words.Say(module.Name)}: {(module.Weight is { } weight ? $"{Words.Number(weight)} %" : words.Say("权重由组织设定", "weight set by the organisation"))}{Words.Rules(module.Rules)}";
        }

        foreach (var grade in survey.Grades)
        {
            yield return $"  {words.Say("等级", "Grade")} {words.Say(grade.Name)}: {Words.Number(grade.From)}–{Words.Number(grade.To)}{Words.Rules(grade.Rules)}";
        }

        if (survey.Topics.Count > 0)
        {
            yield return $"  {words.Say("必需主题", "Required topics")}: {words.Join(survey.Topics.Select(topic => words.Say(topic.Name)))}";
        }

        foreach (var trigger in survey.Triggers)
        {
            yield return $"  {trigger.Code} {Words.Condition(trigger.When)} ► {words.Say(trigger.Action)}{Words.Rules(trigger.Rules)}";
        }

        foreach (var focus in survey.Focus)
        {
            yield return $"  {words.Say("重点", "Focus")} {focus.Kind} ► {words.Say(focus.Action)}{Words.Rules(focus.Rules)}";
        }
    }
}
