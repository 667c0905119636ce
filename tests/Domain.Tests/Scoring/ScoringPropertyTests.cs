using CSat.Domain.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Scoring;

public class ScoringPropertyTests
{
    private static readonly Arbitrary<int[]> Levels = Gen.Choose(0, 5).ArrayOf().ToArbitrary();

    [Fact]
    public void Degree_and_rate_stay_within_0_and_100() => Prop.ForAll(Levels, levels =>
    {
        var tally = Tally(levels);
        return InRange(SatisfactionDegree.Of(tally)) && InRange(SatisfactionRate.Of(tally))
            && SatisfactionDegree.Of(tally).HasValue == levels.Any(level => level > 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_ratings_does_not_matter() => Prop.ForAll(Levels, levels =>
        Tally(levels) == Tally([.. levels.Order()])).QuickCheckThrowOnFailure();

    [Fact]
    public void Tallies_of_parts_sum_to_the_tally_of_the_whole() => Prop.ForAll(Levels, Levels, (first, second) =>
        Tally(first) + Tally(second) == Tally([.. first, .. second])
        && Tally(first) + Tally(second) == Tally(second) + Tally(first)
        && Tally(first) + RatingTally.Zero == Tally(first)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_better_answer_never_lowers_degree_or_rate() => Prop.ForAll(Levels, Gen.Choose(1, 4).ToArbitrary(), (levels, level) =>
    {
        var worse = Tally([.. levels, level]);
        var better = Tally([.. levels, level + 1]);
        return SatisfactionDegree.Of(better) > SatisfactionDegree.Of(worse) && SatisfactionRate.Of(better) >= SatisfactionRate.Of(worse);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_blend_lies_between_its_parts() => Prop.ForAll(Gen.Choose(0, 100).Three().ToArbitrary(), parts =>
    {
        var (self, surveyed, weight) = parts;
        var overall = OverallBlend.Of(self, surveyed, weight)!.Value;
        return overall >= Math.Min(self, surveyed) && overall <= Math.Max(self, surveyed);
    }).QuickCheckThrowOnFailure();

    private static RatingTally Tally(int[] levels) => RatingTally.Sum(levels.Select(level => RatingTally.Of(Scales.FiveGrade, (short)level, 1)));

    private static bool InRange(decimal? value) => value is null or (>= 0 and <= 100);
}
