using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Information;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>Satisfaction tracked in daily business and its grade, where a regime in force demands grades of it (R15.14).</summary>
/// <param name="Rows">In the regimes' order.</param>
public sealed record DailyGrades(IReadOnlyList<DailyGradeRow> Rows)
{
    /// <summary>The table of grades.</summary>
    public static Figure<DailyGrades> Figure { get; } = new("daily-grades", new("日常业务满意度的等级", "Grades of satisfaction in daily business"), FigureSection.Customers, Read)
    {
        Table = (grades, _) => FigureTable.Of(grades.Rows, table => table
            .Code("grading", "等级制", "Grading", row => row.Daily.Rule.Code)
            .Text("grading_name", "等级制名称", "Grading, name", row => row.Daily.Rule.Name)
            .Number("pieces", "表明态度的信息", "Pieces with an attitude", ColumnUnit.None, row => FigureCell.OfNumber(row.Daily.Pieces))
            .Number("satisfied", "满意", "Satisfied", ColumnUnit.None, row => FigureCell.OfNumber(row.Daily.Satisfied))
            .Number("share", "满意比例", "Share satisfied", ColumnUnit.Percent, row => FigureCell.Over(row.Size, FigureCell.OfNumber(row.Daily.Share, FigureCell.NoData)), "pieces")
            .Code("grade", "等级", "Grade", row => row.Daily.Grade?.Code)
            .Code("graded_by", "划分者", "Graded by", row => string.Join(", ", row.Daily.Rule.By))
            .Rules(row => row.Daily.Rule.Rules)),
        Judgements = [new(FindingPlace.Demands, DailyGradeTexts.Findings)],
        Methods =
        [
            new(
                new("日常业务满意度的等级", "Grades of satisfaction in daily business"),
                new("满意的信息条数 ÷ 表明满意或不满意的信息条数；中性信息不计入；未舍入的比例落入组织设定的等级区间。", "Pieces of information that say satisfied ÷ those that say satisfied or dissatisfied; neutral ones count nowhere. The unrounded share is looked up in the bands that the organisation set."),
                figures => figures.Of(Figure!).Rows.SelectMany(row => row.Daily.Rule.Rules)) { Applies = figures => figures.Of(Figure!).Rows.Count > 0 },
        ],
    };

    private static DailyGrades Read(FigureReading reading)
    {
        var sources = reading.Of(CollectedInformation.Figure).Sources;
        var (satisfied, dissatisfied) = (Count(InformationSense.Satisfied), Count(InformationSense.Dissatisfied));
        return new([.. from regime in reading.Of(RegimesInForce.Figure).Regimes
            from grading in regime.Regime.Gradings
            let daily = DailySatisfaction.Of(grading, satisfied, dissatisfied)
            let size = SmallBase.Of(daily.Pieces, regime.Regime.Presentation.SuppressBelow, regime.Regime.Presentation.CautionBelow)
            select new DailyGradeRow(daily, size, [.. regime.Regime.Roles.Where(role => grading.By.Contains(role.Code)).Select(role => role.Name)])]);

        long Count(InformationSense sense) => sources.Where(source => source.Sense == sense).Sum(source => source.Pieces);
    }
}

/// <summary>One grading.</summary>
/// <param name="Daily">What it comes to.</param>
/// <param name="Size">Whether that many pieces may be shown.</param>
/// <param name="By">Names of the roles that grade it; empty where the regime names none.</param>
public sealed record DailyGradeRow(DailySatisfaction Daily, BaseSize Size, IReadOnlyList<LocalizedText> By);
