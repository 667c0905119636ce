using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Complaints;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The complaints of one customer, without anything about persons.</summary>
/// <param name="Complaints">The newest first.</param>
public sealed record ScorecardComplaints(IReadOnlyList<ScorecardComplaint> Complaints)
{
    /// <summary>The table of complaints.</summary>
    public static Figure<ScorecardComplaints> Figure { get; } = new("scorecard-complaints", new("客户评分卡：投诉", "Customer scorecard: complaints"), FigureSection.Scorecard, Read, "reports/scorecard_complaints.sql")
    {
        Table = (card, _) => FigureTable.Of(card.Complaints, table => table
            .Code("number", "投诉编号", "Number", complaint => complaint.Number)
            .Text("category_name", "类别名称", "Category, name", complaint => complaint.Category)
            .Text("department_name", "部门名称", "Department, name", complaint => complaint.Department)
            .Day("received_on", "受理日", "Received on", complaint => complaint.ReceivedOn)
            .Day("closed_on", "结案日", "Closed on", complaint => complaint.ClosedOn)
            .Choice("state", "状态", "State", complaint => (ComplaintState?)complaint.State)
            .Number("days", "天数", "Days", ColumnUnit.Days, complaint => complaint.Days)
            .Number("late_limits", "超过的时限", "Time limits missed", ColumnUnit.None, complaint => complaint.LateLimits)
            .Flag("disputed", "曾不满意答复", "Disputed", complaint => complaint.Disputed)),
    };

    private static ScorecardComplaints Read(FigureReading reading) => reading.Asked.Customer is not { } code
        ? new([])
        : new([.. reading.Rows<Row>(new { customer = code, first_month = reading.Scope.FirstMonth, last_month = reading.Scope.LastMonth }).Select(row => row.Complaint(reading.Snapshot.Day))]);

    private sealed record Row
    {
        public string Number { get; init; } = "";

        public string CategoryZh { get; init; } = "";

        public string CategoryEn { get; init; } = "";

        public string DepartmentZh { get; init; } = "";

        public string DepartmentEn { get; init; } = "";

        public DateOnly ReceivedOn { get; init; }

        public DateOnly? ClosedOn { get; init; }

        public string State { get; init; } = "";

        public long LateLimits { get; init; }

        public bool Disputed { get; init; }

        public ScorecardComplaint Complaint(DateOnly today)
        {
            var state = EnumCode.Parse<ComplaintState>(State);
            var closed = state == ComplaintState.Closed ? ClosedOn : null;
            int? days = state == ComplaintState.Closed ? closed?.DayNumber - ReceivedOn.DayNumber : today.DayNumber - ReceivedOn.DayNumber;
            return new(ShownText.Of(Number), ShownText.Of(CategoryZh, CategoryEn), ShownText.Of(DepartmentZh, DepartmentEn), ReceivedOn, closed, state, days, LateLimits, Disputed);
        }
    }
}

/// <summary>A complaint of one customer.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Category">Its category.</param>
/// <param name="Department">The department charged.</param>
/// <param name="ReceivedOn">Day of receipt in the organisation's zone.</param>
/// <param name="ClosedOn">Day of the closure; null while open, and where it is not known.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Days">Whole days from the receipt to the closure, or to the day of the snapshot while open; null where the closure is not dated.</param>
/// <param name="LateLimits">Time limits that were missed.</param>
/// <param name="Disputed">Whether the customer was ever dissatisfied with the answer.</param>
public sealed record ScorecardComplaint(
    string Number, LocalizedText Category, LocalizedText Department, DateOnly ReceivedOn, DateOnly? ClosedOn, ComplaintState State, int? Days, long LateLimits, bool Disputed);
