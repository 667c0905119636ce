using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Figures;

/// <summary>
/// Satisfaction by department and item, and how each item moved from round to round. Departments are as they are: all rounds of an item count for the one that owns
/// it now, because it is the one that must act (R06.12, R11.31), and because a trend of one item over its owners would break where it was handed over.
/// </summary>
/// <param name="Departments">In the organisation's order.</param>
public sealed record DepartmentBreakdown(IReadOnlyList<DepartmentResult> Departments)
{
    private const string ItemsSql = "reports/department_items.sql";
    private const string FormsSql = "reports/department_forms_by_round.sql";

    /// <summary>The chart and table by department.</summary>
    public static Figure<DepartmentBreakdown> Figure { get; } = new("department-breakdown", new("部门与项目", "Departments and items"), FigureSection.Departments, Read, ItemsSql, FormsSql)
    {
        Table = (breakdown, _) => DepartmentTables.Breakdown(breakdown),
        Judgements = [new(FindingPlace.Fall, MovementFindings.Fallen), new(FindingPlace.Parts, ItemFindings.Lowest), new(FindingPlace.Parts, MovementFindings.Others)],
        Methods =
        [
            new(
                new("下降来自何处", "Where a fall comes from"),
                new("每个项目或部门对总体变化的贡献（百分点），各贡献之和等于总体变化。", "The contribution of each item or department to the change of the whole, in percentage points; the contributions sum to the change."),
                figures => (figures.Scope.Regime?.Survey?.Trends ?? []).Where(trend => trend.By == TrendSubject.Total).SelectMany(trend => trend.Rules)) { Applies = figures => figures.Trend.Shown.Skip(1).Any() },
        ],
    };

    /// <summary>The heat map of departments' items by round.</summary>
    public static Figure<ItemsByRound> ByRound { get; } = new("department-item-heat-map", new("各部门项目按轮次", "Departments' items by round"), FigureSection.Departments, ReadByRound, "reports/department_items_by_round.sql")
    {
        Table = (_, figures) => DepartmentTables.ByRound(figures),
    };

    /// <summary>Every item of every department whose surveyed degree may be shown, the lowest first.</summary>
    public IEnumerable<(DepartmentResult Department, DepartmentItem Item)> ByDegree =>
        Departments.SelectMany(department => department.Items.Select(item => (department, item)))
            .Where(pair => pair.item.Surveyed.Degree is not null)
            .OrderBy(pair => pair.item.Surveyed.Degree)
            .ThenBy(pair => pair.item.Item.Code, StringComparer.Ordinal);

    /// <summary>Which items moved the whole between two rounds or groups of rounds, the strongest pull downwards first.</summary>
    public IReadOnlyList<Driver> ItemDrivers(TrendMeasure measure, IReadOnlyList<SurveyRound> from, IReadOnlyList<SurveyRound> to) =>
        Drivers(measure, Departments.SelectMany(department => department.Items).GroupBy(item => item.Item.Code), from, to);

    /// <summary>Which departments moved the whole, likewise.</summary>
    public IReadOnlyList<Driver> DepartmentDrivers(TrendMeasure measure, IReadOnlyList<SurveyRound> from, IReadOnlyList<SurveyRound> to) =>
        Drivers(measure, Departments.SelectMany(department => department.Items.Select(item => (department.Department.Code, item))).GroupBy(pair => pair.Code, pair => pair.item), from, to);

    /// <summary>Codes of the items of which a reading is withheld, because a smaller one could be worked out by it.</summary>
    internal HashSet<string> Withheld(Func<DepartmentItem, SatisfactionReading> reading) =>
        Departments.SelectMany(department => department.Items).Where(item => reading(item).Base == BaseSize.Withheld).Select(item => item.Item.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the values of an item in some rounds may be printed, and so what it contributed to a change between them.</summary>
    internal bool ShowsItem(string code, IEnumerable<SurveyRound> rounds) => Departments.SelectMany(department => department.Items).Where(item => item.Item.Code == code).All(item => Shows(item.ByRound, rounds));

    /// <summary>The same of a department.</summary>
    internal bool ShowsDepartment(string code, IEnumerable<SurveyRound> rounds) => Departments.Where(department => department.Department.Code == code).All(department => Shows(department.ByRound, rounds));

    private static bool Shows(IReadOnlyDictionary<int, SatisfactionReading> byRound, IEnumerable<SurveyRound> rounds) =>
        rounds.All(round => byRound.GetValueOrDefault(round.Key) is not { Base: BaseSize.Suppressed or BaseSize.Withheld });

    private static IReadOnlyList<Driver> Drivers(TrendMeasure measure, IEnumerable<IGrouping<string, DepartmentItem>> parts, IReadOnlyList<SurveyRound> from, IReadOnlyList<SurveyRound> to) =>
        DriverOfChange.Of(measure, [.. parts.Select(part => new PartTally(part.Key, SumOf(part, from), SumOf(part, to)))]);

    private static RatingTally SumOf(IEnumerable<DepartmentItem> items, IReadOnlyList<SurveyRound> rounds) =>
        RatingTally.Sum(
            from item in items
            from round in rounds
            select item.ByRound.TryGetValue(round.Key, out var reading) ? reading.Tally : RatingTally.Zero);

    private static DepartmentBreakdown Read(FigureReading reading)
    {
        var (scope, rules) = (reading.Scope, reading.Scope.Presentation);
        var byRound = reading.Of(ByRound);

        var forms = reading.Rows<DepartmentRow>(FormsSql, scope.TrendParameters);
        var inReview = scope.Rounds.Select(round => round.Key).ToHashSet();

        SatisfactionReading Of(Row[] rows, RatingKind kind) =>
            SatisfactionReading.Of(FormSums.Sum(rows.Where(row => row.RatingKind == (int)kind).Select(row => row.Sums)), rules);

        SatisfactionReading Pooled(int department, RatingKind kind) => SatisfactionReading.Of(
            FormSums.Sum(forms.Where(row => row.DepartmentKey == department && row.RatingKind == (int)kind && inReview.Contains(row.RoundKey)).Select(row => row.Sums)), rules);

        DepartmentItem Item(Row[] rows) => new(
            new(rows[0].ItemKey, rows[0].ItemCode, ShownText.Of(rows[0].ItemZh, rows[0].ItemEn)),
            Of(rows, RatingKind.Surveyed),
            Of(rows, RatingKind.Self),
            byRound.Of(rows[0].DepartmentKey, rows[0].ItemKey));

        DepartmentResult[] departments = [.. reading.Rows<Row>(ItemsSql, scope.RoundParameters)
            .GroupBy(row => row.DepartmentKey)
            .Select(department => new DepartmentResult(
                new(department.Key, department.First().DepartmentCode, ShownText.Of(department.First().DepartmentZh, department.First().DepartmentEn)),
                Pooled(department.Key, RatingKind.Surveyed),
                Pooled(department.Key, RatingKind.Self),
                [.. department.GroupBy(row => row.ItemKey).Select(item => Item([.. item]))],
                forms.Where(row => row.DepartmentKey == department.Key && row.RatingKind == (int)RatingKind.Surveyed)
                    .ToDictionary(row => row.RoundKey, row => SatisfactionReading.Of(row.Sums, rules))))];
        return new(Moved(WithheldParts.Of(departments, [.. scope.Rounds.Select(round => round.Key)], rules), scope));
    }

    // All items are one family of tests, all departments another.
    private static DepartmentResult[] Moved(DepartmentResult[] departments, ReviewScope scope)
    {
        var byDepartment = PartMovements.Of([.. departments.Select(department => scope.Course(department.Department.Code, department.ByRound))]).ToDictionary(moved => moved.Part);
        var byItem = PartMovements.Of([.. departments.SelectMany(department => department.Items.Select(item => scope.Course(Name(department, item), item.ByRound)))]).ToDictionary(moved => moved.Part);
        return [.. departments.Select(department => department with
        {
            Moved = byDepartment.GetValueOrDefault(department.Department.Code),
            Items = [.. department.Items.Select(item => item with { Moved = byItem.GetValueOrDefault(Name(department, item)) })],
        })];

        static string Name(DepartmentResult department, DepartmentItem item) => $"{department.Department.Code}/{item.Item.Code}";
    }

    private static ItemsByRound ReadByRound(FigureReading reading)
    {
        var rules = reading.Scope.Presentation;
        return new(reading.Rows<RoundRow>(reading.Scope.TrendParameters)
            .GroupBy(row => (row.DepartmentKey, row.ItemKey))
            .ToDictionary(
                item => item.Key,
                item => (IReadOnlyDictionary<int, SatisfactionReading>)item.ToDictionary(row => row.RoundKey, row => SatisfactionReading.Of(row.Sums, rules) with { Dissatisfied = row.Dissatisfied })));
    }

    private sealed record RoundRow : ItemSumsRow
    {
        public int RoundKey { get; init; }

        public int DepartmentKey { get; init; }

        public int ItemKey { get; init; }

        public long Dissatisfied { get; init; }
    }

    private sealed record DepartmentRow : FormRow
    {
        public int RoundKey { get; init; }

        public int DepartmentKey { get; init; }

        public int RatingKind { get; init; }
    }

    private sealed record Row : ItemSumsRow
    {
        public int DepartmentKey { get; init; }

        public string DepartmentCode { get; init; } = "";

        public string DepartmentZh { get; init; } = "";

        public string DepartmentEn { get; init; } = "";

        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public int RatingKind { get; init; }
    }
}

/// <summary>One department with its items.</summary>
/// <param name="Department">The department.</param>
/// <param name="Surveyed">Customers' ratings of its items over the rounds of the review, pooled by form.</param>
/// <param name="Self">Self-ratings of its items, likewise.</param>
/// <param name="Items">Its items in the order of the questionnaire.</param>
/// <param name="ByRound">Customers' ratings of its items by round of the trend, by the round's key; rounds without a rating are absent.</param>
public sealed record DepartmentResult(
    NamedThing Department,
    SatisfactionReading Surveyed,
    SatisfactionReading Self,
    IReadOnlyList<DepartmentItem> Items,
    IReadOnlyDictionary<int, SatisfactionReading> ByRound)
{
    /// <summary>How it moved, as judged among all departments; null without a rating in the latest round.</summary>
    public PartMovement? Moved { get; init; }
}

/// <summary>One item of a department.</summary>
/// <param name="Item">The item.</param>
/// <param name="Surveyed">Customers' ratings over the rounds of the review.</param>
/// <param name="Self">Self-ratings over the same rounds.</param>
/// <param name="ByRound">Customers' ratings by round of the trend, by the round's key; rounds without a rating are absent.</param>
public sealed record DepartmentItem(
    NamedThing Item,
    SatisfactionReading Surveyed,
    SatisfactionReading Self,
    IReadOnlyDictionary<int, SatisfactionReading> ByRound) : IPartCourse
{
    /// <summary>How it moved, as judged among all items; null without a rating in the latest round.</summary>
    public PartMovement? Moved { get; init; }

    NamedThing IPartCourse.Part => Item;
}

/// <summary>Customers' ratings of departments' items by round.</summary>
/// <param name="ByItem">By the keys of department and item, then of the round.</param>
public sealed record ItemsByRound(IReadOnlyDictionary<(int Department, int Item), IReadOnlyDictionary<int, SatisfactionReading>> ByItem)
{
    private static readonly Dictionary<int, SatisfactionReading> None = [];

    /// <summary>Those of one item; rounds without a rating are absent.</summary>
    public IReadOnlyDictionary<int, SatisfactionReading> Of(int department, int item) => ByItem.GetValueOrDefault((department, item)) ?? None;
}
