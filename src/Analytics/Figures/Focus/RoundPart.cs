using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The latest round of a review that has customers' ratings, and the one before it.</summary>
/// <param name="Now">The latest; null where no round in scope has any.</param>
/// <param name="Before">The one before; null for none.</param>
internal sealed record ComparedRounds(TrendRow? Now, TrendRow? Before)
{
    /// <summary>What the regime of the latest demands; null for nothing.</summary>
    public SurveyRules? Rules => Now?.Round.Survey;

    public static ComparedRounds Of(FigureReading reading)
    {
        TrendRow[] rated = [.. reading.Of(SatisfactionTrend.Figure).Rows.Where(row => row.Surveyed.Ratings > 0)];
        return rated.LastOrDefault() is not { } now || reading.Scope.Rounds.All(round => round.Key != now.Round.Key)
            ? new(null, null)
            : new(now, rated.Length > 1 ? rated[^2] : null);
    }
}

/// <summary>The customers' ratings of one part in two rounds.</summary>
internal sealed record RoundPart(NamedThing Part, LocalizedText Department, SatisfactionReading Now, SatisfactionReading Before)
{
    public bool CanCompare => Now.IsShown && Before.IsShown;

    /// <summary>The change from the earlier round; null where either base is too small to show.</summary>
    public TrendChange? Change(TrendMeasure measure) => CanCompare
        ? TrendJudgement.Change(measure, new("previous", Before.Tally, Before.Forms), new("now", Now.Tally, Now.Forms))
        : null;

    public static IReadOnlyList<RoundPart> Items(FigureReading reading, ComparedRounds rounds) =>
        [.. reading.Of(DepartmentBreakdown.Figure).Departments
            .SelectMany(department => department.Items.Select(item => (department.Department.Name, Item: item)))
            .GroupBy(pair => pair.Item.Item.Key)
            .OrderBy(group => group.Key)
            .Select(group => Of(group.First().Item.Item, group.First().Name, [.. group.Select(pair => pair.Item)], rounds, reading.Scope.Presentation))];

    public static IReadOnlyList<RoundPart> Departments(FigureReading reading, ComparedRounds rounds) =>
        [.. reading.Of(DepartmentBreakdown.Figure).Departments.Select(department => Of(department.Department, department.Department.Name, department.Items, rounds, reading.Scope.Presentation))];

    private static RoundPart Of(NamedThing part, LocalizedText department, IReadOnlyList<DepartmentItem> items, ComparedRounds rounds, PresentationRules rules) =>
        new(part, department, Read(items, rounds.Now, rules), Read(items, rounds.Before, rules));

    // A form rates an item once, so a department has at least as many forms as its most rated item has ratings: a base that is never too large.
    private static SatisfactionReading Read(IReadOnlyList<DepartmentItem> items, TrendRow? row, PresentationRules rules)
    {
        if (row is null)
        {
            return SatisfactionReading.Of(RatingTally.Zero, 0, rules);
        }

        SatisfactionReading[] readings = [.. items.Select(item => item.ByRound.GetValueOrDefault(row.Round.Key)).OfType<SatisfactionReading>()];
        return SatisfactionReading.Of(RatingTally.Sum(readings.Select(reading => reading.Tally)), readings.Select(reading => reading.Ratings).DefaultIfEmpty(0).Max(), rules) with
        {
            Dissatisfied = readings.Sum(reading => reading.Dissatisfied ?? 0),
        };
    }
}
