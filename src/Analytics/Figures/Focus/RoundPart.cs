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
    /// <summary>Whether both rounds have ratings: a fall is judged over any base (R11.29).</summary>
    public bool CanCompare => Now.Ratings > 0 && Before.Ratings > 0;

    /// <summary>Whether both values may be printed.</summary>
    public bool IsShown => Now.IsShown && Before.IsShown;

    /// <summary>Whether both rounds have enough forms to be looked at.</summary>
    public bool IsEnough => Now.IsEnough && Before.IsEnough;

    /// <summary>The change from the earlier round; null where there is nothing to compare.</summary>
    public TrendChange? Change(TrendMeasure measure) => CanCompare
        ? TrendJudgement.Change(measure, new("previous", 0, Before.SumsOf(measure)), new("now", 1, Now.SumsOf(measure)))
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

    /// <summary>Customers with a form in the latest round, each against its own previous round with one, which is named where it is not the round before.</summary>
    public static IReadOnlyList<RoundPart> Customers(FigureReading reading, ComparedRounds rounds)
    {
        if (rounds.Now is not { } now)
        {
            return [];
        }

        var none = SatisfactionReading.Of(default, reading.Scope.Presentation);
        return [.. reading.Of(CustomersByRound.Figure).In(now.Round).Select(one =>
        {
            var before = reading.Scope.Trend.LastOrDefault(round => round.Position < now.Round.Position && one.Customer.ByRound.ContainsKey(round.Key));
            var name = before is null || before.Key == rounds.Before?.Round.Key
                ? one.Customer.Part.Name
                : new LocalizedText($"{one.Customer.Part.Code}（与 {before.Label} 相比）", $"{one.Customer.Part.Code} (compared with {before.Label})");
            return new RoundPart(one.Customer.Part with { Name = name }, LocalizedText.Same(""), one.Reading, before is null ? none : one.Customer.ByRound[before.Key]);
        })];
    }

    private static RoundPart Of(NamedThing part, LocalizedText department, IReadOnlyList<DepartmentItem> items, ComparedRounds rounds, PresentationRules rules)
    {
        var byRound = items.Select(item => item.ByRound).ToArray();
        return new(part, department, Read(byRound, rounds.Now, rules), Read(byRound, rounds.Before, rules));
    }

    private static SatisfactionReading Read(IReadOnlyList<IReadOnlyDictionary<int, SatisfactionReading>> parts, TrendRow? row, PresentationRules rules)
    {
        SatisfactionReading[] readings = row is null ? [] : [.. parts.Select(part => part.GetValueOrDefault(row.Round.Key)).OfType<SatisfactionReading>()];
        return SatisfactionReading.Of(FormSums.Sum(readings.Select(reading => reading.Sums)), rules).Withheld(readings.Any(reading => reading.Base == BaseSize.Withheld)) with { Dissatisfied = readings.Sum(reading => reading.Dissatisfied ?? 0) };
    }
}
