using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Figures;

/// <summary>Forms sent and returned by round (R08.16, R08.17, R11.22).</summary>
/// <param name="Rows">The rounds of the trend.</param>
public sealed record RoundReturns(IReadOnlyList<RoundReturn> Rows)
{
    /// <summary>The table of forms by round.</summary>
    public static Figure<RoundReturns> Figure { get; } = new("round-returns", new("问卷的发出与回收", "Forms sent and returned"), FigureSection.Returns, Read, "reports/round_returns.sql")
    {
        Methods =
        [
            new(
                new("回收率与最低份数", "Return rate and minimum forms"),
                new("客户问卷回收份数 ÷ 发出份数 × 100%；未统计发出份数时不计算。限值按周期规定时，同一周期各轮合并计算。", "Customer forms returned ÷ forms sent × 100%; not computed where nobody counted the forms sent. Where a limit is for a period, the rounds of that period are counted together."),
                figures => (figures.Scope.Regime?.Survey?.Limits ?? []).Where(limit => IsCounted(limit.Measure)).SelectMany(limit => limit.Rules)),
        ],
    };

    /// <summary>Forms returned in one part of a round.</summary>
    public long FormsOf(SurveyRound round, RatingKind kind) => Rows.FirstOrDefault(row => row.Round.Key == round.Key)?.Forms(kind) ?? 0;

    private static bool IsCounted(LimitMeasure measure) =>
        measure is LimitMeasure.ReturnRate or LimitMeasure.ReturnedForms or LimitMeasure.CompetitorForms or LimitMeasure.SentForms;

    private static RoundReturns Read(FigureReading reading)
    {
        var forms = reading.Rows<Row>(reading.Scope.TrendParameters).ToDictionary(row => (row.RoundKey, (RatingKind)row.RatingKind), row => row.Responses);
        return new([.. reading.Scope.Trend.Select(round => new RoundReturn(
            round,
            forms.GetValueOrDefault((round.Key, RatingKind.Self)),
            forms.GetValueOrDefault((round.Key, RatingKind.Surveyed)),
            forms.GetValueOrDefault((round.Key, RatingKind.Competitor))))]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public int RatingKind { get; init; }

        public long Responses { get; init; }
    }
}

/// <summary>The forms of one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Self">Self-ratings returned.</param>
/// <param name="Surveyed">Customers' forms about the own company returned.</param>
/// <param name="Competitors">Customers' forms about competitors returned.</param>
public sealed record RoundReturn(SurveyRound Round, long Self, long Surveyed, long Competitors)
{
    /// <summary>Return rate of the customers' forms in percent (R11.22); null where nobody counted the forms sent.</summary>
    public decimal? ReturnRatePercent => Round.FormsSent is { } sent ? ReturnRate.Of(Surveyed, sent) : null;

    /// <summary>Forms of one part.</summary>
    public long Forms(RatingKind kind) => kind switch
    {
        RatingKind.Self => Self,
        RatingKind.Surveyed => Surveyed,
        RatingKind.Competitor => Competitors,
        _ => 0,
    };
}
