using CSat.Domain.Scoring;

namespace CSat.Domain.Findings;

/// <summary>The sums of one part (an item, a department) in two periods.</summary>
/// <param name="Part">The part's code.</param>
/// <param name="Earlier">The earlier period.</param>
/// <param name="Later">The later period.</param>
public sealed record PartTally(string Part, RatingTally Earlier, RatingTally Later);
