using CSat.Domain.Findings;

namespace CSat.Analytics.Focus;

/// <summary>The parts of one kind that have fallen against the previous round.</summary>
/// <param name="Rule">The trend, and what a fall calls for.</param>
/// <param name="IsRecorded">Whether the warehouse knows the parts; false for customers, whose names no form carries, and for what is no part of the own result.</param>
/// <param name="Compared">Parts that could be compared: enough ratings in both rounds.</param>
/// <param name="TooFew">Parts with ratings in both rounds, too few in one of them to be shown.</param>
/// <param name="Parts">Those that have fallen by degree or by rate, each measure for itself; the deepest fall first.</param>
public sealed record FallenResult(TrendRule Rule, bool IsRecorded, int Compared, int TooFew, IReadOnlyList<FallenPart> Parts);
