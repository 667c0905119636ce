using CSat.Analytics.Figures;

namespace CSat.Analytics.Tables;

/// <summary>The columns that tables of complaints share.</summary>
internal static class ComplaintColumns
{
    /// <summary>The counts of complaints.</summary>
    public static TableColumns<TRow> Counts<TRow>(this TableColumns<TRow> table, Func<TRow, ComplaintTally> value) => table
        .Number("complaints", "投诉", "Complaints", ColumnUnit.Complaints, row => value(row).Complaints)
        .Number("answered", "已答复", "Answered", ColumnUnit.Complaints, row => value(row).Answered)
        .Number("closed", "已结案", "Closed", ColumnUnit.Complaints, row => value(row).Closed)
        .Number("disputed", "客户有异议", "Disputed", ColumnUnit.Complaints, row => value(row).Disputed)
        .Number("reopened", "重新打开", "Reopened", ColumnUnit.Complaints, row => value(row).Reopened);

    /// <summary>How complaints stand to a time limit: a single share late only where every one can be judged, else its bounds.</summary>
    public static TableColumns<TRow> Clock<TRow>(this TableColumns<TRow> table, Func<TRow, ClockTally> value) => table
        .Number("in_time", "按时", "In time", ColumnUnit.Complaints, row => value(row).InTime)
        .Number("in_time_reopened", "按时但后又重开", "In time, reopened since", ColumnUnit.Complaints, row => value(row).InTimeReopened)
        .Number("late", "超时", "Late", ColumnUnit.Complaints, row => value(row).Late)
        .Number("open", "进行中", "Open", ColumnUnit.Complaints, row => value(row).Open)
        .Number("not_started", "未开始", "Not started", ColumnUnit.Complaints, row => value(row).NotStarted)
        .Number("unknown", "无法判定", "Not to be judged", ColumnUnit.Complaints, row => value(row).Unknown)
        .Number("over", "已到期或已办结", "Over", ColumnUnit.Complaints, row => value(row).Over)
        .Number("late_share", "超时率", "Late, share", ColumnUnit.Percent, row => Share(value(row)), "over", hasInterval: true)
        .Number("late_share_at_least", "超时率下限", "Late, share at least", ColumnUnit.Percent, row => FigureCell.OfNumber(value(row).LateShare?.Lower, FigureCell.NoData), "over")
        .Number("late_share_at_most", "超时率上限", "Late, share at most", ColumnUnit.Percent, row => FigureCell.OfNumber(value(row).LateShare?.Upper, FigureCell.NoData), "over");

    private static FigureCell Share(ClockTally tally) => tally.LateShare switch
    {
        null => FigureCell.NoData,
        { Percent: { } percent } => FigureCell.OfEstimate(percent, FigureCell.Percent(tally.LateInterval), tally.IsApproximate),
        _ => FigureCell.NotRecorded,
    };
}
