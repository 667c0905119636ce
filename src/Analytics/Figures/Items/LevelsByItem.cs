using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>How often each item was rated at each level over the rounds of the review, and which share of its ratings that is (R07.12).</summary>
/// <param name="Asked">What the regime of the latest round says of it; null where it does not ask for it in its report.</param>
/// <param name="Counts">Ratings of customers and self-ratings, by item, scale and level.</param>
/// <param name="Items">The items by their codes, with the departments that own them.</param>
/// <param name="Services">The items that customers rated, in the order of the directory.</param>
public sealed record LevelsByItem(Statement? Asked, IReadOnlyList<LevelCount> Counts, IReadOnlyDictionary<string, OwnedItem> Items, IReadOnlyList<ItemService> Services)
{
    /// <summary>The table of items and levels.</summary>
    public static Figure<LevelsByItem> Figure { get; } = new("item-levels", new("各项目的评价等级", "Levels by item"), FigureSection.Departments, Read, "reports/item_levels.sql")
    {
        Table = (levels, _) => FigureTable.Of(levels.Services.SelectMany(service => service.Rated.Levels.Select(level => (Service: service, Level: level))), table => table
            .Thing("item", "项目", "Item", row => row.Service.Owned.Item)
            .Text("department_name", "部门名称", "Department, name", row => row.Service.Owned.Department)
            .Code("level", "等级", "Level", row => row.Level.Level.Code)
            .Text("level_name", "等级名称", "Level, name", row => row.Level.Level.Name)
            .Number("ratings", "评价数", "Ratings", ColumnUnit.Ratings, row => FigureCell.Over(row.Service.Base, FigureCell.OfNumber(row.Level.Ratings)))
            .Number("share", "占比", "Share", ColumnUnit.Percent, row => FigureCell.Over(row.Service.Base, FigureCell.OfNumber(row.Level.Share)), "item_ratings")
            .Number("item_ratings", "该项目评价数", "Ratings of the item", ColumnUnit.Ratings, row => row.Service.Rated.Ratings)),
        Methods =
        [
            new(
                new("各项目的评价等级", "Levels by item"),
                new("各等级的评价项数 ÷ 该项目全部评价项数 × 100%。“不适用”的不计入。", "Ratings at a level ÷ all ratings of the item × 100%. Items not applicable count nowhere."),
                figures => figures.LevelsByItem.Asked?.Rules ?? []) { Applies = figures => figures.LevelsByItem.Asked is not null },
        ],
    };

    private static LevelsByItem Read(FigureReading reading)
    {
        var (rows, scales, rules) = (reading.Rows<Row>(reading.Scope.RoundParameters), reading.Of(AnswerLevels.Figure), reading.Scope.Presentation);
        LevelCount[] counts = [.. rows.Select(row => new LevelCount((RatingKind)row.RatingKind, row.ItemCode, scales.ScaleOf(row.QuestionnaireKey), (short)row.Level, row.Ratings))];
        var items = rows.DistinctBy(row => row.ItemCode).ToDictionary(row => row.ItemCode, row => row.Owned, StringComparer.Ordinal);
        var hidden = reading.Of(DepartmentBreakdown.Figure).Withheld(item => item.Surveyed);
        (string Item, ServiceSatisfaction Rated)[] rated = [.. counts.Where(count => count.Kind == RatingKind.Surveyed).GroupBy(count => count.Item).Select(item => (item.Key, ServiceSatisfaction.OfCounts(item)))];
        var bases = SmallBases.Of([.. rated.Select(item => (item.Rated.Ratings, hidden.Contains(item.Item)))], rules);
        return new(reading.Scope.Regime?.Survey?.LevelShares, counts, items, [.. rated.Zip(bases, (item, size) => new ItemService(items[item.Item], item.Rated, size))]);
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

        public int QuestionnaireKey { get; init; }

        public int Level { get; init; }

        public long Ratings { get; init; }

        public OwnedItem Owned => new(new(ItemKey, ItemCode, ShownText.Of(ItemZh, ItemEn)), ShownText.Of(DepartmentZh, DepartmentEn));
    }
}

/// <summary>An item and whose it is.</summary>
/// <param name="Item">The item.</param>
/// <param name="Department">Name of the department that owns it.</param>
public sealed record OwnedItem(NamedThing Item, LocalizedText Department);

/// <summary>The levels at which customers rated an item.</summary>
/// <param name="Owned">The item.</param>
/// <param name="Rated">Every level of its scale with number and share, best first.</param>
/// <param name="Base">Whether the numbers may be shown.</param>
public sealed record ItemService(OwnedItem Owned, ServiceSatisfaction Rated, BaseSize Base)
{
    /// <summary>Whether the numbers may be shown.</summary>
    public bool IsShown => Base is BaseSize.Caution or BaseSize.Plain;
}
