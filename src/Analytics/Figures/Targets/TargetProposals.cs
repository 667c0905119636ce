using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;

namespace CSat.Analytics.Figures;

/// <summary>
/// What the regime of the latest round proposes as the next targets (R08.33): average-advanced values of the last closed rounds of the kind. Results that may not be
/// shown are not used, as a target made of them would tell them.
/// </summary>
/// <param name="Proposals">In the regime's order; none where it sets no target by a method.</param>
public sealed record TargetProposals(IReadOnlyList<TargetProposal> Proposals)
{
    /// <summary>The table of proposals.</summary>
    public static Figure<TargetProposals> Figure { get; } = new("target-proposals", new("下一期指标的建议值", "Proposals for the next targets"), FigureSection.Trend, Read)
    {
        Table = (proposals, _) => FigureTable.Of(proposals.Proposals, table => table
            .Code("target", "指标", "Target", proposal => proposal.Rule.Code)
            .Text("target_name", "指标名称", "Target, name", proposal => proposal.Rule.Name)
            .Choice("measure", "度量", "Measure", proposal => (SatisfactionMeasure?)proposal.Rule.Measure)
            .Choice("method", "方法", "Method", proposal => proposal.Rule.Method)
            .Number("window", "所需调查数", "Surveys needed", ColumnUnit.None, proposal => proposal.Rule.Window)
            .Number("surveys", "已有调查数", "Surveys there are", ColumnUnit.None, proposal => proposal.Inputs.Count)
            .Code("rounds", "轮次", "Rounds", proposal => string.Join(", ", proposal.Inputs.Select(input => input.Round)))
            .Text("inputs", "各次结果", "Results", TargetTexts.Inputs)
            .Number("value", "建议值", "Proposal", ColumnUnit.Percent, proposal => FigureCell.OfNumber(proposal.Value, FigureCell.NoData))
            .Code("approved_by", "批准角色", "Approved by", proposal => proposal.Rule.ApprovedBy)
            .Rules(proposal => proposal.Rule.Rules)),
        Judgements = [new(FindingPlace.Demands, TargetTexts.Findings)],
        Methods =
        [
            new(
                new("平均先进指标", "Average-advanced target"),
                new(
                    "由最近几次已结束的调查结果按制度指定的方法得出，供批准；“优于平均”指严格大于平均值，没有优于平均的结果时即为平均值。结果不足所需次数时不提出建议值。",
                    "Made of the results of the last closed surveys by the method that the regime names, to be approved; \"better\" is strictly above the mean, and without such a result it is the mean. With fewer results than the method looks at there is no proposal."),
                figures => figures.Proposals.Proposals.SelectMany(proposal => proposal.Rule.Rules)) { Applies = figures => figures.Proposals.Proposals.Count > 0 },
        ],
    };

    private static TargetProposals Read(FigureReading reading)
    {
        var trend = reading.Of(SatisfactionTrend.Figure);
        if (trend.Latest is not { Round: { Regime: { } regime } latest })
        {
            return new([]);
        }

        TrendRow[] closed = [.. trend.Shown.Where(row => !row.Round.IsOpen)];
        return new(TargetProposal.Of(
            regime.Targets.Where(rule => rule.IsFor(latest.Survey?.FindKind(latest.SurveyKind))),
            rule => closed.Select(row => (row.Round.Label, Value: row.Surveyed.Value(JudgedTarget.MeasureOf(rule.Measure)))).Where(row => row.Value is not null).Select(row => new TargetInput(row.Label, row.Value!.Value))));
    }
}
