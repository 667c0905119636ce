using CSat.Analytics.Tables;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Figures;

/// <summary>Cronbach's alpha of each round's questionnaire: whether its items measure one thing.</summary>
/// <param name="Rows">By round and questionnaire version; those with fewer than two items, or without a whole form, are absent.</param>
public sealed record QuestionnaireReliability(IReadOnlyList<ReliabilityRow> Rows)
{
    /// <summary>The table of rounds.</summary>
    public static Figure<QuestionnaireReliability> Figure { get; } = new("questionnaire-reliability", new("问卷信度", "Reliability of the questionnaire"), FigureSection.Trend, Read, "reports/reliability.sql")
    {
        Table = (reliability, _) => FigureTable.Of(reliability.Rows, table => table
            .Round(row => row.Round)
            .Number("forms", "全部作答的问卷", "Forms that answer every item", ColumnUnit.Forms, row => row.Forms)
            .Number("items", "项目数", "Items", ColumnUnit.None, row => row.Items)
            .Number("alpha", "克隆巴赫α系数", "Cronbach's alpha", ColumnUnit.None, row => FigureCell.Over(row.Base, row.Alpha is { } alpha ? FigureCell.OfNumber((decimal)alpha.Alpha) : FigureCell.NoData), "forms")),
        Methods =
        [
            new(
                new("问卷信度", "Reliability of the questionnaire"),
                new(
                    "克隆巴赫 α（GB/T 19038-2009 附录C）= k/(k−1) × (1 − 各项目方差之和 ÷ 各表总分的方差)，只用全部项目都作答的客户问卷；各表总分相同时不存在。",
                    "Cronbach's alpha (GB/T 19038-2009, annex C) = k/(k-1) × (1 - sum of the items' variances ÷ variance of the forms' sums), over customers' forms that answer every item; it does not exist where all forms have the same sum."),
                _ => []) { Applies = figures => figures.Reliability.Rows.Count > 0 },
        ],
    };

    private static QuestionnaireReliability Read(FigureReading reading)
    {
        var rules = reading.Scope.Presentation;
        return new(
        [
            .. from version in reading.Rows<Row>(reading.Scope.RoundParameters).GroupBy(row => (row.RoundKey, row.QuestionnaireKey))
               let items = version.Where(row => row.ItemKey is not null).Select(row => row.Of).ToArray()
               let totals = version.Single(row => row.ItemKey is null)
               where items.Length > 1
               select new ReliabilityRow(
                   reading.Scope.Trend.First(round => round.Key == version.Key.RoundKey), items.Length, totals.Forms, CronbachAlpha.Of(totals.Forms, items, totals.Of),
                   SmallBase.Of(totals.Forms, rules.SuppressBelow, rules.CautionBelow)),
        ]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public int QuestionnaireKey { get; init; }

        public int? ItemKey { get; init; }

        public long Forms { get; init; }

        public decimal Points { get; init; }

        public decimal PointsSquared { get; init; }

        public Moments Of => new(Points, PointsSquared);
    }
}

/// <summary>The reliability of one questionnaire version in one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Items">Items on the questionnaire's own scale.</param>
/// <param name="Forms">Customers' forms that answer all of them.</param>
/// <param name="Alpha">Domain's result; null where alpha does not exist.</param>
/// <param name="Base">Whether it may be shown.</param>
public sealed record ReliabilityRow(SurveyRound Round, int Items, long Forms, Reliability? Alpha, BaseSize Base);
