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
        ? TrendJudgement.Change(measure, new("previous", 0, Before.Sums), new("now", 1, Now.Sums))
        : null;

    public static IReadOnlyList<RoundPart> Items(FigureReading reading, ComparedRounds rounds) =>
        [.. reading.Of(DepartmentBreakdown.Figure).Departments
            .SelectMany(department => department.Items.Select(item => (department.Department.Name, Item: item)))
            .GroupBy(pair => pair.Item.Item.Key)
            .OrderBy(group => group.Key)
            .Select(group => Of(group.First().Item.Item, group.First().Name, [.. group.Select(pair => pair.Item)], rounds, reading.Scope.Presentation))];

    public static IReadOnlyList<RoundPart> Departments(FigureReading reading, ComparedRounds rounds) =>
        [.. reading.Of(DepartmentBreakdown.Figure).Departments.Select(department => new RoundPart(
            department.Department, department.Department.Name, Read([department.ByRound], rounds.Now, reading.Scope.Presentation), Read([department.ByRound], rounds.Before, reading.Scope.Presentation)))];

    private static RoundPart Of(NamedThing part, LocalizedText department, IReadOnlyList<DepartmentItem> items, ComparedRounds rounds, PresentationRules rules)
    {
        var byRound = items.Select(item => item.ByRound).ToArray();
        return new(part, department, Read(byRound, rounds.Now, rules), Read(byRound, rounds.Before, rules));
    }

    private static SatisfactionReading Read(IReadOnlyList<IReadOnlyDictionary<int, SatisfactionReading>> parts, TrendRow? row, PresentationRules rules) => SatisfactionReading.Of(
        row is null ? FormSums.Zero : FormSums.Sum(parts.Select(part => part.TryGetValue(row.Round.Key, out var reading) ? reading.Sums : FormSums.Zero)), rules);
}
