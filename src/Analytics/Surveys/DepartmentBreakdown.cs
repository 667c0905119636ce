using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;

namespace CSat.Analytics.Surveys;

/// <summary>Satisfaction by department and item, and how each item moved from round to round.</summary>
/// <param name="Departments">In the organisation's order.</param>
public sealed record DepartmentBreakdown(IReadOnlyList<DepartmentResult> Departments)
{
    /// <summary>Stable id of the table by department.</summary>
    public const string Id = "department-breakdown";

    /// <summary>Stable id of the heat map of departments' items by round.</summary>
    public const string HeatMapId = "department-item-heat-map";

    /// <summary>Every item of every department whose surveyed degree may be shown, the lowest first.</summary>
    public IEnumerable<(DepartmentResult Department, DepartmentItem Item)> ByDegree =>
        Departments.SelectMany(department => department.Items.Select(item => (department, item)))
            .Where(pair => pair.item.Surveyed.Degree is not null)
            .OrderBy(pair => pair.item.Surveyed.Degree)
            .ThenBy(pair => pair.item.Item.Code, StringComparer.Ordinal);

    /// <summary>Which items moved the whole between two rounds or groups of rounds, the strongest pull downwards first.</summary>
    public IReadOnlyList<Driver> ItemDrivers(TrendMeasure measure, IReadOnlyList<SurveyRound> from, IReadOnlyList<SurveyRound> to) =>
        Drivers(measure, Departments.SelectMany(department => department.Items).GroupBy(item => item.Item.Code), from, to);

    /// <summary>Which departments moved the whole, likewise.</summary>
    public IReadOnlyList<Driver> DepartmentDrivers(TrendMeasure measure, IReadOnlyList<SurveyRound> from, IReadOnlyList<SurveyRound> to) =>
        Drivers(measure, Departments.SelectMany(department => department.Items.Select(item => (department.Department.Code, item))).GroupBy(pair => pair.Code, pair => pair.item), from, to);

    private static IReadOnlyList<Driver> Drivers(TrendMeasure measure, IEnumerable<IGrouping<string, DepartmentItem>> parts, IReadOnlyList<SurveyRound> from, IReadOnlyList<SurveyRound> to) =>
        DriverOfChange.Of(measure, [.. parts.Select(part => new PartTally(part.Key, SumOf(part, from), SumOf(part, to)))]);

    private static RatingTally SumOf(IEnumerable<DepartmentItem> items, IReadOnlyList<SurveyRound> rounds) =>
        RatingTally.Sum(
            from item in items
            from round in rounds
            select item.ByRound.TryGetValue(round.Key, out var reading) ? reading.Tally : RatingTally.Zero);
}
