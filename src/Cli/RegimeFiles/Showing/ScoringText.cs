using CSat.Domain.Findings;
using CSat.Domain.Regimes;
using CSat.Domain.Sampling;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>How results are made and what they call for.</summary>
internal static class ScoringText
{
    public static IEnumerable<string> Lines(Regime regime, Words words)
    {
        foreach (var grading in regime.Gradings)
        {
            var bands = grading.Bands.Count > 0 ? words.Join(grading.Bands.Select(band => Band(band, words))) : words.Say("等级由组织设定", "grades set by the organisation");
            yield return $"  {words.Say(grading.Name)}: {bands}{Words.Rules(grading.Rules)}";
        }

        if (regime.Survey is not { } survey)
        {
            yield break;
        }

        if (survey.Sampling is { } sampling)
        {
            var forced = sampling.Forced.Count > 0 ? words.Say("，必选曾投诉者", ", with everybody who complained") : "";
            yield return $"  {words.Say("抽样", "Sampling")}: {Method(sampling.Method, words)}{forced}{OccasionText.Kinds(sampling.Kinds)}{OccasionText.Soft(sampling.Hard, words)}{Words.Rules(sampling.Rules)}";
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
            yield return $"  {words.Say("等级", "Grade")} {Band(grade, words)}{Words.Rules(grade.Rules)}";
        }

        if (survey.Topics.Count > 0)
        {
            yield return $"  {words.Say("必需主题", "Required topics")}: {words.Join(survey.Topics.Select(topic => words.Say(topic.Name)))}";
        }

        if (survey.Plan is { IsDemanded: true } plan)
        {
            yield return $"  {words.Say("策划书", "Survey plan")}: {Parts(words, plan.Contents.Select(content => words.Say(content.Name)), ("提交", "submitted by", plan.By), ("批准", "approved by", plan.ApprovedBy), ("下发", "sent to", plan.IssuedTo))}{Words.Rules(plan.Rules)}";
        }

        if (survey.Questionnaire is { } questionnaire)
        {
            string[] demands =
            [
                .. questionnaire.PurposeAndFocus ? new[] { words.Say("目的和重点", "purpose and focus") } : [],
                .. questionnaire.CommentFields.Select(field => words.Say(field.Name)),
                .. questionnaire.Points is { } points ? new[] { words.Say($"满分合计 {Words.Number(points)}", $"{Words.Number(points)} points in all") } : [],
            ];
            yield return $"  {words.Say("问卷", "Questionnaire")}: {Parts(words, demands, ("确定", "decided by", questionnaire.DecidedBy), ("批准", "approved by", questionnaire.ApprovedBy))}{OccasionText.Kinds(questionnaire.Kinds)}{Words.Rules(questionnaire.Rules)}";
        }

        foreach (var trigger in survey.Triggers)
        {
            yield return $"  {Measure(trigger.Measure, words)} {Words.Condition(trigger.When)} ► {words.Say(trigger.Action)}{Words.Rules(trigger.Rules)}";
        }

        if (survey.LevelShares is { } shares)
        {
            yield return $"  {words.Say("等级占比", "Shares of levels")} {words.Say(shares.Text)}{Words.Rules(shares.Rules)}";
        }

        foreach (var feature in survey.Classes)
        {
            var values = feature.Values.Select(value => words.Say(value.Name) + (value.Main ? words.Say("（主要）", " (mainly)") : "") + (value.Included ? words.Say("（必须包括）", " (included)") : ""));
            yield return $"  {words.Say("问卷分类", "Forms by class")} {words.Say(feature.Name)}{(feature.Values.Count > 0 ? $": {words.Join(values)}" : "")}{OccasionText.Kinds(feature.Kinds)}{Words.Rules(feature.Rules)}";
        }

        foreach (var focus in survey.Focus)
        {
            yield return $"  {words.Say("重点", "Focus")} {Focus(focus.Kind, words)} ► {words.Say(focus.Action)}{Words.Rules(focus.Rules)}";
        }

        foreach (var trend in survey.Trends)
        {
            yield return $"  {words.Say("趋势与对比", "Trend and comparison")} {Subject(trend.By, words)}{Followed(trend, words)}{(trend.WhenFallen is { } action ? words.Say($"，下降时 ► {words.Say(action)}", $", when fallen ► {words.Say(action)}") : "")}{Words.Rules(trend.Rules)}";
        }

        foreach (var routing in survey.Routing)
        {
            yield return $"  {words.Say("问题归口", "Problems of")} {words.Say(routing.Name)} ► {string.Join(" + ", routing.To)}{Words.Rules(routing.Rules)}";
        }
    }

    private static string Parts(Words words, IEnumerable<string> named, params (string Zh, string En, IReadOnlyList<string> Roles)[] acts) => words.Join(
        [.. named, .. acts.Where(act => act.Roles.Count > 0).Select(act => words.Say($"{act.Zh}：{string.Join(" + ", act.Roles)}", $"{act.En} {string.Join(" + ", act.Roles)}"))]);

    /// <summary>The name of a measure.</summary>
    public static string Measure(SatisfactionMeasure measure, Words words) => measure switch
    {
        SatisfactionMeasure.Degree => words.Say("满意度", "Degree"),
        SatisfactionMeasure.Rate => words.Say("满意率", "Rate"),
        SatisfactionMeasure.FormMean => words.Say("总均分", "Mean score of the forms"),
        SatisfactionMeasure.ModuleTotal => words.Say("模块总分", "Total of the modules"),
        SatisfactionMeasure.ItemDegree => words.Say("单项满意度", "Degree of an item"),
        SatisfactionMeasure.CustomerDegree => words.Say("单个客户满意度", "Degree of a customer"),
        SatisfactionMeasure.ReturnRate => words.Say("回收率", "Return rate"),
        SatisfactionMeasure.Comments => words.Say("意见数", "Comments"),
        SatisfactionMeasure.BestLevel => words.Say("单个评价为最高等级（1 或 0）", "A rating of the best level (1 or 0)"),
        _ => words.Say("单个评价满意（1 或 0）", "A satisfied rating (1 or 0)"),
    };

    private static string Band(GradeBand band, Words words) =>
        $"{words.Say(band.Name)}: {(band.ToIncluded ? $"{Words.Number(band.From)}–{Words.Number(band.To)}" : $"≥ {Words.Number(band.From)}, < {Words.Number(band.To)}")}";

    // Parts are followed by degree and rate; of the whole the regime says what.
    private static string Followed(TrendRule trend, Words words) => trend.By != TrendSubject.Total ? "" : trend.Measure switch
    {
        TrendMeasure.Degree => words.Say("满意度", ", by the degree"),
        TrendMeasure.Rate => words.Say("满意率", ", by the rate"),
        _ => words.Say("总均分", ", by the mean score of the forms"),
    };

    private static string Focus(FocusKind kind, Words words) => kind switch
    {
        FocusKind.LowestSatisfied => words.Say("满意比率最低的项目", "lowest satisfied ratio"),
        FocusKind.HighestDissatisfied => words.Say("不满意比率最高的项目", "highest dissatisfied ratio"),
        FocusKind.WrittenOpinions => words.Say("书面意见和建议", "written opinions"),
        FocusKind.Expectations => words.Say("服务期望", "expectations"),
        _ => words.Say("比上次降低的项目", "lower than the survey before"),
    };

    private static string Method(SamplingMethod method, Words words) => method switch
    {
        SamplingMethod.Random => words.Say("随机", "random"),
        SamplingMethod.Census => words.Say("全部", "all"),
        _ => words.Say("按策划书", "as the plan lists"),
    };

    private static string Subject(TrendSubject subject, Words words) => subject switch
    {
        TrendSubject.Total => words.Say("总体", "of the whole"),
        TrendSubject.Item => words.Say("各单项", "of each item"),
        TrendSubject.Department => words.Say("各部门", "of each department"),
        TrendSubject.Customer => words.Say("各客户", "of each customer"),
        TrendSubject.Competitor => words.Say("与竞争对手", "with competitors"),
        _ => words.Say("与企业基准", "with the company's baseline"),
    };
}
