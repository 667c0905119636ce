using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Figures;

/// <summary>
/// What each item adds to the readiness of customers to recommend, beside its satisfaction degree, in the last round of the review. Only where the questionnaire asks
/// for a recommendation, and over the forms that answer everything.
/// </summary>
/// <param name="Items">The most important first; none without such a question, and while there are fewer than ten forms an item.</param>
/// <param name="Forms">Customers' forms that answer every item and the recommendation; 0 without such a question.</param>
/// <param name="ItemsAsked">Items of the questionnaire.</param>
/// <param name="RSquared">The part of the recommendation's variance that all items explain together, 0 to 1; null without items.</param>
public sealed record ItemImportance(IReadOnlyList<ImportantItem> Items, long Forms, int ItemsAsked, double? RSquared)
{
    /// <summary>With fewer forms an item the shares would say little.</summary>
    public const int FewestFormsAnItem = 10;

    private const int RecommendationKey = 0;

    /// <summary>The matrix and its table.</summary>
    public static Figure<ItemImportance> Figure { get; } = new("item-importance", new("重要性与满意度", "Importance and satisfaction"), FigureSection.Departments, Read, "reports/importance.sql")
    {
        Table = (importance, _) => FigureTable.Of(importance.Items, table => table
            .Thing("item", "项目", "Item", row => row.Item)
            .Number("importance", "重要性", "Importance", ColumnUnit.Percent, row => (decimal)row.Share * 100, "forms")
            .Number("degree", "满意度", "Degree", ColumnUnit.Percent, row => row.Degree, "forms")
            .Number("forms", "问卷", "Forms", ColumnUnit.Forms, _ => importance.Forms)),
        Methods =
        [
            new(
                new("项目的重要性", "Importance of items"),
                new(
                    "各项目对推荐意愿线性回归 R² 的夏普利（LMG）份额，按所有进入次序平均，以占已解释部分的百分比表示；只用全部项目和推荐意愿都作答的问卷，且每个项目至少 10 份。这是推导出的重要性，不是客户自述的，也不证明因果。",
                    "Shapley (LMG) shares of the R² of a linear regression of the recommendation, averaged over every order of entry, as percentages of what is explained; over forms that answer everything, at least ten an item. It is derived, not stated by customers, and proves no cause."),
                _ => []) { Applies = figures => figures.Importance.Items.Count > 0 },
        ],
    };

    private static ItemImportance Read(FigureReading reading)
    {
        var rules = reading.Scope.Presentation;
        var rows = reading.Rows<Row>(reading.Scope.RoundParameters);
        if (rows.Count == 0)
        {
            return new([], 0, 0, null);
        }

        // Versions of a questionnaire may ask other items: the one with the most forms is looked at.
        var version = rows.GroupBy(row => row.QuestionnaireKey).MaxBy(pairs => pairs.Max(row => row.Forms))!;
        int[] keys = [.. version.Select(row => row.ItemKey).Where(key => key != RecommendationKey).Distinct(), RecommendationKey];
        var (forms, items) = (version.Max(row => row.Forms), keys.Length - 1);
        var alone = version.Where(row => row.ItemKey == row.OtherItemKey).ToDictionary(row => row.ItemKey);
        if (items is < 1 or > ShapleyImportance.MostPredictors || forms < FewestFormsAnItem * items || SmallBase.Of(forms, rules.SuppressBelow, rules.CautionBelow) == BaseSize.Suppressed)
        {
            return new([], forms, items, null);
        }

        var place = keys.Select((key, at) => (key, at)).ToDictionary(key => key.key, key => key.at);
        var products = version.ToDictionary(row => Ordered(place[row.ItemKey], place[row.OtherItemKey]), row => row.Products);
        var found = ShapleyImportance.Of(new(forms, [.. keys.Select(key => alone[key].Points)], products));
        return found is not { RSquared: > 0 } ? new([], forms, items, found?.RSquared) : new(
            [
                .. keys.SkipLast(1).Zip(found.Items, (key, importance) => new ImportantItem(alone[key].Item, importance.ShareOfExplained!.Value, alone[key].Points * 100 / alone[key].BestPoints))
                    .OrderByDescending(item => item.Share),
            ],
            forms, items, found.RSquared);
    }

    private static (int First, int Second) Ordered(int one, int other) => one < other ? (one, other) : (other, one);

    private sealed record Row
    {
        public int QuestionnaireKey { get; init; }

        public int ItemKey { get; init; }

        public int OtherItemKey { get; init; }

        public string? ItemCode { get; init; }

        public string? ItemZh { get; init; }

        public string? ItemEn { get; init; }

        public long Forms { get; init; }

        public decimal Points { get; init; }

        public decimal BestPoints { get; init; }

        public decimal Products { get; init; }

        public NamedThing Item => new(ItemKey, ItemCode ?? "", ShownText.Of(ItemZh, ItemEn));
    }
}

/// <summary>How important an item is, and how satisfied customers are with it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Share">Its share of what all items explain, 0 to 1.</param>
/// <param name="Degree">Satisfaction degree over the same forms in percent, unrounded.</param>
public sealed record ImportantItem(NamedThing Item, double Share, decimal Degree);
