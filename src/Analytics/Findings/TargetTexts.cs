using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Statistics;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The sentences about targets that are to be set.</summary>
public static class TargetTexts
{
    /// <summary>A method's name in practice.</summary>
    public static LocalizedText Method(AverageAdvancedMethod method) => method switch
    {
        AverageAdvancedMethod.MeanOfBetter => new("先进平均值", "mean of the better results"),
        AverageAdvancedMethod.MeanAndBest => new("平均先进值法1（平均值与最好值的平均）", "average-advanced, method 1 (mean and best)"),
        AverageAdvancedMethod.MeanAndBetterPooled => new("平均先进值法2（平均值与优于平均的各值合并平均）", "average-advanced, method 2 (mean pooled with the better results)"),
        AverageAdvancedMethod.MeanTwoBestOneWorst => new("平均先进值法3（平均值、两个最好值和一个最差值）", "average-advanced, method 3 (mean, two best, one worst)"),
        AverageAdvancedMethod.TrimmedPooled => new("平均先进值法4（去掉最好和最差后按法2）", "average-advanced, method 4 (ends dropped, then method 2)"),
        _ => new("二次平均法", "two-stage mean"),
    };

    /// <summary>The results that a proposal was made of: 2025Q1 72%, 2025Q2 76%.</summary>
    public static LocalizedText Inputs(TargetProposal proposal) =>
        Display.Join([.. proposal.Inputs.Select(input => LocalizedText.Same($"{input.Round} {Display.Percent(input.Value)}"))]);

    internal static IEnumerable<Finding> Findings(ReviewFigures figures) =>
        from proposal in figures.Proposals.Proposals
        where proposal.Value is not null
        select new Finding($"propose-{proposal.Rule.Code}", TargetProposals.Figure.Id, FindingTone.Neutral, Proposed(proposal, figures.Scope.Regime?.Roles.FirstOrDefault(role => role.Code == proposal.Rule.ApprovedBy)?.Name));

    /// <summary>Where a target stands in its life.</summary>
    public static LocalizedText State(TargetOfPeriod target) => target.State switch
    {
        TargetState.Proposed => new($"已批准；更改为 {Display.Percent(target.Proposed ?? target.Value)} 待审批", $"approved; a change to {Display.Percent(target.Proposed ?? target.Value)} waits for approval"),
        TargetState.Rejected => new("已批准；更改被退回", "approved; a change was rejected"),
        TargetState.Published => new("已发布", "published"),
        TargetState.BrokenDown => new("已分解到部门", "broken down to departments"),
        TargetState.Unsuitable => new("考核为不适宜，待更改", "found not suitable, to be changed"),
        _ => new("已批准", "approved"),
    };

    /// <summary>A risk in words (R21.12).</summary>
    public static LocalizedText Risk(TargetRisk risk) => risk switch
    {
        TargetRisk.Unfit => new("与现状不适宜", "unfit for the present state"),
        TargetRisk.Contradicted => new("与顾客要求不一致", "not consistent with what customers require"),
        TargetRisk.NotAssessed => new("调查结束后未考核", "not assessed since its survey was closed"),
        TargetRisk.NotPublished => new("未发布", "not published"),
        TargetRisk.NotMeasured => new("期内调查没有结果", "surveys within its days have no result"),
        TargetRisk.NoSource => new("期内没有调查", "no survey within its days"),
        _ => new("未经批准更改", "changed without approval"),
    };

    /// <summary>A target by its measure and days: satisfaction degree 2026-01-01 to 2026-12-31.</summary>
    public static LocalizedText Name(TargetOfPeriod target)
    {
        var measure = Display.Measure(JudgedTarget.MeasureOf(target.Measure));
        var (from, to) = (Display.Day(target.ValidFrom), Display.Day(target.ValidTo));
        return new($"{measure.Zh}（{from} 至 {to}）", $"{measure.En} ({from} to {to})");
    }

    internal static IEnumerable<Finding> Risks(ReviewFigures figures) =>
        from target in figures.Standings.Rows
        where target.Risks.Count > 0
        let name = Name(target)
        let risks = Display.Join([.. target.Risks.Select(Risk)])
        let rules = string.Join(", ", figures.Standings.Flow!.Rules)
        select new Finding(
            "target-risks", TargetStandings.Figure.Id, FindingTone.Bad,
            new($"指标 {name.Zh} ≥ {Display.Percent(target.Value)} 存在风险：{risks.Zh}（{rules}）。", $"The target {name.En}, {Display.Percent(target.Value)}, is at risk: {risks.En} ({rules})."));

    internal static IEnumerable<Finding> DepartmentsBelow(ReviewFigures figures)
    {
        foreach (var measure in figures.DepartmentTargets.Rows.GroupBy(row => row.Measure))
        {
            TargetOfDepartment[] missed = [.. measure.Where(row => row.Judgement.Outcome == TargetOutcome.Missed)];
            if (missed.Length == 0)
            {
                continue;
            }

            var name = Display.Measure(JudgedTarget.MeasureOf(measure.Key));
            var parts = Display.Join([.. missed.Select(row => new LocalizedText(
                $"{row.Department.Name.Zh} {Display.Percent(row.Judgement.Value!.Value)}（指标 {Display.Percent(row.Judgement.Target!.Limit)}）",
                $"{row.Department.Name.En} {Display.Percent(row.Judgement.Value!.Value)} (target {Display.Percent(row.Judgement.Target!.Limit)})"))]);
            yield return new Finding(
                "departments-below-target", DepartmentTargets.Figure.Id, FindingTone.Bad,
                new($"{figures.DepartmentTargets.Round!.Label} 低于部门{name.Zh}指标：{parts.Zh}。", $"{figures.DepartmentTargets.Round.Label}, below their targets for the {name.En}: {parts.En}."));
        }
    }

    private static LocalizedText Proposed(TargetProposal proposal, LocalizedText? approver)
    {
        var (name, inputs, method, value) = (proposal.Rule.Name, Inputs(proposal), Method(proposal.Rule.Method!.Value), Display.Percent(proposal.Value!.Value));
        return new(
            $"{name.Zh}的建议值为 {value}：最近 {proposal.Inputs.Count} 次调查（{inputs.Zh}），{method.Zh}{(approver is null ? "" : $"；由{approver.Zh}批准")}。",
            $"{name.En}: proposed are {value}, from the last {proposal.Inputs.Count} surveys ({inputs.En}) by the {method.En}{(approver is null ? "" : $"; to be approved by: {approver.En}")}.");
    }
}
