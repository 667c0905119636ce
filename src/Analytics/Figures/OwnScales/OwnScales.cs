using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The items on scales of their own: recommendation, yes or no, others. They are no part of degree and rate.</summary>
/// <param name="Items">Those with answers, customers about the own company first, by the order of the items; one that had several scales once a scale.</param>
public sealed record OwnScales(IReadOnlyList<OwnScaleItem> Items)
{
    /// <summary>The table of items.</summary>
    public static Figure<OwnScales> Figure { get; } = new("own-scale-items", new("推荐与其他量表", "Recommendation and other scales"), FigureSection.OwnScales, Read, "reports/own_scale_items.sql")
    {
        Table = (scales, _) => FigureTable.Of(scales.Items, table => table
            .Part(item => item.Part)
            .Thing("item", "项目", "Item", item => item.Item)
            .Text("department_name", "部门名称", "Department, name", item => item.Department)
            .Choice("measure", "量表用途", "Measure", item => (ScaleMeasure?)item.Measure)
            .Number("answers", "作答数", "Answers", ColumnUnit.Ratings, item => item.Score.Ratings)
            .Number("promoters", "推荐者", "Promoters", ColumnUnit.Ratings, item => FigureCell.Over(item.Base, FigureCell.OfNumber(item.Score.Recommendation?.Promoters)))
            .Number("passives", "被动者", "Passives", ColumnUnit.Ratings, item => FigureCell.Over(item.Base, FigureCell.OfNumber(item.Score.Recommendation?.Passives)))
            .Number("detractors", "贬损者", "Detractors", ColumnUnit.Ratings, item => FigureCell.Over(item.Base, FigureCell.OfNumber(item.Score.Recommendation?.Detractors)))
            .Number("net_promoter_score", "净推荐值", "Net promoter score", ColumnUnit.Points, item => FigureCell.Over(item.Base, Estimate(item.Score.Recommendation?.Score?.Score, item.Score.Recommendation?.Score?.Interval)), "answers", hasInterval: true)
            .Number("degree", "该项满意度", "Degree of the item", ColumnUnit.Percent, item => FigureCell.Over(item.Base, FigureCell.OfNumber(item.Score.Degree)), "answers")
            .Number("rate", "该项满意率或答“是”的占比", "Rate of the item, or share of yes", ColumnUnit.Percent, item => FigureCell.Over(item.Base, Estimate(item.Score.Rate, FigureCell.Percent(item.Score.RateInterval), item.Score.IsApproximate)), "answers", hasInterval: true)
            .Text("levels", "等级（作答数）", "Levels (answers)", item => item.IsShown ? Display.Join([.. item.Score.Levels.Select(Counted)]) : null)),
        Judgements = [new(FindingPlace.Level, OwnScaleFindings.Of)],
        Methods =
        [
            new(
                new("净推荐值", "Net promoter score"),
                new(
                    "推荐意愿为 0 至 10 的作答中，9 和 10 为推荐者，7 和 8 为被动者，0 至 6 为贬损者；净推荐值 ＝ 推荐者占比 − 贬损者占比，−100 至 100；95% 区间为校正 Wald 区间（n＋3，两端各加 3/4）。",
                    "Of answers from 0 to 10, 9 and 10 are promoters, 7 and 8 passives, 0 to 6 detractors. Net promoter score = per cent promoters − per cent detractors, −100 to 100; its 95% interval is the adjusted Wald interval (n + 3, promoters and detractors + 3/4 each)."),
                _ => [])
            {
                Applies = figures => figures.OwnScales.Items.Any(item => item.Measure == ScaleMeasure.Recommendation),
            },
            new(
                new("单独量表", "Scales of their own"),
                new(
                    "量表与问卷不同的项目各自统计，不并入满意度和满意率：是否项目为“是”的占比（Wilson 95% 区间），其他量表为该项目自己的满意度。",
                    "Items on another scale than their questionnaire are counted by themselves and are no part of degree and rate: of yes and no the share of yes (Wilson's 95% interval), of other scales the item's own degree."),
                _ => [])
            {
                Applies = figures => figures.OwnScales.HasData,
            },
        ],
    };

    /// <summary>Whether there is any.</summary>
    public bool HasData => Items.Count > 0;

    private static FigureCell Estimate(decimal? value, Interval? interval, bool isApproximate = false) =>
        value is null ? FigureCell.NotApplicable : FigureCell.OfEstimate(value, interval, isApproximate);

    private static LocalizedText Counted(LevelShare level) =>
        new($"{level.Level.Name.In(Language.Chinese)} {Display.Count(level.Ratings)}", $"{level.Level.Name.In(Language.English)} {Display.Count(level.Ratings)}");

    private static OwnScales Read(FigureReading reading)
    {
        var (regimes, rules) = (reading.Of(AdoptedRegimes.Figure), reading.Scope.Presentation);
        var rows = from row in reading.Rows<Row>(reading.Scope.RoundParameters)
            let scale = regimes.Find(row.RegimeKey)?.FindScale(row.ScaleCode)
            where scale is not null
            select (Row: row, Scale: scale);
        return new([.. from row in rows
            group row by (Kind: (RatingKind)row.Row.RatingKind, row.Row.ItemKey, row.Scale.Code, Levels: string.Join('|', row.Scale.Levels.Select(level => $"{level.Code} {level.Points}"))) into item
            let first = item.First()
            let score = OwnScaleScore.Of(new(first.Scale, item.GroupBy(row => (short)row.Row.Level).ToDictionary(level => level.Key, level => level.Sum(row => row.Row.Ratings))))
            orderby item.Key.Kind == RatingKind.Surveyed descending
            select new OwnScaleItem(
                item.Key.Kind, new(item.Key.ItemKey, first.Row.ItemCode, ShownText.Of(first.Row.ItemZh, first.Row.ItemEn)), ShownText.Of(first.Row.DepartmentZh, first.Row.DepartmentEn),
                score, SmallBase.Of(score.Ratings, rules.SuppressBelow, rules.CautionBelow))]);
    }

    private sealed record Row
    {
        public int RatingKind { get; init; }

        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public string? DepartmentZh { get; init; }

        public string? DepartmentEn { get; init; }

        public int? RegimeKey { get; init; }

        public string ScaleCode { get; init; } = "";

        public int Level { get; init; }

        public long Ratings { get; init; }
    }
}

/// <summary>An item on a scale of its own over the rounds of the review.</summary>
/// <param name="Part">Whose view.</param>
/// <param name="Item">The item.</param>
/// <param name="Department">The department that owns it.</param>
/// <param name="Score">Domain's count.</param>
/// <param name="Base">Whether it may be shown; one answer a form, so that answers are forms.</param>
public sealed record OwnScaleItem(RatingKind Part, NamedThing Item, LocalizedText Department, OwnScaleScore Score, BaseSize Base)
{
    /// <summary>What its scale measures.</summary>
    public ScaleMeasure Measure => Score.Measure;

    /// <summary>Whether there are enough answers to show.</summary>
    public bool IsShown => Base is BaseSize.Caution or BaseSize.Plain;
}
