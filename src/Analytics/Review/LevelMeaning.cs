using CSat.Domain.Text;

namespace CSat.Analytics.Review;

/// <summary>What one answer level of a questionnaire is worth.</summary>
/// <param name="Questionnaire">The questionnaire's code and version.</param>
/// <param name="Name">The level's name.</param>
/// <param name="Points">Its points.</param>
/// <param name="BestPoints">Points of the best level.</param>
/// <param name="Satisfied">Whether it counts as satisfied.</param>
public sealed record LevelMeaning(string Questionnaire, LocalizedText Name, decimal Points, decimal BestPoints, bool Satisfied)
{
    /// <summary>Stable id of the list.</summary>
    public const string Id = "answer-levels";
}
