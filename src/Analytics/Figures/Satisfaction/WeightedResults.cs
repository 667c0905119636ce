using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The surveyed degree of the rounds whose forms have weights, with what the weighted sample is worth.</summary>
/// <param name="Rows">Rounds of the review in which a customer's form has a weight.</param>
public sealed record WeightedResults(IReadOnlyList<WeightedRow> Rows)
{
    /// <summary>The table of rounds.</summary>
    public static Figure<WeightedResults> Figure { get; } = new("weighted-degree", new("加权满意度", "Weighted degree"), FigureSection.Trend, Read, "reports/weighted_results.sql")
    {
        Table = (results, _) => FigureTable.Of(results.Rows, table => table
            .Round(row => row.Round)
            .Number("forms", "问卷", "Forms", ColumnUnit.Forms, row => row.Forms)
            .Number("weighted_forms", "有权重的问卷", "Forms with a weight", ColumnUnit.Forms, row => row.Base.Actual)
            .Number("effective_base", "有效样本量", "Effective base", ColumnUnit.Forms, row => (decimal)row.Base.Effective)
            .Number("efficiency", "加权效率", "Efficiency", ColumnUnit.Percent, row => (decimal)row.Base.Efficiency * 100)
            .Flag("is_warned", "效率过低", "Efficiency too low", row => row.Base.Warn)
            .Number("degree", "加权满意度", "Weighted degree", ColumnUnit.Percent, row => FigureCell.Over(row.Size, FigureCell.OfNumber((decimal)row.Degree)), "weighted_forms")),
        Judgements = [new(FindingPlace.Level, Warned)],
        Methods =
        [
            new(
                new("加权满意度与有效样本量", "Weighted degree and effective base"),
                new(
                    "Σ 权重 × 得分 ÷ Σ 权重 × 满分 × 100%，只计有权重的问卷；有效样本量 = (Σw)² ÷ Σw²，效率 = 有效样本量 ÷ 有权重的问卷数，低于 40% 时警示。其他各表和各图不加权。",
                    "Σ weight × points ÷ Σ weight × best points × 100%, over forms with a weight; effective base = (Σw)² ÷ Σw², efficiency = effective base ÷ forms with a weight, warned below 40%. All other tables and charts are unweighted."),
                _ => []) { Applies = figures => figures.Weighted.Rows.Count > 0 },
        ],
    };

    private static WeightedResults Read(FigureReading reading)
    {
        var rules = reading.Scope.Presentation;
        return new(
        [
            .. from row in reading.Rows<Row>(reading.Scope.RoundParameters)
               let worth = WeightedBase.Of(row.WeightedForms, row.Weights, row.WeightsSquared)
               where worth is not null && row.BestPoints > 0
               select new WeightedRow(
                   reading.Scope.Trend.First(round => round.Key == row.RoundKey), row.Forms, worth, row.Points / row.BestPoints * 100,
                   SmallBase.Of(row.WeightedForms, rules.SuppressBelow, rules.CautionBelow)),
        ]);
    }

    private static IEnumerable<Finding> Warned(ReviewFigures figures) =>
        from row in figures.Weighted.Rows
        where row.Base.Warn
        select new Finding($"weights-{row.Round.Code}", Figure.Id, FindingTone.Bad, new LocalizedText(
            $"{row.Round.Label} 的权重差异过大：{Display.Count(row.Base.Actual)} 份加权问卷只相当于 {Display.Short((decimal)row.Base.Effective)} 份（效率 {Display.Percent((decimal)row.Base.Efficiency * 100)}，低于 40%），加权满意度须谨慎使用。",
            $"The weights of {row.Round.Label} differ too much: {Display.Count(row.Base.Actual)} weighted forms are worth {Display.Short((decimal)row.Base.Effective)} (efficiency {Display.Percent((decimal)row.Base.Efficiency * 100)}, below 40%); use the weighted degree with care."));

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public long Forms { get; init; }

        public long WeightedForms { get; init; }

        public double Weights { get; init; }

        public double WeightsSquared { get; init; }

        public double Points { get; init; }

        public double BestPoints { get; init; }
    }
}

/// <summary>The weighted degree of one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Forms">Customers' forms with a rating, with and without a weight.</param>
/// <param name="Base">What those with a weight are worth.</param>
/// <param name="Degree">Percent, unrounded.</param>
/// <param name="Size">Whether the degree may be shown.</param>
public sealed record WeightedRow(SurveyRound Round, long Forms, EffectiveBase Base, double Degree, BaseSize Size);
