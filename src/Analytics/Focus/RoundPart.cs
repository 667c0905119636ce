using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Focus;

/// <summary>The customers' ratings of one part in two rounds.</summary>
internal sealed record RoundPart(NamedThing Part, LocalizedText Department, SatisfactionReading Now, SatisfactionReading Before)
{
    public bool CanCompare => Now.IsShown && Before.IsShown;

    /// <summary>The change from the earlier round; null where either base is too small to show.</summary>
    public TrendChange? Change(TrendMeasure measure) => CanCompare
        ? TrendJudgement.Change(measure, new("previous", Before.Tally, Before.Forms), new("now", Now.Tally, Now.Forms))
        : null;

    public static IReadOnlyList<RoundPart> Items(DepartmentBreakdown breakdown, SurveyRound now, SurveyRound? before, PresentationRules rules) =>
        [.. breakdown.Departments
            .SelectMany(department => department.Items.Select(item => (department.Department.Name, Item: item)))
            .GroupBy(pair => pair.Item.Item.Key)
            .OrderBy(group => group.Key)
            .Select(group => Of(group.First().Item.Item, group.First().Name, [.. group.Select(pair => pair.Item)], now, before, rules))];

    public static IReadOnlyList<RoundPart> Departments(DepartmentBreakdown breakdown, SurveyRound now, SurveyRound? before, PresentationRules rules) =>
        [.. breakdown.Departments.Select(department => Of(department.Department, department.Department.Name, department.Items, now, before, rules))];

    private static RoundPart Of(NamedThing part, LocalizedText department, IReadOnlyList<DepartmentItem> items, SurveyRound now, SurveyRound? before, PresentationRules rules) =>
        new(part, department, Read(items, now, rules), before is null ? SatisfactionReading.Of(RatingTally.Zero, 0, rules) : Read(items, before, rules));

    // A form rates an item once, so a department has at least as many forms as its most rated item has ratings: a base that is never too large.
    private static SatisfactionReading Read(IReadOnlyList<DepartmentItem> items, SurveyRound round, PresentationRules rules)
    {
        RatingTally[] tallies = [.. items.Select(item => item.ByRound.TryGetValue(round.Key, out var reading) ? reading.Tally : RatingTally.Zero)];
        return SatisfactionReading.Of(RatingTally.Sum(tallies), tallies.Max(tally => tally.Ratings), rules);
    }
}
