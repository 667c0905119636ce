using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The names of what pulled the whole down between two groups of rounds, the strongest first, of those whose values may be printed.</summary>
internal static class DriverNames
{
    public static (LocalizedText Name, decimal Contribution)[] Items(
        ReviewFigures figures, TrendMeasure measure, IReadOnlyList<SurveyRound> from, IReadOnlyList<SurveyRound> to) =>
        Pulling(
            figures.Departments.ItemDrivers(measure, from, to).Where(driver => figures.Departments.ShowsItem(driver.Part, from.Concat(to))),
            figures.Departments.Departments.SelectMany(department => department.Items.Select(item => item.Item)));

    public static (LocalizedText Name, decimal Contribution)[] Departments(
        ReviewFigures figures, TrendMeasure measure, IReadOnlyList<SurveyRound> from, IReadOnlyList<SurveyRound> to) =>
        Pulling(
            figures.Departments.DepartmentDrivers(measure, from, to).Where(driver => figures.Departments.ShowsDepartment(driver.Part, from.Concat(to))),
            figures.Departments.Departments.Select(department => department.Department));

    private static (LocalizedText Name, decimal Contribution)[] Pulling(IEnumerable<Driver> drivers, IEnumerable<NamedThing> named)
    {
        var names = named.DistinctBy(thing => thing.Code).ToDictionary(thing => thing.Code, thing => thing.Name);
        return [.. drivers
            .Where(driver => driver.Contribution < 0 && names.ContainsKey(driver.Part))
            .Take(FindingTexts.MostDrivers)
            .Select(driver => (names[driver.Part], driver.Contribution))];
    }
}
