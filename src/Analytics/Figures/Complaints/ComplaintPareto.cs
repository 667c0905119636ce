using CSat.Analytics.Tables;

namespace CSat.Analytics.Figures;

/// <summary>Groups of complaints, the most frequent first, with the running share: few causes make most of the load.</summary>
/// <param name="FigureId">Stable id of the figure.</param>
/// <param name="Groups">All groups, most complaints first.</param>
public sealed record ComplaintPareto(string FigureId, IReadOnlyList<ComplaintGroup> Groups)
{
    private const string CategoryId = "complaint-pareto-category";
    private const string OfferingId = "complaint-pareto-offering";

    /// <summary>The Pareto by category.</summary>
    public static Figure<ComplaintPareto> ByCategory { get; } = new(
        CategoryId, new("各类别投诉", "Complaints by category"), FigureSection.Complaints, reading => Read(reading, CategoryId), "reports/complaints_by_category.sql")
    {
        Table = Tabulate,
    };

    /// <summary>The Pareto by product or service.</summary>
    public static Figure<ComplaintPareto> ByOffering { get; } = new(
        OfferingId, new("各产品或服务投诉", "Complaints by product or service"), FigureSection.Complaints, reading => Read(reading, OfferingId), "reports/complaints_by_offering.sql")
    {
        Table = Tabulate,
    };

    /// <summary>All complaints.</summary>
    public long Total => Groups.Sum(group => group.Tally.Complaints);

    /// <summary>Whether the groups tell anything: complaints that all lack the statement do not.</summary>
    public bool IsTelling => Groups.Any(group => group.Code.Length > 0);

    /// <summary>Share of the first groups in all complaints, in percent, unrounded; null without complaints.</summary>
    public decimal? RunningPercent(int groups) => Total == 0 ? null : Groups.Take(groups).Sum(group => group.Tally.Complaints) * 100m / Total;

    private static FigureTable Tabulate(ComplaintPareto pareto, ReviewFigures figures) => FigureTable.Of(pareto.Groups.Select((group, at) => (Group: group, At: at)), table => table
        .Code("group", "类别", "Group", row => row.Group.Code)
        .Text("group_name", "类别名称", "Group, name", row => row.Group.Name)
        .Counts(row => row.Group.Tally)
        .Number("share", "占比", "Share", ColumnUnit.Percent, row => row.Group.Tally.Complaints * 100m / pareto.Total)
        .Number("running_share", "累计占比", "Running share", ColumnUnit.Percent, row => pareto.RunningPercent(row.At + 1)));

    private static ComplaintPareto Read(FigureReading reading, string id) =>
        new(id, [.. reading.Rows<ComplaintGroupRow>(reading.Scope.MonthParameters).Select(row => row.Group)]);
}
