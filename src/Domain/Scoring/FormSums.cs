namespace CSat.Domain.Scoring;

/// <summary>
/// What degree and rate and their intervals follow from: sums over forms, so that the ratings of one form are known to belong together. Sums over different
/// forms add up; those of two items on the same forms do not.
/// </summary>
/// <param name="Tally">The ratings of all forms.</param>
/// <param name="Forms">Forms with at least one rating.</param>
/// <param name="PointsSquared">Σs²: s is what a form gave.</param>
/// <param name="PointsByBest">Σs·b: b is what a form could give at most.</param>
/// <param name="BestSquared">Σb².</param>
/// <param name="SatisfiedSquared">Σx²: x is a form's ratings at a satisfied level.</param>
/// <param name="SatisfiedByRatings">Σx·k: k is a form's ratings.</param>
/// <param name="RatingsSquared">Σk².</param>
public readonly record struct FormSums(
    RatingTally Tally,
    long Forms,
    decimal PointsSquared,
    decimal PointsByBest,
    decimal BestSquared,
    decimal SatisfiedSquared,
    decimal SatisfiedByRatings,
    decimal RatingsSquared)
{
    /// <summary>No form.</summary>
    public static FormSums Zero => default;

    /// <summary>Whether every form has exactly one rating: then ratings are independent draws.</summary>
    public bool OneRatingAForm => Tally.Ratings == Forms;

    /// <summary>Sums of different forms.</summary>
    public static FormSums operator +(FormSums left, FormSums right) => new(
        left.Tally + right.Tally,
        left.Forms + right.Forms,
        left.PointsSquared + right.PointsSquared,
        left.PointsByBest + right.PointsByBest,
        left.BestSquared + right.BestSquared,
        left.SatisfiedSquared + right.SatisfiedSquared,
        left.SatisfiedByRatings + right.SatisfiedByRatings,
        left.RatingsSquared + right.RatingsSquared);

    /// <summary>Sums of different forms.</summary>
    public static FormSums Add(FormSums left, FormSums right) => left + right;

    /// <summary>Sums of any number of groups of different forms.</summary>
    public static FormSums Sum(IEnumerable<FormSums> sums) => sums.Aggregate(Zero, Add);
}
