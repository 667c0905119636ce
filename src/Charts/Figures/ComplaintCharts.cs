using System.Globalization;
using CSat.Analytics;
using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Charts.Figures;

/// <summary>Charts of complaints and their time limits.</summary>
internal static class ComplaintCharts
{
    private const int MostWarned = 3;

    /// <summary>How many were received, by month.</summary>
    public static IEnumerable<FigureChart> ByMonth(ReviewFigures figures)
    {
        var months = figures.Of(ComplaintsByMonth.Figure);
        if (months.Total.Complaints == 0)
        {
            return [];
        }

        string[] partial = [.. months.Months.Where((_, at) => months.IsPartial(at)).Select(month => month.Month)];
        return
        [
            new("months", new("按受理月份的投诉件数", "Complaints by the month received"), (language, width) => ComplaintMonthChart.Of(months, language, width))
            {
                Base = months.Total.Complaints,
                IsHeaded = true,
                Remarks = partial.Length == 0 ? [] :
                [
                    new(
                        $"{string.Join("、", partial)} 不完整（尚未结束，或记录在月中开始或中止），不作比较",
                        $"{string.Join(" and ", partial)} {(partial.Length == 1 ? "is not a whole month" : "are not whole months")} (not over, or the record begins or ends within) and not compared"),
                ],
            },
        ];
    }

    /// <summary>In time and late, by time limit.</summary>
    public static IEnumerable<FigureChart> OfClocks(ReviewFigures figures)
    {
        var (clocks, complaints) = (figures.Of(ClockStandings.Figure), figures.Of(ComplaintsByMonth.Figure).Total.Complaints);
        if (complaints == 0 || clocks.Clocks.Count == 0)
        {
            return [];
        }

        return
        [
            new("clocks", new("各时限：按时与超时（%，标注为件数）", "Time limits: in time and late (%, labels are counts)"), (language, width) => ClockChart.Of(clocks, language, width))
            {
                Base = complaints,
                Notes = FigureChart.Lines(clocks.Clocks.Any(clock => clock.Tally is { LateInterval: not null, IsApproximate: true }) ? IntervalTexts.Legend : null),
            },
        ];
    }

    /// <summary>The share late of the limit most often missed, by month with control limits; not where a part of it cannot be judged, or where nothing varies.</summary>
    public static IEnumerable<FigureChart> OfClockMonths(ReviewFigures figures)
    {
        var worst = figures.Of(ClockStandings.Figure).Clocks.Where(clock => clock.Tally.Late > 0).MaxBy(clock => clock.Tally.Late);
        if (worst is not { Tally.Unknown: 0 })
        {
            return [];
        }

        var shares = Shares(figures.Of(ComplaintsByMonth.Figure), figures.Of(ClockMonths.Figure), worst);
        return shares.Judge() is null ? [] :
        [
            new(
                "share-late",
                new($"“{worst.Name.In(Language.Chinese)}”各受理月份的超时率与控制限（%）", $"\"{worst.Name.In(Language.English)}\": share late by month received, with control limits (%)"),
                (language, width) => PChart.Of(shares, language, width))
            {
                Base = worst.Tally.Decided,
            },
        ];
    }

    /// <summary>A control chart of each of the categories that are hottest; none where nothing warns.</summary>
    public static IEnumerable<FigureChart> OfWarnings(ReviewFigures figures)
    {
        var warnings = figures.Warnings;
        return warnings.Hot.Take(MostWarned).Select((hot, at) =>
        {
            var history = new ValueHistory(
                new($"“{hot.Name.Zh}”每月投诉件数", $"Complaints of \"{hot.Name.En}\" a month"),
                [.. warnings.Months.Zip(hot.Complaints, (month, complaints) => new ValuePeriod(month, complaints))],
                warnings.Months.Count - 1);
            return new FigureChart(
                string.Create(CultureInfo.InvariantCulture, $"control-{at + 1}"),
                new($"投诉预警：“{hot.Name.Zh}”每月件数与控制限", $"Early warning: complaints of \"{hot.Name.En}\" a month, with control limits"),
                (language, width) => XmrChart.Of(history, language, width))
            {
                Base = hot.Complaints.Sum(),
            };
        });
    }

    /// <summary>A Pareto chart; none where it would tell nothing.</summary>
    public static IEnumerable<FigureChart> Of(ComplaintPareto pareto, LocalizedText title) =>
        pareto.IsTelling ? [new("pareto", title, (language, width) => ParetoChart.Of(pareto, language, width)) { Base = pareto.Total }] : [];

    private static ShareHistory Shares(ComplaintsByMonth byMonth, ClockMonths late, ClockStanding clock) => new(
        new($"{clock.Name.In(Language.Chinese)}：超时率", $"{clock.Name.In(Language.English)}: share late"),
        [.. byMonth.Months.Select(month => (month.Month, Tally: late.Rows.FirstOrDefault(row => row.Month == month.Month)?.Tallies.GetValueOrDefault(clock.Key) ?? default))
            .Select(month => new SharePeriod(month.Month, month.Tally.Late, month.Tally.Decided))]);
}
