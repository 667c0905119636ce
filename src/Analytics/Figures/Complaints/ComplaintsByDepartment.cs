using CSat.Analytics.Tables;

namespace CSat.Analytics.Figures;

/// <summary>Complaints by department: the one in charge now, or last, under its present name.</summary>
/// <param name="Groups">Most complaints first, with the clocks that answer the customer.</param>
public sealed record ComplaintsByDepartment(IReadOnlyList<ComplaintGroup> Groups)
{
    private const string CountsSql = "reports/complaints_by_department.sql";
    private const string ClocksSql = "reports/complaint_clocks_by_department.sql";

    /// <summary>The table by department.</summary>
    public static Figure<ComplaintsByDepartment> Figure { get; } = new("complaints-by-department", new("各部门投诉", "Complaints by department"), FigureSection.Complaints, Read, ClocksSql, CountsSql)
    {
        Table = (byDepartment, _) => FigureTable.Of(byDepartment.Groups, table => table
            .Code("department", "部门", "Department", group => group.Code)
            .Text("department_name", "部门名称", "Department, name", group => group.Name)
            .Counts(group => group.Tally)
            .Clock(group => group.Answering)),
    };

    private static ComplaintsByDepartment Read(FigureReading reading)
    {
        var answering = reading.Of(ClockStandings.Figure).Clocks.Where(clock => clock.AnswersCustomer).Select(clock => clock.Key).ToHashSet();
        var times = reading.Rows<Row>(ClocksSql, reading.Scope.MonthParameters).Where(row => answering.Contains(row.ClockKey)).ToLookup(row => row.Code);
        return new([.. reading.Rows<ComplaintGroupRow>(CountsSql, reading.Scope.MonthParameters)
            .Select(row => row.Group with { Answering = times[row.Code].Aggregate(default(ClockTally), (sum, clock) => sum + clock.Tally) })]);
    }

    private sealed record Row : ClockSums
    {
        public string Code { get; init; } = "";
    }
}
