namespace CSat.Analytics.Surveys;

/// <summary>The answer levels of each part over the rounds of the review, the best level first.</summary>
/// <param name="Surveyed">Customers about the own company.</param>
/// <param name="Self">Self-ratings.</param>
/// <param name="Competitors">Customers about competitors.</param>
public sealed record LevelDistribution(IReadOnlyList<LevelShare> Surveyed, IReadOnlyList<LevelShare> Self, IReadOnlyList<LevelShare> Competitors)
{
    /// <summary>Stable id of the figure.</summary>
    public const string Id = "level-distribution";
}
