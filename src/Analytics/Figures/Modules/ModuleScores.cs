using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;

namespace CSat.Analytics.Figures;

/// <summary>The modules of a survey and their weighted total by period (R16.9, R16.13), where the regime has modules with forms of their own.</summary>
/// <param name="Periods">Every period of the review's survey kind that has a form of a module, oldest first.</param>
public sealed record ModuleScores(IReadOnlyList<ModulePeriod> Periods)
{
    /// <summary>The table of modules.</summary>
    public static Figure<ModuleScores> Figure { get; } = new("module-scores", new("各模块得分与总分", "Modules and their total"), FigureSection.Trend, Read, "reports/module_scores.sql")
    {
        Table = (scores, _) => FigureTable.Of(scores.Periods.SelectMany(period => period.Modules.Select(module => (Period: period, Module: module))), table => table
            .Code("period", "调查期", "Period", row => row.Period.Label)
            .Code("module", "模块", "Module", row => row.Module.Rule.Code)
            .Text("module_name", "模块名称", "Module, name", row => row.Module.Rule.Name)
            .Number("forms", "问卷", "Forms", ColumnUnit.Forms, row => row.Module.Reading.Forms)
            .Number("score", "得分（0–100）", "Score, 0 to 100", ColumnUnit.Points, row => FigureCell.Of(row.Module.Reading, TrendMeasure.Degree), "forms", hasInterval: true)
            .Number("target", "达标分", "Pass criterion", ColumnUnit.Points, row => row.Module.Rule.Target?.Limit)
            .Choice("outcome", "判定", "Verdict", row => (TargetOutcome?)row.Module.Judgement.Outcome)
            .Number("weight", "权重", "Weight", ColumnUnit.Percent, row => row.Module.Rule.Weight)
            .Number("total", "总分（0–100）", "Total, 0 to 100", ColumnUnit.Points, row => row.Period.IsShown ? FigureCell.OfNumber(row.Period.Total, FigureCell.NoData) : new(CellState.Suppressed))
            .Number("total_target", "总分达标分", "Pass criterion of the total", ColumnUnit.Points, row => row.Period.Goal?.Value)
            .Choice("total_outcome", "总分判定", "Verdict on the total", row => (TargetOutcome?)row.Period.Judgement.Outcome)
            .Rules(row => row.Module.Rule.Rules)),
        Judgements = [new(FindingPlace.Level, ModuleFindings.Of)],
        Methods =
        [
            new(
                new("模块总分", "Total of the modules"),
                new(
                    "模块得分为该模块各表总分（所答项目得分 ÷ 所答项目满分 × 100）的平均；总分 = Σ 模块得分 × 权重 ÷ 100。任一模块无数据时不计算总分。",
                    "A module's score is the mean of its forms' totals (points given ÷ best points of the items answered × 100); total = Σ score × weight ÷ 100. There is no total while a module has no data."),
                figures => (figures.Scope.Regime?.Survey?.Modules ?? []).SelectMany(module => module.Rules)) { Applies = figures => figures.Modules.Periods.Count > 0 },
        ],
    };

    private static ModuleScores Read(FigureReading reading)
    {
        var scope = reading.Scope;
        if (scope.Trend.Count == 0 || scope.Trend.All(round => round.Survey is not { Modules.Count: > 0 }))
        {
            return new([]);
        }

        var (kind, regimes) = (scope.Trend[^1].SurveyKind, reading.Of(AdoptedRegimes.Figure));
        var rows = reading.Rows<Row>(new { survey_kind = kind, surveyed = (int)Domain.Responses.RatingKind.Surveyed, last_day = scope.Trend[^1].PeriodEnd });
        return new([.. rows.GroupBy(row => (row.PeriodStart, row.PeriodEnd)).Select(period => Period([.. period], kind, regimes)).OfType<ModulePeriod>()]);
    }

    // The rounds of a period are judged by the regime of the last one of them.
    private static ModulePeriod? Period(Row[] rows, string kind, AdoptedRegimes regimes)
    {
        if (regimes.Find(rows[^1].RegimeKey) is not { Survey: { } survey } regime || survey.ModulesOf(kind) is not { Count: > 0 } modules)
        {
            return null;
        }

        var byModule = rows.ToLookup(row => survey.ModuleOf(row.Topics.Split(','), kind)?.Code);
        return modules.All(module => !byModule[module.Code].Any()) ? null : new(
            rows[0].PeriodLabel,
            [.. modules.Select(module => Module(module, [.. byModule[module.Code].Where(row => row.Forms > 0)], regime))],
            TargetRule.Choose(regime.Targets, SatisfactionMeasure.ModuleTotal, survey.FindKind(kind), approved: null));
    }

    private static ScoredModule Module(ModuleRule rule, IReadOnlyList<Row> rows, Regime regime) => new(
        rule,
        SatisfactionReading.Of(
            CompositeScore.Totals(rows.Select(row => (CompositeScore.Of([new("form", row.Points!.Value, row.BestPoints!.Value)]), row.Forms))), regime.Presentation));

    private sealed record Row
    {
        public DateOnly PeriodStart { get; init; }

        public DateOnly PeriodEnd { get; init; }

        public string PeriodLabel { get; init; } = "";

        public int RegimeKey { get; init; }

        public string Topics { get; init; } = "";

        public decimal? Points { get; init; }

        public decimal? BestPoints { get; init; }

        public long Forms { get; init; }
    }
}
