using CSat.Analytics.Demands;
using CSat.Analytics.Review;
using CSat.Analytics.Shared;
using CSat.Analytics.Snapshot;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Analytics.Surveys;

internal static class SatisfactionTrendReader
{
    private const string DegreeMeasure = "satisfaction-degree";
    private const string RateMeasure = "satisfaction-rate";

    public static SatisfactionTrend Read(WarehouseSnapshot snapshot, ReviewScope scope, RoundReturns returns, IReadOnlyDictionary<int, RegimeDemands> demands)
    {
        var sums = snapshot.Read<Row>(SatisfactionTrend.Id, "reports/satisfaction_trend.sql", scope.TrendParameters)
            .ToDictionary(row => (row.RoundKey, (RatingKind)row.RatingKind), row => row.Tally);
        var targets = snapshot.Read<TargetRow>(SatisfactionTrend.Id, "reports/targets.sql");
        var rules = scope.Presentation;

        SatisfactionReading Part(SurveyRound round, RatingKind kind) =>
            SatisfactionReading.Of(sums.GetValueOrDefault((round.Key, kind)), returns.FormsOf(round, kind), rules);

        SatisfactionReading Pooled(RatingKind kind) => SatisfactionReading.Of(
            RatingTally.Sum(scope.Rounds.Select(round => sums.GetValueOrDefault((round.Key, kind)))),
            scope.Rounds.Sum(round => returns.FormsOf(round, kind)),
            rules);

        // What the organisation has approved prevails over what its regime says for all.
        RegimeTarget? Goal(SurveyRound round, string own, SatisfactionMeasure measure) => TargetAt(targets, own, round.PeriodEnd) is { } value
            ? new(measure, new(ThresholdOperator.AtLeast, value), null, [], "")
            : RoundVerdicts.DemandsOf(round, demands).Targets.FirstOrDefault(target => target.Measure == measure && target.IsFor(round.SurveyKind));

        var rows = scope.Trend
            .Select(round => new TrendRow
            {
                Round = round,
                Self = Part(round, RatingKind.Self),
                Surveyed = Part(round, RatingKind.Surveyed),
                Competitors = Part(round, RatingKind.Competitor),
                DegreeGoal = Goal(round, DegreeMeasure, SatisfactionMeasure.Degree),
                RateGoal = Goal(round, RateMeasure, SatisfactionMeasure.Rate),
            })
            .Where(row => row.Self.Ratings + row.Surveyed.Ratings + row.Competitors.Ratings > 0);
        var (self, surveyed) = (Pooled(RatingKind.Self), Pooled(RatingKind.Surveyed));
        var weight = scope.Rounds.Count > 0 ? scope.Rounds[^1].SelfWeightPercent : null;
        return new([.. rows], new(self, surveyed, Pooled(RatingKind.Competitor), Blend(self.Degree, surveyed.Degree, weight), Blend(self.Rate, surveyed.Rate, weight)));
    }

    private static decimal? Blend(decimal? self, decimal? surveyed, decimal? weight) => weight is { } known ? OverallBlend.Of(self, surveyed, known) : null;

    private static decimal? TargetAt(IReadOnlyList<TargetRow> targets, string measure, DateOnly day) =>
        targets.LastOrDefault(target => target.Measure == measure && target.ValidFrom <= day && (target.ValidTo is null || day <= target.ValidTo))?.ValuePercent;

    private sealed record Row : RatingSums
    {
        public int RoundKey { get; init; }

        public int RatingKind { get; init; }
    }

    private sealed record TargetRow
    {
        public string Measure { get; init; } = "";

        public DateOnly ValidFrom { get; init; }

        public DateOnly? ValidTo { get; init; }

        public decimal ValuePercent { get; init; }
    }
}
