using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Domain.Rounds;

/// <summary>How a round stands while its forms come in, by the counts of the levels given.</summary>
/// <param name="Parts">The parts in which forms came back, the surveyed one first.</param>
public sealed record RoundStatistics(IReadOnlyList<PartStatistics> Parts)
{
    // A form's own entry among the counts: it stands for no item.
    private const int Form = 0;

    /// <summary>Reads the counts of a round.</summary>
    /// <param name="items">The items of its questionnaire version, in their order.</param>
    /// <param name="pooled">Code of the questionnaire's own scale: items on it make up degree and rate of the part.</param>
    /// <param name="counts">How often each level was given; position 0 counts forms, level 1 those with an answer and level 0 the blank ones.</param>
    /// <exception cref="ArgumentException">A level that its scale does not know, or a position without an item.</exception>
    [Judges("scales", "R08.24", "R08.25")]
    public static RoundStatistics Of(IReadOnlyList<RatedItem> items, string pooled, IReadOnlyList<GivenLevel> counts) => new(
    [
        .. counts.GroupBy(count => count.Kind)
            .OrderByDescending(part => part.Key == RatingKind.Surveyed)
            .ThenBy(part => part.Key)
            .Select(part => Read(part.Key, items, pooled, part.ToLookup(count => count.Position))),
    ]);

    private static PartStatistics Read(RatingKind kind, IReadOnlyList<RatedItem> items, string pooled, ILookup<int, GivenLevel> counts)
    {
        var unknown = counts.FirstOrDefault(item => item.Key < Form || item.Key > items.Count);
        if (unknown is not null)
        {
            throw new ArgumentException($"There is no item {unknown.Key} among {items.Count}.", nameof(counts));
        }

        var rated = items.Select((item, index) => (Item: item, Ratings: item.Ratings(counts[index + 1]))).ToList();
        var tally = RatingTally.Sum(rated
            .Where(entry => entry.Item.Scale.Code == pooled && entry.Item.Scale.IsPooled)
            .SelectMany(entry => entry.Ratings.Ratings.Select(count => RatingTally.Of(entry.Item.Scale, count.Key, count.Value, entry.Item.Maximum))));
        return new(
            kind,
            counts[Form].Where(count => count.Level > 0).Sum(count => count.Given),
            counts[Form].Where(count => count.Level == 0).Sum(count => count.Given),
            tally.Ratings,
            SatisfactionDegree.Of(tally),
            SatisfactionRate.Of(tally),
            [.. rated.Select(entry => new ItemStatistics(entry.Item.Code, OwnScaleScore.Of(entry.Ratings)))]);
    }
}

/// <summary>One part of a running round.</summary>
/// <param name="Kind">Surveyed, self-rated or about competitors.</param>
/// <param name="Answered">Forms with an answered item, in time or late: whether one is late is judged where the return rate is.</param>
/// <param name="Blank">Forms without one.</param>
/// <param name="Ratings">Ratings of the items on the questionnaire's own scale.</param>
/// <param name="Degree">Their satisfaction degree in percent, unrounded; null for no data.</param>
/// <param name="Rate">Their satisfaction rate in percent, unrounded; null for no data.</param>
/// <param name="Items">Every item of the questionnaire, in its order.</param>
public sealed record PartStatistics(RatingKind Kind, long Answered, long Blank, long Ratings, decimal? Degree, decimal? Rate, IReadOnlyList<ItemStatistics> Items);

/// <summary>One item in one part of a running round.</summary>
/// <param name="Item">Its code.</param>
/// <param name="Score">Its levels and what they come to on its scale.</param>
public sealed record ItemStatistics(string Item, OwnScaleScore Score);

/// <summary>An item as a questionnaire version asks it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Scale">Its scale.</param>
/// <param name="IsReversed">Whether agreeing with it is dissatisfaction: its levels count as their opposites.</param>
public sealed record RatedItem(string Code, Scale Scale, bool IsReversed)
{
    /// <summary>Its own most points; null where the points of the scale count.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The levels given to it, as they count.</summary>
    public ScaleRatings Ratings(IEnumerable<GivenLevel> counts) => new(
        Scale,
        counts.Where(count => count.Level != Scale.NotApplicable)
            .GroupBy(count => IsReversed && Scale.TryGet(count.Level, out var level) ? level.Opposite : count.Level)
            .ToDictionary(level => level.Key, level => level.Sum(count => count.Given)));
}

/// <summary>How often a level was given at one place of the forms of one part.</summary>
/// <param name="Kind">The part.</param>
/// <param name="Position">The item's place, from 1; 0 for the form itself.</param>
/// <param name="Level">The level; of a form 1 for answered, 0 for blank.</param>
/// <param name="Given">How often.</param>
public sealed record GivenLevel(RatingKind Kind, int Position, short Level, long Given);
