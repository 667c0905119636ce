namespace CSat.Analytics.Complaints;

/// <summary>All figures about complaints.</summary>
/// <param name="ByMonth">By the month received.</param>
/// <param name="ByCategory">Pareto by category.</param>
/// <param name="ByOffering">Pareto by product or service.</param>
/// <param name="ByDepartment">By department, most complaints first, with the clocks that answer the customer.</param>
/// <param name="Clocks">By time limit.</param>
public sealed record ComplaintFigures(
    ComplaintsByMonth ByMonth,
    ComplaintPareto ByCategory,
    ComplaintPareto ByOffering,
    IReadOnlyList<ComplaintGroup> ByDepartment,
    ComplaintClocks Clocks)
{
    /// <summary>Stable id of the table by department.</summary>
    public const string DepartmentId = "complaints-by-department";

    /// <summary>All complaints.</summary>
    public ComplaintTally Total => ByMonth.Total;

    /// <summary>Whether there is any complaint.</summary>
    public bool HasData => Total.Complaints > 0;
}
