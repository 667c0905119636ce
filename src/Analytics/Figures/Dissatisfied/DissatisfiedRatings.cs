using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>Items rated at dissatisfied levels, with frequency and stated causes, separately for the surveyed and the self-rated part (R08.29).</summary>
/// <param name="Levels">The levels that count as dissatisfied by the scales, the milder first.</param>
/// <param name="Surveyed">Customers' ratings.</param>
/// <param name="Self">Self-ratings.</param>
/// <param name="Causes">The newest comments on such ratings.</param>
public sealed record DissatisfiedRatings(IReadOnlyList<Level> Levels, DissatisfiedPart Surveyed, DissatisfiedPart Self, IReadOnlyList<StatedCause> Causes)
{
    /// <summary>The charts and tables of items.</summary>
    public static Figure<DissatisfiedRatings> Figure { get; } = new("dissatisfied-items", new("不满意项目", "Dissatisfied items"), FigureSection.Dissatisfied, Read)
    {
        Table = Tabulate,
        Judgements = [new(FindingPlace.Parts, ItemFindings.Dissatisfied)],
    };

    /// <summary>The list of causes.</summary>
    public static Figure<IReadOnlyList<StatedCause>> StatedCauses { get; } = new("dissatisfied-causes", new("不满意的原因", "Causes of dissatisfaction"), FigureSection.Dissatisfied, ReadCauses, "reports/dissatisfied_comments.sql")
    {
        Table = (causes, _) => FigureTable.Of(causes, table => table
            .Part(cause => cause.Part)
            .Text("item_name", "项目名称", "Item, name", cause => cause.Item)
            .Text("level_name", "等级名称", "Level, name", cause => cause.Level)
            .Code("comment", "意见", "Comment", cause => cause.Comment)),
    };

    /// <summary>The names of <see cref="Levels"/>, quoted and joined: “不满意”和“很不满意”.</summary>
    public LocalizedText LevelNames => NamesOf(Levels);

    /// <summary>Names of levels, quoted and joined: “不满意”和“很不满意”.</summary>
    public static LocalizedText NamesOf(IReadOnlyList<Level> levels) => new(
        string.Join("和", levels.Select(level => $"“{level.Name.In(Language.Chinese)}”")),
        string.Join(" or ", levels.Select(level => $"\"{level.Name.In(Language.English)}\"")));

    private static FigureTable Tabulate(DissatisfiedRatings ratings, ReviewFigures figures) => FigureTable.Of(
        from part in new (RatingKind Kind, DissatisfiedPart Of)[] { (RatingKind.Surveyed, ratings.Surveyed), (RatingKind.Self, ratings.Self) }
        from entry in part.Of.Items.Cast<DissatisfiedEntry?>().Append(null)
        select (part.Kind, part.Of, Entry: entry, Base: entry?.Base ?? part.Of.Base),
        table =>
        {
            table
                .Part(row => row.Kind)
                .Code("subject", "对象", "Subject", row => row.Entry is null ? "all-items" : "item")
                .Thing("item", "项目", "Item", row => row.Entry?.Item)
                .Text("department_name", "部门名称", "Department, name", row => row.Entry?.Department);
            foreach (var level in ratings.Levels)
            {
                table.Number(
                    $"level_{level.Code.Replace('-', '_')}", level.Name.In(Language.Chinese), level.Name.In(Language.English), ColumnUnit.Ratings,
                    row => FigureCell.Over(row.Base, FigureCell.OfNumber(row.Entry is { } one ? one.ByLevel.GetValueOrDefault(level.Code) : row.Of.Items.Sum(item => item.ByLevel.GetValueOrDefault(level.Code)))), "ratings");
            }

            table
                .Number("dissatisfied", "合计", "Together", ColumnUnit.Ratings, row => FigureCell.Over(row.Base, FigureCell.OfNumber(row.Entry?.Frequency ?? row.Of.Frequency)), "ratings")
                .Number("ratings", "评价数", "Ratings", ColumnUnit.Ratings, row => row.Entry?.TotalRatings ?? row.Of.TotalRatings)
                .Number("share", "占比", "Share", ColumnUnit.Percent, row => FigureCell.Over(row.Base, FigureCell.OfNumber(row.Entry?.SharePercent ?? row.Of.SharePercent)), "ratings");
        });

    private static DissatisfiedRatings Read(FigureReading reading)
    {
        var (given, shares) = (reading.Of(LevelsByItem.Figure), reading.Of(LevelDistribution.Figure));
        var found = DissatisfiedItems.Of(given.Counts);
        var (rules, departments, total) = (reading.Scope.Presentation, reading.Of(DepartmentBreakdown.Figure), reading.Of(SatisfactionTrend.Figure).Total);
        DissatisfiedPart Part(RatingKind kind, SatisfactionReading whole, Func<DepartmentItem, SatisfactionReading> part, LevelPart levels)
        {
            var hidden = departments.Withheld(part);
            var items = found.Where(item => item.Kind == kind).ToArray();
            var bases = SmallBases.Of([.. items.Select(item => (item.Ratings, hidden.Contains(item.Item)))], rules);
            return new(
                [.. items.Zip(bases, (item, size) => new DissatisfiedEntry(given.Items[item.Item].Item, given.Items[item.Item].Department, item, size))
                    .OrderByDescending(item => item.IsShown)
                    .ThenByDescending(item => item.IsShown ? item.Frequency : 0)
                    .ThenByDescending(item => item.IsShown ? item.SharePercent : 0)
                    .ThenBy(item => item.Item.Code, StringComparer.Ordinal)],
                levels.Ratings,
                whole.Base);
        }

        return new(
            [.. shares.Surveyed.Shares.Concat(shares.Self.Shares).Concat(shares.Competitors.Shares).Select(share => share.Level).Where(level => level.Dissatisfied == true).DistinctBy(level => level.Code)],
            Part(RatingKind.Surveyed, total.Surveyed, item => item.Surveyed, shares.Surveyed),
            Part(RatingKind.Self, total.Self, item => item.Self, shares.Self),
            reading.Of(StatedCauses));
    }

    private static IReadOnlyList<StatedCause> ReadCauses(FigureReading reading) =>
        [.. reading.Rows<CauseRow>(reading.Scope.RoundParameters)
            .Select(row => new StatedCause((RatingKind)row.RatingKind, ShownText.Of(row.ItemZh, row.ItemEn), ShownText.Of(row.LevelZh, row.LevelEn), ShownText.Of(row.Comment)))];

    private sealed record CauseRow
    {
        public int RatingKind { get; init; }

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public string LevelZh { get; init; } = "";

        public string LevelEn { get; init; } = "";

        public string Comment { get; init; } = "";
    }
}

/// <summary>The dissatisfied items of one part.</summary>
/// <param name="Items">The most frequent first, then those of which only that they are dissatisfying may be said, by code.</param>
/// <param name="TotalRatings">All ratings of the part.</param>
/// <param name="Base">Whether the numbers of the whole part may be shown.</param>
public sealed record DissatisfiedPart(IReadOnlyList<DissatisfiedEntry> Items, long TotalRatings, BaseSize Base)
{
    /// <summary>The items whose numbers may be shown.</summary>
    public IEnumerable<DissatisfiedEntry> Shown => Items.Where(item => item.IsShown);

    /// <summary>Whether the numbers of the whole part may be shown.</summary>
    public bool IsShown => Base is BaseSize.Caution or BaseSize.Plain;

    /// <summary>All dissatisfied ratings of the part.</summary>
    public long Frequency => Items.Sum(item => item.Frequency);

    /// <summary>Share of dissatisfied ratings in percent, unrounded; null for no data.</summary>
    public decimal? SharePercent => TotalRatings == 0 ? null : Frequency * 100m / TotalRatings;
}

/// <summary>How often one item was rated at dissatisfied levels.</summary>
/// <param name="Item">The item.</param>
/// <param name="Department">The department that owns it.</param>
/// <param name="Found">Domain's count.</param>
/// <param name="Base">Whether its numbers may be shown; an item is rated once a form, so that its ratings are forms.</param>
public sealed record DissatisfiedEntry(NamedThing Item, LocalizedText Department, DissatisfiedItem Found, BaseSize Base)
{
    /// <summary>Whether its numbers may be shown; that it has such ratings is said whatever the base, because it calls for action (R08.29).</summary>
    public bool IsShown => Base is BaseSize.Caution or BaseSize.Plain;

    /// <summary>All such ratings together.</summary>
    public long Frequency => Found.Frequency;

    /// <summary>All ratings of the item in the part.</summary>
    public long TotalRatings => Found.Ratings;

    /// <summary>Share of dissatisfied ratings of the item in percent, unrounded.</summary>
    public decimal SharePercent => Found.Share;

    /// <summary>Frequency by the level's code; levels never given are absent.</summary>
    public IReadOnlyDictionary<string, long> ByLevel => Found.Levels.ToDictionary(level => level.Level.Code, level => level.Ratings);
}

/// <summary>What somebody wrote beside an item rated at a dissatisfied level.</summary>
/// <param name="Part">Surveyed or self-rated.</param>
/// <param name="Item">The item.</param>
/// <param name="Level">The level given.</param>
/// <param name="Comment">The text as written.</param>
public sealed record StatedCause(RatingKind Part, LocalizedText Item, LocalizedText Level, string Comment);
