using CSat.Analytics.Tables;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Figures;

/// <summary>How the surveyed value of each round was measured: the scales that customers answered on, and the items that they were asked.</summary>
/// <param name="ByRound">By the round's key; rounds without customers' forms are absent.</param>
public sealed record TrendBasisOfRounds(IReadOnlyDictionary<int, TrendBasis> ByRound)
{
    // Forms do not say by which channel they came: all count as one, so that the channel mix breaks no trend.
    private const string AnyChannel = "";

    /// <summary>What the trend's line may join.</summary>
    public static Figure<TrendBasisOfRounds> Figure { get; } = new("trend-basis", new("各轮的量表与问题", "Scale and items of each round"), FigureSection.Trend, Read, "reports/round_questionnaires.sql")
    {
        Table = (basis, figures) => FigureTable.Of(figures.Scope.Trend.Where(round => basis.ByRound.ContainsKey(round.Key)), table => table
            .Round(round => round)
            .Code("scale_levels", "评价等级", "Answer levels", round => basis.ByRound[round.Key].Scale)
            .Code("items", "所问项目", "Items asked", round => basis.ByRound[round.Key].Wording)
            .Number("forms", "问卷", "Forms", ColumnUnit.Forms, round => basis.ByRound[round.Key].Answers.Values.Sum())),
        Methods =
        [
            new(
                new("趋势线的连接", "Joining points of a trend"),
                new(
                    "相邻两轮的评价等级（分值及是否计为满意）和所问项目相同才连线，否则断开并注明原因；问卷不记录渠道，渠道构成不作比较。",
                    "Neighbouring rounds are joined where scale (points, and what counts as satisfied) and items asked are the same; otherwise the line breaks and the reason is named. Forms do not record their channel, so its mix is not compared."),
                _ => []) { Applies = figures => figures.Trend.Shown.Skip(1).Any() },
        ],
    };

    private static TrendBasisOfRounds Read(FigureReading reading)
    {
        var scales = reading.Of(AnswerLevels.Figure);
        return new(reading.Rows<Row>(reading.Scope.TrendParameters).GroupBy(row => row.RoundKey).ToDictionary(
            round => round.Key,
            round => new TrendBasis(
                Together(round.Select(row => Text(scales.ScaleOf(row.QuestionnaireKey)))),
                Together(round.Select(row => row.Items ?? "")),
                new Dictionary<string, long> { [AnyChannel] = round.Sum(row => row.Forms) })));
    }

    private static string Text(Scale scale) => string.Join(", ", scale.Levels.OrderBy(level => level.Value).Select(level => FormattableString.Invariant($"{level.Value}: {level.Points:0.####} {level.Satisfied}")));

    private static string Together(IEnumerable<string> texts) => string.Join(" | ", texts.Distinct().Order(StringComparer.Ordinal));

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public int QuestionnaireKey { get; init; }

        public string? Items { get; init; }

        public long Forms { get; init; }
    }
}

/// <summary>Two neighbouring rounds of a trend that are not comparable.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
/// <param name="Link">Why.</param>
public sealed record TrendBreakBetween(TrendRow From, TrendRow To, TrendLink Link);
