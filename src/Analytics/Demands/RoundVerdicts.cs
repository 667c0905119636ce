using CSat.Analytics.Review;
using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Demands;

/// <summary>What the regime says about each round of the trend (R01.8, R01.18, R07.14, R08.16, R08.17, R11.18, R11.21).</summary>
/// <param name="Rows">Rounds with any rating or with forms sent, by period.</param>
public sealed record RoundVerdicts(IReadOnlyList<RoundVerdict> Rows)
{
    /// <summary>Stable id of the figure.</summary>
    public const string Id = "round-limits";

    /// <summary>Stable id of the table of deductions.</summary>
    public const string PenaltyId = "return-penalty";

    /// <summary>The verdict on a round; null when it has neither ratings nor forms sent.</summary>
    public RoundVerdict? Of(SurveyRound round) => Rows.FirstOrDefault(row => row.Round.Key == round.Key);

    /// <summary>The verdicts on rounds of a review's scope.</summary>
    public IReadOnlyList<RoundVerdict> In(ReviewScope scope) => [.. Rows.Where(row => scope.Rounds.Any(round => round.Key == row.Round.Key))];

    /// <summary>Judges the rounds of a review.</summary>
    internal static RoundVerdicts Judge(ReviewScope scope, SatisfactionTrend trend, RoundReturns returns, IReadOnlyDictionary<int, RegimeDemands> demands)
    {
        RoundVerdict Verdict(RoundReturn forms)
        {
            var round = forms.Round;
            var demanded = DemandsOf(round, demands);
            var satisfaction = trend.Rows.FirstOrDefault(row => row.Round.Key == round.Key);
            JudgedLimit[] limits = [.. demanded.Limits.Where(limit => limit.IsFor(round.SurveyKind)).Select(limit => Limit(limit, round, returns))];
            var (composite, degree) = (satisfaction?.CompositeRate, satisfaction?.CompositeDegree);
            return new()
            {
                Round = round,
                Limits = limits,
                Validity = SurveyValidity.Judge([.. limits.Select(limit => (limit.Rule, limit.Reading))], round.IsOpen),
                ReturnRate = forms.ReturnRatePercent,
                CompositeRate = composite,
                AdjustedRate = round is { Penalty: { } penalty, IsOpen: false } ? ReturnRatePenalty.Apply(composite, forms.ReturnRatePercent, penalty) : null,
                Degree = degree,
                Grade = Grading.Of(degree, demanded.Grades),
                Grades = demanded.Grades,
            };
        }

        return new([.. returns.Rows.Where(row => row.Round.Ratings > 0 || (row.Round.FormsSent > 0 && !row.Round.IsOpen)).Select(Verdict)]);
    }

    internal static RegimeDemands DemandsOf(SurveyRound round, IReadOnlyDictionary<int, RegimeDemands> demands) =>
        round.RegimeKey is { } key && demands.TryGetValue(key, out var known) ? known : RegimeDemands.None;

    private static JudgedLimit Limit(LimitRule rule, SurveyRound round, RoundReturns returns)
    {
        RoundReturn[] together = [.. returns.Rows.Where(row => row.Round.Key == round.Key || Joins(rule, row.Round, round))];
        var (part, whole) = Counted(rule.Measure, together);
        return new(round, rule, part is { } known ? LimitJudgement.Judge(rule, known, whole) : LimitReading.NoData, part, whole, together.Length);
    }

    private static bool Joins(LimitRule rule, SurveyRound one, SurveyRound other) =>
        rule.Per is { } per && CadenceRule.PeriodOf(per) is { } unit && CalendarPeriod.Of(unit, one.PeriodEnd) == CalendarPeriod.Of(unit, other.PeriodEnd);

    // The warehouse counts forms; households, verified forms and visits are not in it.
    private static (long? Part, long? Whole) Counted(LimitMeasure measure, RoundReturn[] rows) => measure switch
    {
        LimitMeasure.ReturnRate when Sent(rows) is { } sent => (rows.Sum(row => row.Surveyed), sent),
        LimitMeasure.ReturnedForms => (rows.Sum(row => row.Self + row.Surveyed), null),
        LimitMeasure.CompetitorForms => (rows.Sum(row => row.Competitors), null),
        LimitMeasure.SentForms => (Sent(rows), null),
        _ => (null, null),
    };

    private static long? Sent(RoundReturn[] rows) => rows.All(row => row.Round.FormsSent is not null) ? rows.Sum(row => (long)row.Round.FormsSent!) : null;
}
