namespace CSat.Domain.Scoring;

/// <summary>
/// The additive sums from which degree and rate follow. A rating is one answered item of one form; an item that was not applicable is none.
/// </summary>
/// <param name="Ratings">Number of ratings (R08: 总项数).</param>
/// <param name="Points">Sum of the points given (R08: 加权分数).</param>
/// <param name="BestPoints">Sum of the points of the best level over the same ratings.</param>
/// <param name="Satisfied">Number of ratings at a level that counts as satisfied.</param>
public readonly record struct RatingTally(long Ratings, decimal Points, decimal BestPoints, long Satisfied)
{
    /// <summary>No rating at all.</summary>
    public static RatingTally Zero => default;

    /// <summary>Sums two tallies; order and grouping do not matter.</summary>
    public static RatingTally operator +(RatingTally left, RatingTally right) =>
        new(left.Ratings + right.Ratings, left.Points + right.Points, left.BestPoints + right.BestPoints, left.Satisfied + right.Satisfied);

    /// <summary>Sums two tallies.</summary>
    public static RatingTally Add(RatingTally left, RatingTally right) => left + right;

    /// <summary>Sums any number of tallies.</summary>
    public static RatingTally Sum(IEnumerable<RatingTally> tallies) => tallies.Aggregate(Zero, Add);

    /// <summary>Counts the levels of one form or of many.</summary>
    /// <exception cref="ArgumentException">A level that the scale does not know.</exception>
    public static RatingTally From(Scale scale, IEnumerable<short> levels)
    {
        var tally = Zero;
        foreach (var value in levels)
        {
            tally += Of(scale, value, 1);
        }

        return tally;
    }

    /// <summary>The tally of <paramref name="ratings"/> ratings at one level; zero for <see cref="Scale.NotApplicable"/>.</summary>
    /// <exception cref="ArgumentException">A level that the scale does not know.</exception>
    public static RatingTally Of(Scale scale, short value, long ratings)
    {
        if (value == Scale.NotApplicable)
        {
            return Zero;
        }

        return scale.TryGet(value, out var level)
            ? new RatingTally(ratings, level.Points * ratings, scale.BestPoints * ratings, level.Satisfied ? ratings : 0)
            : throw new ArgumentException($"The scale {scale.Code} has no level {value}.", nameof(value));
    }
}
