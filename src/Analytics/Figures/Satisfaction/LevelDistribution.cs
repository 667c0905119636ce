using CSat.Analytics.Tables;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Figures;

/// <summary>The answer levels of each part over the rounds of the review, the best level first; levels never given in a part are absent from it.</summary>
/// <param name="Surveyed">Customers about the own company.</param>
/// <param name="Self">Self-ratings.</param>
/// <param name="Competitors">Customers about competitors.</param>
public sealed record LevelDistribution(LevelPart Surveyed, LevelPart Self, LevelPart Competitors)
{
    /// <summary>The chart of levels.</summary>
    public static Figure<LevelDistribution> Figure { get; } = new("level-distribution", new("评价等级分布", "Distribution of levels"), FigureSection.Trend, Read, "reports/level_distribution.sql")
    {
        Table = Tabulate,
    };

    private static LevelDistribution Read(FigureReading reading)
    {
        var (rows, levels) = (reading.Rows<Row>(reading.Scope.RoundParameters), reading.Of(AnswerLevels.Figure));
        var total = reading.Of(SatisfactionTrend.Figure).Total;
        LevelShare[] Shares(RatingKind kind) => [.. ServiceSatisfaction
            .Of([.. rows
                .Where(row => row.RatingKind == (int)kind)
                .GroupBy(row => row.QuestionnaireKey)
                .Select(form => new ScaleRatings(levels.ScaleOf(form.Key), form.ToDictionary(row => (short)row.Level, row => row.Ratings)))])
            .Levels.Where(level => level.Ratings > 0)];
        return new(
            new(Shares(RatingKind.Surveyed), total.Surveyed.Base), new(Shares(RatingKind.Self), total.Self.Base), new(Shares(RatingKind.Competitor), total.Competitors.Base));
    }

    // Which levels were given at all is not told of a part that may not be shown.
    private static FigureTable Tabulate(LevelDistribution levels, ReviewFigures figures) => FigureTable.Of(
        from part in new (RatingKind Kind, LevelPart Of)[] { (RatingKind.Surveyed, levels.Surveyed), (RatingKind.Self, levels.Self), (RatingKind.Competitor, levels.Competitors) }
        from share in part.Of.IsShown ? part.Of.Shares.Cast<LevelShare?>() : [null]
        select (part.Kind, part.Of, Share: share),
        table => table
            .Part(row => row.Kind)
            .Code("level", "等级", "Level", row => row.Share?.Level.Code)
            .Text("level_name", "等级名称", "Level, name", row => row.Share?.Level.Name)
            .Flag("is_satisfied", "计为满意", "Counts as satisfied", row => row.Share?.Level.Satisfied)
            .Flag("is_dissatisfied", "计为不满意", "Counts as dissatisfied", row => row.Share?.Level.Dissatisfied)
            .Number("part_ratings", "该部分评价数", "Ratings of the part", ColumnUnit.Ratings, row => row.Of.Ratings)
            .Number("ratings", "评价数", "Ratings", ColumnUnit.Ratings, row => FigureCell.Over(row.Of.Base, FigureCell.OfNumber(row.Share?.Ratings)))
            .Number("share", "占比", "Share", ColumnUnit.Percent, row => FigureCell.Over(row.Of.Base, FigureCell.OfNumber(row.Share?.Share)), "part_ratings"));

    private sealed record Row
    {
        public int RatingKind { get; init; }

        public int QuestionnaireKey { get; init; }

        public int Level { get; init; }

        public long Ratings { get; init; }
    }
}

/// <summary>The answer levels of one part.</summary>
/// <param name="Shares">The best level first; levels never given are absent.</param>
/// <param name="Base">Whether they may be shown, by the forms of the part.</param>
public sealed record LevelPart(IReadOnlyList<LevelShare> Shares, BaseSize Base)
{
    /// <summary>Ratings at all levels.</summary>
    public long Ratings => Shares.Sum(share => share.Ratings);

    /// <summary>Whether they may be shown.</summary>
    public bool IsShown => Base is BaseSize.Caution or BaseSize.Plain;
}
