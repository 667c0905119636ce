using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>How many households, patients and customers there are: what shares are counted against (R01.7, R05.24, R06.17).</summary>
/// <param name="Rows">The counts, of the whole organisation and of departments.</param>
public sealed record BaseCounts(IReadOnlyList<CountedBase> Rows)
{
    /// <summary>The table of counts.</summary>
    public static Figure<BaseCounts> Figure { get; } = new("base-counts", new("户数与人数基数", "Bases of shares"), FigureSection.Returns, Read, "reports/base_counts.sql")
    {
        Table = (bases, _) => FigureTable.Of(bases.Rows, table => table
            .Text("base", "基数", "Base", row => DemandTexts.Base(row.Count.Base))
            .Code("department", "部门", "Department", row => row.Department)
            .Day("first_day", "首日", "First day", row => row.Count.First)
            .Day("last_day", "末日", "Last day", row => row.Count.Last)
            .Number("base_count", "数量", "Count", ColumnUnit.None, row => row.Count.Count)),
        Methods =
        [
            new(
                new("占基数的比例", "Shares of a base"),
                new(
                    "发出份数 ÷ 基数 × 100%。入住户取开始发放之日（未记录则为期间首日）、常住户和客户取期间首日的最近一次统计；出院患者取期间内各次统计之和，须无缺漏、无重叠。没有统计的，不作判断。",
                    "Forms handed out ÷ base × 100%. Occupied households are those of the last count up to the day on which the distribution starts (the first day of the period where that is not recorded), resident households and customers those up to the first day of the period; discharged patients those of all counts within the period, which cover it without gap or overlap. Without a count nothing is judged."),
                figures => Limits(figures).SelectMany(limit => limit.Rules)) { Applies = figures => Limits(figures).Any() },
        ],
    };

    /// <summary>How many there are of a base for what is looked at over some days; null where that is not recorded.</summary>
    /// <param name="whom">The base; null for none.</param>
    /// <param name="distributed">The day on which the distribution starts.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    public long? Of(LimitBase? whom, DateOnly distributed, DateOnly first, DateOnly last) =>
        whom is { } known ? BaseJudgement.Of(known, Rows.Where(row => row.Department.Length == 0).Select(row => row.Count), distributed, first, last) : null;

    private static IEnumerable<LimitRule> Limits(ReviewFigures figures) =>
        (figures.Scope.Regime?.Survey?.Limits ?? []).Where(limit => limit.Measure is LimitMeasure.DistributionRate or LimitMeasure.SurveyedShare);

    private static BaseCounts Read(FigureReading reading) => new(
        [.. reading.Rows<Row>().Select(row => new CountedBase(row.DepartmentCode, new BaseCount(EnumCode.Parse<LimitBase>(row.Base), row.FirstDay, row.LastDay, row.BaseCount)))]);

    private sealed record Row
    {
        public string Base { get; init; } = "";

        public string DepartmentCode { get; init; } = "";

        public DateOnly FirstDay { get; init; }

        public DateOnly LastDay { get; init; }

        public long BaseCount { get; init; }
    }
}

/// <summary>A count of a base.</summary>
/// <param name="Department">Code of the department; empty for the whole organisation.</param>
/// <param name="Count">The count.</param>
public sealed record CountedBase(string Department, BaseCount Count);
