using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Demands;

/// <summary>One trigger of a regime against one figure of a round.</summary>
/// <param name="Rule">The trigger.</param>
/// <param name="Subject">Whose figure: the whole, an item, a part of the survey.</param>
/// <param name="Value">Percent, or a number of ratings or comments; null when nothing is judged.</param>
/// <param name="Base">The number of ratings or forms behind it.</param>
/// <param name="State">The judgement.</param>
public sealed record CalledAction(TriggerRule Rule, LocalizedText Subject, decimal? Value, long Base, CallState State)
{
    /// <summary>Whether the value is a number of ratings or comments.</summary>
    public bool IsCount => Rule.Measure is SatisfactionMeasure.SatisfiedLevel or SatisfactionMeasure.BestLevel or SatisfactionMeasure.Comments;
}
