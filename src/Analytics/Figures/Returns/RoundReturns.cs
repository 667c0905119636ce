using CSat.Analytics.Tables;
using CSat.Domain.Responses;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Figures;

/// <summary>Forms sent and returned by round (R08.16, R08.17, R11.22).</summary>
/// <param name="Rows">The rounds of the trend.</param>
public sealed record RoundReturns(IReadOnlyList<RoundReturn> Rows)
{
    /// <summary>The table of forms by round.</summary>
    public static Figure<RoundReturns> Figure { get; } = new("round-returns", new("问卷的发出与回收", "Forms sent and returned"), FigureSection.Returns, Read, "reports/round_returns.sql")
    {
        Table = (returns, _) => FigureTable.Of(returns.Rows, table => table
            .Round(row => row.Round)
            .Number("forms_sent", "发出份数", "Forms sent", ColumnUnit.Forms, row => FigureCell.OfNumber(row.Round.FormsSent, FigureCell.NotRecorded))
            .Number("surveyed_returned", "客户问卷回收", "Customers' forms returned", ColumnUnit.Forms, row => row.Surveyed.Returned)
            .Number("surveyed_undated", "其中期限不能判定", "Of these not dated", ColumnUnit.Forms, row => row.Surveyed.Undated)
            .Number("late", "逾期", "Late", ColumnUnit.Forms, row => row.Late)
            .Number("blank", "空白", "Blank", ColumnUnit.Forms, row => row.Blank)
            .Number("outstanding", "未收回", "Not back", ColumnUnit.Forms, row => FigureCell.OfNumber(row.Surveyed.Outstanding, FigureCell.NotRecorded))
            .Number("return_rate", "回收率", "Return rate", ColumnUnit.Percent, row => FigureCell.OfNumber(row.ReturnRatePercent, row.Round.FormsSent is null ? FigureCell.NotRecorded : FigureCell.NoData), "forms_sent")
            .Number("self_returned", "自评问卷回收", "Self-ratings returned", ColumnUnit.Forms, row => row.Self.Returned)
            .Number("competitors_returned", "竞争对手问卷回收", "Competitors' forms returned", ColumnUnit.Forms, row => row.Competitors.Returned)),
        Methods =
        [
            new(
                new("回收率与最低份数", "Return rate and minimum forms"),
                new("客户问卷回收份数 ÷ 发出份数 × 100%；没有任何一项作答的空白问卷和超过回收期限的问卷不算回收；未统计发出份数时不计算。限值按周期规定时，同一周期各轮合并计算。", "Customer forms returned ÷ forms sent × 100%; forms without one answered item and forms back after the return window are not returned; not computed where nobody counted the forms sent. Where a limit is for a period, the rounds of that period are counted together."),
                figures => (figures.Scope.Regime?.Survey?.Limits ?? []).Where(limit => IsCounted(limit.Measure)).SelectMany(limit => limit.Rules)) { Applies = figures => figures.HasSurveys },
        ],
    };

    /// <summary>Forms with an answer in one part of a round, late ones too: what its ratings stand on.</summary>
    public long FormsOf(SurveyRound round, RatingKind kind) => Rows.FirstOrDefault(row => row.Round.Key == round.Key)?.Of(kind).Answered ?? 0;

    private static bool IsCounted(LimitMeasure measure) =>
        measure is LimitMeasure.ReturnRate or LimitMeasure.ReturnedForms or LimitMeasure.CompetitorForms or LimitMeasure.SentForms;

    private static RoundReturns Read(FigureReading reading)
    {
        var forms = reading.Rows<Row>(reading.Scope.TrendParameters).ToDictionary(row => (row.RoundKey, (RatingKind)row.RatingKind));
        ReturnCount Count(SurveyRound round, RatingKind kind, long? sent) =>
            forms.TryGetValue((round.Key, kind), out var row) ? new(sent, row.FormsReturned, row.FormsUndated, row.FormsLate, row.FormsBlank) : new(sent, 0, 0, 0, 0);
        var (checks, samples) = (reading.Of(BackChecks.Figure), reading.Of(Samples.Figure));
        return new([.. reading.Scope.Trend.Select(round => new RoundReturn(
            round, Count(round, RatingKind.Self, null), Count(round, RatingKind.Surveyed, round.FormsSent), Count(round, RatingKind.Competitor, null)) { Check = checks.Of(round), FrameMembers = samples.FrameOf(round) })]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public int RatingKind { get; init; }

        public long FormsReturned { get; init; }

        public long FormsUndated { get; init; }

        public long FormsLate { get; init; }

        public long FormsBlank { get; init; }
    }
}

/// <summary>The forms of one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Self">Self-ratings.</param>
/// <param name="Surveyed">Customers' forms about the own company.</param>
/// <param name="Competitors">Customers' forms about competitors.</param>
public sealed record RoundReturn(SurveyRound Round, ReturnCount Self, ReturnCount Surveyed, ReturnCount Competitors)
{
    /// <summary>What the back-check of its forms found; null where none was drawn.</summary>
    public BackCheckOfRound? Check { get; init; }

    /// <summary>Members of the frame that its sample was drawn from; null where it has no sample.</summary>
    public long? FrameMembers { get; init; }

    /// <summary>Return rate of the customers' forms in percent (R11.22); null where nobody counted the forms sent.</summary>
    public decimal? ReturnRatePercent => Surveyed.Rate;

    /// <summary>Forms handed in without one answered item, in all parts.</summary>
    public long Blank => Self.Blank + Surveyed.Blank + Competitors.Blank;

    /// <summary>Answered forms back after the return window, in all parts.</summary>
    public long Late => Self.Late + Surveyed.Late + Competitors.Late;

    /// <summary>Forms of one part.</summary>
    public ReturnCount Of(RatingKind kind) => kind switch
    {
        RatingKind.Self => Self,
        RatingKind.Competitor => Competitors,
        _ => Surveyed,
    };
}
