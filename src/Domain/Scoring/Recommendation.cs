using CSat.Domain.Regimes;
using CSat.Domain.Statistics;

namespace CSat.Domain.Scoring;

/// <summary>Answers to "how likely are you to recommend us", 0 to 10: 9 and 10 are promoters, 7 and 8 passives, 0 to 6 detractors.</summary>
/// <param name="Promoters">Answers at the best two levels.</param>
/// <param name="Passives">Answers at the next two.</param>
/// <param name="Detractors">Answers at the lowest seven.</param>
public sealed record Recommendation(long Promoters, long Passives, long Detractors)
{
    /// <summary>Levels of such a scale.</summary>
    public const int Levels = 11;

    /// <summary>The lowest answer of a promoter.</summary>
    public const int LowestPromoter = 9;

    /// <summary>The highest answer of a detractor.</summary>
    public const int HighestDetractor = 6;

    /// <summary>Levels of promoters.</summary>
    internal const int Promoting = Levels - LowestPromoter;

    /// <summary>Levels of promoters and passives.</summary>
    internal const int NotDetracting = Levels - HighestDetractor - 1;

    /// <summary>Answers together.</summary>
    public long Answers => Promoters + Passives + Detractors;

    /// <summary>Promoters minus detractors in percent with its interval; null for no answer.</summary>
    public NetPromoterResult? Score => NetPromoterScore.Of(Promoters, Passives, Detractors);

    /// <summary>Counts the answers on a scale of <see cref="Levels"/> levels by the place of the level, the best first: what the regime calls the levels does not matter.</summary>
    [Judges("scales")]
    public static Recommendation Of(ScaleRatings rated)
    {
        long[] counts = [.. rated.Scale.Levels.OrderByDescending(level => level.Points).Select(level => rated.Ratings.GetValueOrDefault(level.Value))];
        return new(counts[..Promoting].Sum(), counts[Promoting..NotDetracting].Sum(), counts[NotDetracting..].Sum());
    }
}
