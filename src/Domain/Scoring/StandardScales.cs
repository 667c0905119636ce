using CSat.Domain.Text;

namespace CSat.Domain.Scoring;

/// <summary>The scales that every regime has beside its own: an item of any questionnaire may name them. A regime's own scale of the same code goes before.</summary>
public static class StandardScales
{
    /// <summary>Likelihood to recommend in the answers 0 to 10; the stored value is the answer plus 1, since 0 is not applicable.</summary>
    public static Scale Recommendation { get; } = new("recommendation", [.. Enumerable.Range(0, Scoring.Recommendation.Levels).Reverse().Select(Answer)], ScaleMeasure.Recommendation);

    /// <summary>Yes (2) or no (1).</summary>
    public static Scale YesNo { get; } = new("yes-no", [new(2, "yes", new("是", "Yes"), 1, true), new(1, "no", new("否", "No"), 0, false)], ScaleMeasure.YesNo);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scale> All { get; } = [Recommendation, YesNo];

    private static Level Answer(int answer) => new((short)(answer + 1), $"{answer}", LocalizedText.Same($"{answer}"), answer, answer >= Scoring.Recommendation.LowestPromoter);
}
