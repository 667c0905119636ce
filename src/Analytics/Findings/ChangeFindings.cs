using CSat.Analytics.Review;
using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>How satisfaction moved since the previous, the best and the first round, and where it fell (R08.31, R11.28, R11.29).</summary>
internal static class ChangeFindings
{
    private const TrendMeasure Measure = TrendMeasure.Degree;

    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        if (figures.Trend.Judge(Measure) is not { } judgement)
        {
            yield break;
        }

        if (judgement.SincePrevious is { } sincePrevious)
        {
            yield return Change(figures, "since-previous", sincePrevious, FindingTexts.PreviousRound);
        }

        if (judgement.SinceFirst is { } sinceFirst && judgement.First != judgement.Previous)
        {
            yield return Change(figures, "since-first", sinceFirst, FindingTexts.FirstRound);
        }

        if (judgement.SinceBest is { } sinceBest && judgement.Best != judgement.First && judgement.Best != judgement.Previous)
        {
            yield return Change(figures, "since-best", sinceBest, FindingTexts.BestRound);
        }
    }

    private static Finding Change(ReviewFigures figures, string id, TrendChange change, LocalizedText since)
    {
        var (from, to) = (RowOf(figures, change.From), RowOf(figures, change.To));
        var text = FindingTexts.Change(Measure, since, change, from.Surveyed.Value(Measure)!.Value, to.Surveyed.Value(Measure)!.Value);
        var where = change.IsLower ? FindingTexts.Where(ItemsPulling(figures, from.Round, to.Round), DepartmentsPulling(figures, from.Round, to.Round)) : null;
        return new(
            $"degree-{id}",
            SatisfactionTrend.Id,
            change.Direction switch
            {
                TrendDirection.Fallen => FindingTone.Bad,
                TrendDirection.Risen => FindingTone.Good,
                _ => FindingTone.Neutral,
            },
            where is null ? text : new(text.Zh + where.Zh, text.En + " " + where.En));
    }

    private static TrendRow RowOf(ReviewFigures figures, string label) => figures.Trend.Rows.First(row => row.Round.Label == label);

    private static (LocalizedText Name, decimal Contribution)[] ItemsPulling(ReviewFigures figures, SurveyRound from, SurveyRound to) =>
        Pulling(
            figures.Departments.ItemDrivers(Measure, from, to),
            figures.Departments.Departments.SelectMany(department => department.Items.Select(item => item.Item)));

    private static (LocalizedText Name, decimal Contribution)[] DepartmentsPulling(ReviewFigures figures, SurveyRound from, SurveyRound to) =>
        Pulling(figures.Departments.DepartmentDrivers(Measure, from, to), figures.Departments.Departments.Select(department => department.Department));

    private static (LocalizedText Name, decimal Contribution)[] Pulling(IReadOnlyList<Driver> drivers, IEnumerable<NamedThing> named)
    {
        var names = named.DistinctBy(thing => thing.Code).ToDictionary(thing => thing.Code, thing => thing.Name);
        return [.. drivers
            .Where(driver => driver.Contribution < 0 && names.ContainsKey(driver.Part))
            .Take(FindingTexts.MostDrivers)
            .Select(driver => (names[driver.Part], driver.Contribution))];
    }
}
