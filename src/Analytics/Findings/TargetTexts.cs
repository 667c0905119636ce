using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
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

    private static LocalizedText Proposed(TargetProposal proposal, LocalizedText? approver)
    {
        var (name, inputs, method, value) = (proposal.Rule.Name, Inputs(proposal), Method(proposal.Rule.Method!.Value), Display.Percent(proposal.Value!.Value));
        return new(
            $"{name.Zh}的建议值为 {value}：最近 {proposal.Inputs.Count} 次调查（{inputs.Zh}），{method.Zh}{(approver is null ? "" : $"；由{approver.Zh}批准")}。",
            $"{name.En}: proposed are {value}, from the last {proposal.Inputs.Count} surveys ({inputs.En}) by the {method.En}{(approver is null ? "" : $"; to be approved by: {approver.En}")}.");
    }
}
