using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Domain.Surveys;

/// <summary>The items rated dissatisfied or very dissatisfied, with their frequency (R08.29).</summary>
public static class DissatisfiedItems
{
    /// <summary>
    /// The list for the surveyed and for the self-rated part, each separately (R08.29); the most frequent first, equals in the order of the counts. The causes
    /// are people's to write.
    /// </summary>
    /// <param name="scale">Says which levels are not satisfied.</param>
    /// <param name="counts">All ratings; those at <see cref="Scale.NotApplicable"/> and those about competitors count nowhere.</param>
    /// <exception cref="ArgumentException">A level that the scale does not know.</exception>
    public static IReadOnlyList<DissatisfiedItem> Of(Scale scale, IReadOnlyList<LevelCount> counts) =>
    [
        .. counts.Where(count => count.Kind is RatingKind.Surveyed or RatingKind.Self)
            .GroupBy(count => (count.Kind, count.Item))
            .Select(item => Read(scale, item.Key.Kind, item.Key.Item, item))
            .Where(item => item.Frequency > 0)
            .OrderByDescending(item => item.Kind == RatingKind.Surveyed)
            .ThenByDescending(item => item.Frequency),
    ];

    private static DissatisfiedItem Read(Scale scale, RatingKind kind, string item, IEnumerable<LevelCount> counts)
    {
        var byLevel = counts.GroupBy(count => count.Level).ToDictionary(level => level.Key, level => level.Sum(count => count.Ratings));
        var service = ServiceSatisfaction.Of(scale, byLevel);
        LevelShare[] below = [.. service.Levels.Where(level => !level.Level.Satisfied && level.Ratings > 0)];
        var frequency = below.Sum(level => level.Ratings);
        return new(kind, item, below, frequency, Ratio.Percent(frequency, service.Ratings) ?? 0);
    }
}
