using System.Globalization;
using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Charts.Tests;

/// <summary>Figures of any shape, made up by a rule: what the warehouses of the tests do not have, charts must stand all the same.</summary>
/// <param name="rounds">How many.</param>
/// <param name="items">How many, two to a department.</param>
/// <param name="name">Their names by number.</param>
internal sealed class MadeUpReview(int rounds, int items, Func<int, LocalizedText> name)
{
    private static readonly PresentationRules Rules = PresentationRules.Default;

    /// <summary>Quarters that were not surveyed, by number.</summary>
    public int[] Missed { get; init; } = [];

    /// <summary>The target of a round by number; null for none.</summary>
    public Func<int, decimal?> Target { get; init; } = _ => null;

    /// <summary>Ratings of an item in a round.</summary>
    public int Ratings { get; init; } = 120;

    /// <summary>The degree of an item in a round, 0 to 100.</summary>
    public Func<int, int, double> Degree { get; init; } = (item, round) => 82 + (6 * Math.Sin((item * 2.3) + (round * 0.7)));

    /// <summary>Whether there are few ratings of an item in a round.</summary>
    public Func<int, int, bool> IsFew { get; init; } = (item, round) => (item + (3 * round)) % 17 == 5;

    public SurveyRound[] Rounds => [.. Enumerable.Range(0, rounds + Missed.Length).Except(Missed).Select(Round)];

    public SatisfactionTrend Trend => new(
        [.. Rounds.Select(round => new TrendRow
        {
            Round = round,
            Surveyed = Reading(Degree(1, round.Key), Ratings * items, Ratings),
            Self = Reading(Math.Min(100, Degree(2, round.Key) + 3), 10 * items, 30),
            Competitors = Reading(Math.Max(0, Degree(3, round.Key) - 2), 40 * items, 40),
            DegreeGoal = Goal(round),
            RateGoal = Goal(round),
        })],
        null!);

    public DepartmentBreakdown Departments
    {
        get
        {
            DepartmentItem[] all = [.. Enumerable.Range(0, items).Select(Item)];
            var moved = PartMovements.Of([.. all.Select(item => new PartCourse(item.Item.Code, [.. Rounds.Select(round => new TrendPoint(round.Label, round.Key, item.ByRound[round.Key].Sums))]))])
                .ToDictionary(one => one.Part);
            return new([.. all.Select(item => item with { Moved = moved.GetValueOrDefault(item.Item.Code) }).Chunk(2).Select((pair, i) => new DepartmentResult(
                new(i, $"D{i}", name(100 + i)), Reading(Degree(i, 0), Ratings * 2, Ratings), Reading(80, 60, 30), pair, new Dictionary<int, SatisfactionReading>()))]);
        }
    }

    public CompetitorComparison Competitors
    {
        get
        {
            ItemComparison[] compared = [.. Enumerable.Range(0, items).Select(i => new ItemComparison(
                new(i, $"I{i}", name(i)), Reading(Degree(i, 0), Ratings, Ratings), Reading(Math.Clamp(Degree(i, 5) + (i % 5 == 0 ? -16 : 3), 0, 100), 60, 60), new Dictionary<int, SatisfactionReading>()))];
            var gaps = TrendJudgement.Family([.. compared.Select(item => TrendJudgement.Change(TrendMeasure.Degree, new("competitors", 0, item.Competitors.Sums), new("own", 1, item.Own.Sums)))]);
            return new([.. compared.Zip(gaps, (item, gap) => item with { Gap = gap })], Reading(82, 800, 100), Reading(80, 400, 60), []);
        }
    }

    public LevelDistribution Levels => new(new(Shares(400, 300, 180, 90, 12), BaseSize.Plain), new(Shares(40, 30, 9, 1, 0), BaseSize.Plain), new(Shares(0, 0, 0, 0, 7), BaseSize.Suppressed));

    public DissatisfiedPart Dissatisfied
    {
        get
        {
            const long Rated = 900;
            DissatisfiedEntry Entry(int i)
            {
                var (dissatisfied, very) = ((items - i) * 3, i % 4);
                LevelShare[] below = [new(BadLevels[0], dissatisfied, dissatisfied * 100m / Rated), new(BadLevels[1], very, very * 100m / Rated)];
                return new(new(i, $"I{i}", name(i)), name(100 + i), new(RatingKind.Surveyed, $"I{i}", below, Rated, dissatisfied + very, (dissatisfied + very) * 100m / Rated), BaseSize.Plain);
            }

            return new([.. Enumerable.Range(0, items).Select(Entry)], Rated * items, BaseSize.Plain);
        }
    }

    public static IReadOnlyList<Level> BadLevels => [.. Shares(1, 1, 1, 1, 1).Select(share => share.Level).Where(level => !level.Satisfied)];

    private static SurveyRound Round(int number)
    {
        var start = new DateOnly(2016, 1, 1).AddMonths(3 * number);
        return new()
        {
            Key = number, Code = $"r{number}", Title = LocalizedText.Same($"r{number}"), SurveyKind = "quarterly", PeriodStart = start, PeriodEnd = start.AddMonths(3).AddDays(-1),
            Label = string.Create(CultureInfo.InvariantCulture, $"{start.Year}Q{(start.Month / 3) + 1}"), FormsSent = null, IsOpen = false, Position = number, Ratings = 1, RegimeKey = null, Regime = null,
        };
    }

    private static SatisfactionReading Reading(double degree, long ratings, long forms)
    {
        var points = (decimal)Math.Round(degree * ratings / 10);
        var (satisfied, perForm) = ((long)(degree * ratings / 100), (decimal)ratings / forms);
        var (share, rate, best) = (points / (ratings * 10), (decimal)satisfied / ratings, perForm * 10);

        // Forms as far apart as they can be: each gives all or nothing.
        return SatisfactionReading.Of(
            new(new(ratings, points, ratings * 10, satisfied), forms, share * best * best * forms, share * best * best * forms, best * best * forms, rate * perForm * perForm * forms, rate * perForm * perForm * forms, perForm * perForm * forms),
            Rules);
    }

    private static LevelShare[] Shares(params long[] counts)
    {
        LocalizedText[] names = [new("很满意", "Very satisfied"), new("满意", "Satisfied"), new("基本满意", "Basically satisfied"), new("不满意", "Dissatisfied"), new("很不满意", "Very dissatisfied")];
        return [.. counts.Select((count, i) => new LevelShare(new((short)(i + 1), $"{i + 1}", names[i], 10 - (2 * i), i < 3), count, count * 100m / counts.Sum()))];
    }

    private DepartmentItem Item(int number) => new(
        new(number, $"I{number}", name(number)), Reading(Degree(number, 0), Ratings, Ratings), Reading(80, 30, 30),
        Rounds.ToDictionary(round => round.Key, round => Reading(Degree(number, round.Key), IsFew(number, round.Key) ? 9 : Ratings, IsFew(number, round.Key) ? 9 : Ratings)));

    private TargetRule? Goal(SurveyRound round) =>
        Target(round.Key) is { } value ? new("degree", LocalizedText.Same(""), SatisfactionMeasure.Degree, ThresholdOperator.AtLeast, value, null, null, null, null, []) : null;
}
