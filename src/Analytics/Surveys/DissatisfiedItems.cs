namespace CSat.Analytics.Surveys;

/// <summary>Items rated dissatisfied and very dissatisfied, with frequency and stated causes, separately for the surveyed and the self-rated part (R08.29).</summary>
/// <param name="Levels">The levels that do not count as satisfied, the milder first.</param>
/// <param name="Surveyed">Customers' ratings.</param>
/// <param name="Self">Self-ratings.</param>
/// <param name="Causes">The newest comments on such ratings.</param>
public sealed record DissatisfiedItems(IReadOnlyList<LevelShare> Levels, DissatisfiedPart Surveyed, DissatisfiedPart Self, IReadOnlyList<StatedCause> Causes)
{
    /// <summary>Stable id of the figure.</summary>
    public const string Id = "dissatisfied-items";

    /// <summary>Stable id of the list of causes.</summary>
    public const string CausesId = "dissatisfied-causes";
}
