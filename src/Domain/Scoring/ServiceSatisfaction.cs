using CSat.Domain.Regimes;
using CSat.Domain.Responses;

namespace CSat.Domain.Scoring;

/// <summary>Satisfaction with one service by its grades (R07.12, R07.16).</summary>
/// <param name="Levels">Every grade of the scale with its number and share, best first (R07.12).</param>
/// <param name="Ratings">All ratings of this service; those of other services are in no part of its rate (Q04).</param>
/// <param name="Rate">Ratings in the satisfied grades ÷ ratings of the service in percent, unrounded; null for no data.</param>
public sealed record ServiceSatisfaction(IReadOnlyList<LevelShare> Levels, long Ratings, decimal? Rate)
{
    /// <summary>
    /// Counts one service (R07.12, R07.16). Which grades count as satisfied is the scale's to say, because the source does not name them (Q04). Where its
    /// questionnaires had several scales, grades of one code that are worth as much of the best are one grade.
    /// </summary>
    /// <param name="rated">Its ratings, those of each scale by themselves.</param>
    /// <exception cref="ArgumentException">A level that its scale does not know.</exception>
    [Judges("R07.12", "R07.16")]
    public static ServiceSatisfaction Of(IReadOnlyList<ScaleRatings> rated)
    {
        var tally = RatingTally.Sum(rated.SelectMany(part => part.Ratings.Select(count => RatingTally.Of(part.Scale, count.Key, count.Value))));
        var grades =
            from part in rated
            from level in part.Scale.Levels
            group (Level: level, Count: part.Ratings.GetValueOrDefault(level.Value)) by (Worth: level.Points / part.Scale.BestPoints, level.Code, level.Satisfied, level.Dissatisfied) into grade
            orderby grade.Key.Worth descending
            select (grade.First().Level, Count: grade.Sum(given => given.Count));
        return new([.. grades.Select(grade => new LevelShare(grade.Level, grade.Count, Ratio.Percent(grade.Count, tally.Ratings)))], tally.Ratings, SatisfactionRate.Of(tally));
    }

    /// <summary>Counts one service by its ratings at each level.</summary>
    /// <param name="counts">Ratings of one item in one part of a survey.</param>
    /// <exception cref="ArgumentException">A level that its scale does not know.</exception>
    public static ServiceSatisfaction OfCounts(IEnumerable<LevelCount> counts) => Of([.. counts
        .GroupBy(count => count.Scale)
        .Select(part => new ScaleRatings(part.Key, part.GroupBy(count => count.Level).ToDictionary(level => level.Key, level => level.Sum(count => count.Ratings))))]);
}

/// <summary>Ratings given on one scale.</summary>
/// <param name="Scale">The scale of the questionnaire's version.</param>
/// <param name="Ratings">How often by level value; <see cref="Scale.NotApplicable"/> is none.</param>
public sealed record ScaleRatings(Scale Scale, IReadOnlyDictionary<short, long> Ratings);

/// <summary>How often one grade was given.</summary>
/// <param name="Level">The grade.</param>
/// <param name="Ratings">Ratings of the service in that grade.</param>
/// <param name="Share">Their share of all ratings of the service in percent, unrounded; null for no data.</param>
public sealed record LevelShare(Level Level, long Ratings, decimal? Share);

/// <summary>How often one item was rated at one level in one part of a survey.</summary>
/// <param name="Kind">The part: surveyed, self-rated or about competitors.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Scale">The scale of the questionnaire's version, which says what levels are dissatisfied.</param>
/// <param name="Level">The stored value of the level.</param>
/// <param name="Ratings">How often.</param>
public sealed record LevelCount(RatingKind Kind, string Item, Scale Scale, short Level, long Ratings);

/// <summary>The items rated at a dissatisfied level of their scale, with their frequency (R08.29). A neutral level, which neither satisfies nor dissatisfies, counts nowhere here.</summary>
public static class DissatisfiedItems
{
    /// <summary>
    /// The list for the surveyed and for the self-rated part, each separately (R08.29); the most frequent first, equals in the order of the counts. The causes
    /// are people's to write.
    /// </summary>
    /// <param name="counts">All ratings; those at <see cref="Scale.NotApplicable"/> and those about competitors count nowhere.</param>
    /// <exception cref="ArgumentException">A level that its scale does not know.</exception>
    [Judges("R08.29")]
    public static IReadOnlyList<DissatisfiedItem> Of(IReadOnlyList<LevelCount> counts) =>
    [
        .. counts.Where(count => count.Kind is RatingKind.Surveyed or RatingKind.Self)
            .GroupBy(count => (count.Kind, count.Item))
            .Select(item => Read(item.Key.Kind, item.Key.Item, item))
            .Where(item => item.Frequency > 0)
            .OrderByDescending(item => item.Kind == RatingKind.Surveyed)
            .ThenByDescending(item => item.Frequency),
    ];

    private static DissatisfiedItem Read(RatingKind kind, string item, IEnumerable<LevelCount> counts)
    {
        var service = ServiceSatisfaction.OfCounts(counts);
        LevelShare[] below = [.. service.Levels.Where(level => level.Level.Dissatisfied == true && level.Ratings > 0)];
        var frequency = below.Sum(level => level.Ratings);
        return new(kind, item, below, service.Ratings, frequency, Ratio.Percent(frequency, service.Ratings) ?? 0);
    }
}

/// <summary>An item with ratings at dissatisfied levels (R08.29).</summary>
/// <param name="Kind">The part of the survey.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Levels">The dissatisfied levels that were given, best first, with their number and their share of the item's ratings in this part.</param>
/// <param name="Ratings">All ratings of the item in this part.</param>
/// <param name="Frequency">How often such a level was given.</param>
/// <param name="Share">Their share of the item's ratings in this part in percent, unrounded.</param>
public sealed record DissatisfiedItem(RatingKind Kind, string Item, IReadOnlyList<LevelShare> Levels, long Ratings, long Frequency, decimal Share);
