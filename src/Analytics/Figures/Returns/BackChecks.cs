using CSat.Analytics.Tables;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Figures;

/// <summary>Returned forms that were drawn for verification, and what was found (R01.9, R01.14, R01.15, R01.16).</summary>
/// <param name="Rows">Rounds of the trend with a draw.</param>
public sealed record BackChecks(IReadOnlyList<BackCheckOfRound> Rows)
{
    /// <summary>The table of back-checks.</summary>
    public static Figure<BackChecks> Figure { get; } = new("back-checks", new("回收问卷的核实", "Back-check of returned forms"), FigureSection.Returns, Read, "reports/back_checks.sql")
    {
        Table = (checks, _) => FigureTable.Of(checks.Rows, table => table
            .Round(row => row.Round)
            .Number("returned_forms", "回收份数", "Forms returned", ColumnUnit.Forms, row => row.Returned)
            .Number("drawn_forms", "抽取份数", "Forms drawn", ColumnUnit.Forms, row => row.Drawn)
            .Number("verified", "已核实", "Verified", ColumnUnit.Forms, row => row.Verified)
            .Number("genuine", "真实", "Genuine", ColumnUnit.Forms, row => row.Genuine)
            .Number("fabricated", "作弊", "Fabricated", ColumnUnit.Forms, row => row.Fabricated)
            .Number("not_reached", "未联系上", "Not reached", ColumnUnit.Forms, row => row.NotReached)
            .Number("left_out", "剔除", "Left out of the results", ColumnUnit.Forms, row => row.LeftOut)
            .Number("truthfulness", "真实率", "Truthfulness rate", ColumnUnit.Percent, row => FigureCell.OfNumber(row.TruthfulnessPercent, FigureCell.NoData), "verified")
            .Number("seed", "抽样种子", "Seed of the draw", ColumnUnit.None, row => row.Seed)),
        Methods =
        [
            new(
                new("真实率与核实比例", "Truthfulness and verification share"),
                new("真实率 = 真实份数 ÷ 已核实份数；核实比例 = 已核实份数 ÷ 回收份数（含逾期和作弊的问卷）。未联系上的不算已核实。制度规定剔除的作弊问卷不进入任何数值，只在此计数。", "Truthfulness = genuine forms ÷ verified forms; verification share = verified forms ÷ forms that came back, late and fabricated ones among them. A form whose respondent was not reached is not verified. Fabricated forms that the regime leaves out are in no figure and are counted here alone."),
                figures => figures.Scope.Regime?.Survey?.Verification?.Rules ?? []) { Applies = figures => figures.BackChecks.Rows.Count > 0 },
        ],
    };

    /// <summary>The back-check of a round; null where none was drawn.</summary>
    public BackCheckOfRound? Of(SurveyRound round) => Rows.FirstOrDefault(row => row.Round.Key == round.Key);

    private static BackChecks Read(FigureReading reading)
    {
        var rounds = reading.Scope.Trend.ToDictionary(round => round.Key);
        return new([.. reading.Rows<Row>(reading.Scope.TrendParameters).Select(row => new BackCheckOfRound
        {
            Round = rounds[row.RoundKey],
            Returned = row.ReturnedForms,
            Drawn = row.DrawnForms,
            Seed = row.Seed,
            Genuine = row.Genuine,
            Fabricated = row.Fabricated,
            NotReached = row.NotReached,
            LeftOut = row.LeftOut,
        })]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public long ReturnedForms { get; init; }

        public long DrawnForms { get; init; }

        public long Seed { get; init; }

        public long Genuine { get; init; }

        public long Fabricated { get; init; }

        public long NotReached { get; init; }

        public long LeftOut { get; init; }
    }
}

/// <summary>The back-check of one round.</summary>
public sealed record BackCheckOfRound
{
    /// <summary>The round.</summary>
    public required SurveyRound Round { get; init; }

    /// <summary>Customers' answered forms that it was drawn from.</summary>
    public required long Returned { get; init; }

    /// <summary>Forms drawn.</summary>
    public required long Drawn { get; init; }

    /// <summary>The seed of the draw.</summary>
    public required long Seed { get; init; }

    /// <summary>Forms found genuine.</summary>
    public required long Genuine { get; init; }

    /// <summary>Forms found fabricated.</summary>
    public required long Fabricated { get; init; }

    /// <summary>Forms whose respondent was not reached.</summary>
    public required long NotReached { get; init; }

    /// <summary>Fabricated forms that are left out of the results.</summary>
    public required long LeftOut { get; init; }

    /// <summary>Forms found genuine or fabricated.</summary>
    public long Verified => Genuine + Fabricated;

    /// <summary>Truthfulness rate in percent, unrounded; null where nothing is verified.</summary>
    public decimal? TruthfulnessPercent => new LimitCounts(null, 0, 0, 0, null) { Genuine = Genuine, Fabricated = Fabricated }.Of(LimitMeasure.TruthfulnessRate) is ({ } part, { } whole)
        ? Ratio.Percent(part, whole)
        : null;
}
