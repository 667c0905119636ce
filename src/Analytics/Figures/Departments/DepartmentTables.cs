using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;

namespace CSat.Analytics.Figures;

/// <summary>Departments and their items as rows: with what <see cref="WithheldParts"/> hides, by round as well.</summary>
internal static class DepartmentTables
{
    public static FigureTable Breakdown(DepartmentBreakdown breakdown) => FigureTable.Of(
        breakdown.Departments.SelectMany(department => department.Items
            .Select(item => new PartRow("item", department.Department, item.Item, item.Surveyed, item.Self, item.Moved))
            .Prepend(new("department", department.Department, null, department.Surveyed, department.Self, department.Moved))),
        table => table
            .Code("subject", "对象", "Subject", row => row.Subject)
            .Thing("department", "部门", "Department", row => row.Department)
            .Thing("item", "项目", "Item", row => row.Item)
            .Reading("surveyed", "调查", "Surveyed", row => row.Surveyed)
            .Reading("self", "自评", "Self-rated", row => row.Self)
            .Number("self_minus_surveyed", "自评减调查", "Self minus surveyed", ColumnUnit.PercentagePoints, row => FigureCell.OfNumber(row.Self.Degree - row.Surveyed.Degree, FigureCell.Absent(row.Self, row.Surveyed)))
            .Choice("movement", "变化", "Movement", row => row.Moved?.Direction));

    public static FigureTable ByRound(ReviewFigures figures) => FigureTable.Of(
        from department in figures.Departments.Departments
        from item in department.Items
        from round in figures.Scope.Trend
        where item.ByRound.ContainsKey(round.Key)
        select (department.Department, item.Item, Round: round, Reading: item.ByRound[round.Key]),
        table => table
            .Thing("department", "部门", "Department", row => row.Department)
            .Thing("item", "项目", "Item", row => row.Item)
            .Round(row => row.Round)
            .Reading("surveyed", "调查", "Surveyed", row => row.Reading));

    private sealed record PartRow(string Subject, NamedThing Department, NamedThing? Item, SatisfactionReading Surveyed, SatisfactionReading Self, PartMovement? Moved);
}
