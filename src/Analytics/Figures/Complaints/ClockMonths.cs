using CSat.Analytics.Tables;

namespace CSat.Analytics.Figures;

/// <summary>How complaints stand to each time limit by the month received: whether lateness grows.</summary>
/// <param name="Rows">Oldest month first; months without a complaint are left out.</param>
public sealed record ClockMonths(IReadOnlyList<ClockMonth> Rows)
{
    /// <summary>The chart and table of late complaints by month.</summary>
    public static Figure<ClockMonths> Figure { get; } = new(
        "complaint-clocks-by-month", new("各月超时", "Late by month"), FigureSection.Complaints, Read, "reports/complaint_clocks_by_month.sql")
    {
        Table = (months, figures) => FigureTable.Of(
            from month in months.Rows
            from clock in figures.Of(ClockStandings.Figure).Clocks
            where month.Tallies.ContainsKey(clock.Key)
            select (month.Month, Clock: clock, Tally: month.Tallies[clock.Key]),
            table => table
                .Code("month", "月份", "Month", row => row.Month)
                .Code("clock", "时限", "Time limit", row => row.Clock.Code)
                .Text("clock_name", "时限名称", "Time limit, name", row => row.Clock.Name)
                .Clock(row => row.Tally)),
    };

    private static ClockMonths Read(FigureReading reading) => new([.. reading.Rows<Row>(reading.Scope.MonthParameters)
        .GroupBy(row => row.Month)
        .Select(month => new ClockMonth(month.Key, month.ToDictionary(row => row.ClockKey, row => row.Tally)))]);

    private sealed record Row : ClockSums
    {
        public string Month { get; init; } = "";
    }
}

/// <summary>The time limits of the complaints received in one month.</summary>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Tallies">By <see cref="ClockStanding.Key"/>.</param>
public sealed record ClockMonth(string Month, IReadOnlyDictionary<int, ClockTally> Tallies);
