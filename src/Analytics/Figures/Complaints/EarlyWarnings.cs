using System.Globalization;
using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Complaints;
using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>How the latest whole month of each category of complaints stands to the months before it (R19.4, R19.12), where the regime asks for early warning.</summary>
/// <param name="Rule">The regime's rule; null where it has none, and without complaints.</param>
/// <param name="Months">The whole months looked at, yyyy-MM, oldest first: also those before the review, for comparison.</param>
/// <param name="Categories">The most complaints above the expected first; none while there are too few months.</param>
public sealed record EarlyWarnings(EarlyWarningRule? Rule, IReadOnlyList<string> Months, IReadOnlyList<WarnedCategory> Categories)
{
    private const string MonthFormat = "yyyy-MM";

    /// <summary>The table of categories, and a control chart of each that is hot.</summary>
    public static Figure<EarlyWarnings> Figure { get; } = new("early-warning", new("投诉预警", "Early warning of complaints"), FigureSection.Complaints, Read, "reports/early_warning.sql")
    {
        Table = (warnings, _) => FigureTable.Of(warnings.Categories, table => table
            .Code("category", "类别", "Category", row => row.Standing.Category)
            .Text("category_name", "类别名称", "Category, name", row => row.Name)
            .Code("month", "月份", "Month", _ => warnings.Months[^1])
            .Number("complaints", "投诉", "Complaints", ColumnUnit.Complaints, row => row.Standing.Complaints)
            .Number("expected", "此前各月平均", "Mean of the months before", ColumnUnit.Complaints, row => (decimal)row.Standing.Limits.Mean)
            .Number("upper_limit", "控制上限", "Upper control limit", ColumnUnit.Complaints, row => (decimal)row.Standing.Limits.Upper)
            .Number("months", "月数", "Months", ColumnUnit.None, _ => warnings.Months.Count)
            .Code("signals", "信号", "Signals", row => string.Join(", ", row.Standing.Signals.Select(signal => EnumCode.Of(signal))))
            .Flag("is_hot", "预警", "Warns", row => row.Standing.IsHot)),
        Judgements = [new(FindingPlace.Complaints, WarningFindings.Of)],
        Methods =
        [
            new(
                new("投诉预警", "Early warning of complaints"),
                new(
                    "各类别每月件数的单值—移动极差控制图：以最近一个完整月之前各月的均值 ± 2.66 × 平均移动极差为界限。最近一月向上超限、连续 7 月高于均值、连续 7 月上升，或 3 月中 2 月接近上限即预警；向下不预警。",
                    "XmR chart of each category's complaints a month: the limits are mean ± 2.66 × mean moving range of the months before the latest whole one. It warns upwards alone: outside the limits, seven in a row above the mean, seven rising, or two of three near the upper limit."),
                figures => figures.Warnings.Rule?.Rules ?? []) { Applies = figures => figures.Warnings.Rule is not null },
        ],
    };

    /// <summary>Those that call for attention.</summary>
    public IReadOnlyList<WarnedCategory> Hot => [.. Categories.Where(category => category.Standing.IsHot)];

    private static EarlyWarnings Read(FigureReading reading)
    {
        if (reading.Of(ComplaintRegimes.Figure).Latest?.Complaints?.EarlyWarning is not { } rule)
        {
            return new(null, [], []);
        }

        var rows = reading.Rows<Row>(reading.Scope.MonthParameters);
        var history = ComplaintHistory.Of([.. rows.Select(row => new CategoryMonth(row.CategoryCode, DayOf(row.Month), row.Complaints))], rows[0].First, reading.Snapshot.Day, reading.Scope.LastMonthDay);
        var names = rows.DistinctBy(row => row.CategoryCode).ToDictionary(row => row.CategoryCode, row => ShownText.Of(row.NameZh, row.NameEn));
        var counts = history.Categories.ToDictionary(category => category.Category, category => category.Complaints);
        return new(
            rule,
            [.. history.Months.Select(month => month.ToString(MonthFormat, CultureInfo.InvariantCulture))],
            [.. EarlyWarning.Of(rule, history).Select(standing => new WarnedCategory(names[standing.Category], standing, counts[standing.Category]))]);
    }

    private static DateOnly DayOf(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row
    {
        public string CategoryCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public string Month { get; init; } = "";

        public long Complaints { get; init; }

        public int FirstDay { get; init; }

        public DateOnly First => new(FirstDay / 10000, FirstDay / 100 % 100, FirstDay % 100);
    }
}

/// <summary>A category of complaints in the latest whole month.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Standing">Domain's judgement.</param>
/// <param name="Complaints">One number a month of the history, the latest last.</param>
public sealed record WarnedCategory(LocalizedText Name, CategoryStanding Standing, IReadOnlyList<long> Complaints);
