using CSat.Domain.Scoring;

namespace CSat.Domain.Findings;

/// <summary>The result of one period.</summary>
/// <param name="Period">The period's label, for example <c>2015H1</c>; the caller orders the periods.</param>
/// <param name="Tally">The sums of all its ratings.</param>
/// <param name="Responses">The number of forms with at least one rating: the base of every judgement.</param>
public sealed record TrendPoint(string Period, RatingTally Tally, long Responses);
