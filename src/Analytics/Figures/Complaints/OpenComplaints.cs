using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Complaints;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The complaints that are not closed.</summary>
/// <param name="Complaints">The oldest first.</param>
public sealed record OpenComplaints(IReadOnlyList<OpenComplaint> Complaints)
{
    /// <summary>The table of open complaints.</summary>
    public static Figure<OpenComplaints> Figure { get; } = new("open-complaints", new("未结案投诉", "Open complaints"), FigureSection.Complaints, Read, "reports/open_complaints.sql")
    {
        Table = (open, _) => FigureTable.Of(open.Complaints, table => table
            .Code("number", "投诉编号", "Number", complaint => complaint.Number)
            .Text("department_name", "部门名称", "Department, name", complaint => complaint.Department)
            .Day("received_on", "受理日", "Received on", complaint => complaint.ReceivedOn)
            .Number("days", "天数", "Days", ColumnUnit.Days, complaint => complaint.Days)
            .Choice("state", "状态", "State", complaint => (ComplaintState?)complaint.State)
            .Number("reopened", "重新打开次数", "Times reopened", ColumnUnit.None, complaint => complaint.Reopened)
            .Number("overdue", "逾期未办的时限", "Time limits overdue", ColumnUnit.None, complaint => complaint.Overdue)),
    };

    /// <summary>The age in whole days that half of them have at least; null without any.</summary>
    public int? MedianDays => Complaints.Count == 0 ? null : Complaints[(Complaints.Count - 1) / 2].Days;

    private static OpenComplaints Read(FigureReading reading) => new([.. reading.Rows<Row>(reading.Scope.MonthParameters).Select(row => new OpenComplaint(
        ShownText.Of(row.Number), ShownText.Of(row.DepartmentZh, row.DepartmentEn), row.ReceivedOn, reading.Snapshot.Day.DayNumber - row.ReceivedOn.DayNumber,
        EnumCode.Parse<ComplaintState>(row.State), row.ReopenCount, row.Overdue))]);

    private sealed record Row
    {
        public string Number { get; init; } = "";

        public string DepartmentZh { get; init; } = "";

        public string DepartmentEn { get; init; } = "";

        public DateOnly ReceivedOn { get; init; }

        public string State { get; init; } = "";

        public int ReopenCount { get; init; }

        public long Overdue { get; init; }
    }
}

/// <summary>One complaint that is not closed.</summary>
/// <param name="Number">Its number; nothing about the customer.</param>
/// <param name="Department">The department charged.</param>
/// <param name="ReceivedOn">Day of receipt in the organisation's zone.</param>
/// <param name="Days">Whole days from then to the day of the snapshot.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reopened">How often it was reopened.</param>
/// <param name="Overdue">Time limits that are over and not met.</param>
public sealed record OpenComplaint(string Number, LocalizedText Department, DateOnly ReceivedOn, int Days, ComplaintState State, int Reopened, long Overdue);
