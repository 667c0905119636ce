using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Figures;

/// <summary>One limit of a regime against what the warehouse counts for a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Rule">The limit.</param>
/// <param name="Reading">Domain's judgement.</param>
/// <param name="Part">The count, or what is divided; null where it is not recorded.</param>
/// <param name="Whole">What it is divided by; null for counts and where it is not recorded.</param>
/// <param name="Rounds">How many rounds were counted together: more than one for a limit by period (R11.21).</param>
public sealed record JudgedLimit(SurveyRound Round, LimitRule Rule, LimitReading Reading, long? Part, long? Whole, int Rounds)
{
    /// <summary>Whether the warehouse holds what the limit looks at, the base of a share too; without it the limit is never met.</summary>
    public bool IsRecorded => Part is not null && (Whole is not null || LimitJudgement.IsCount(Rule.Measure));

    /// <summary>Whether it is missed for good: the condition does not hold and no further form can come back.</summary>
    public bool IsMissed => Reading.Outcome == LimitOutcome.Missed && !Round.IsOpen;

    /// <summary>Judges a limit for a round over the forms of the rounds that it counts together.</summary>
    internal static JudgedLimit Of(LimitRule rule, SurveyRound round, RoundReturns returns, BaseCounts bases)
    {
        RoundReturn[] together = [.. returns.Rows.Where(row => row.Round.Key == round.Key || Joins(rule, row.Round, round))];
        var (first, last) = PeriodOf(rule, round) is { } period ? (period.First, period.Last) : (round.PeriodStart, round.PeriodEnd);
        var distributed = together.Min(row => row.Round.FormsSentOn ?? row.Round.PeriodStart);
        var (part, whole) = Counted(together, bases.Of(rule.Base, distributed, first, last) ?? FrameOf(rule.Measure, together)).Of(rule.Measure);
        return new(round, rule, part is { } known ? LimitJudgement.Judge(rule, known, whole) : LimitReading.NoData, part, whole, together.Length);
    }

    private static bool Joins(LimitRule rule, SurveyRound one, SurveyRound other) =>
        PeriodOf(rule, one) is { } period && period == PeriodOf(rule, other);

    private static CalendarPeriod? PeriodOf(LimitRule rule, SurveyRound round) =>
        rule.Per is { } per && CadenceRule.PeriodOf(per) is { } unit ? CalendarPeriod.Of(unit, round.PeriodEnd) : null;

    // Where nobody recorded the base, those whom the survey could ask are the frame of its sample.
    private static long? FrameOf(LimitMeasure measure, RoundReturn[] rows) =>
        measure == LimitMeasure.SurveyedShare && rows.All(row => row.FrameMembers is not null) ? rows.Sum(row => row.FrameMembers) : null;

    private static LimitCounts Counted(RoundReturn[] rows, long? whole) =>
        new(Sent(rows), rows.Sum(row => row.Surveyed.Returned), rows.Sum(row => row.Self.Returned), rows.Sum(row => row.Competitors.Returned), whole)
        {
            Genuine = rows.Any(row => row.Check is not null) ? rows.Sum(row => row.Check?.Genuine ?? 0) : null,
            Fabricated = rows.Sum(row => row.Check?.Fabricated ?? 0),
            Collected = rows.Sum(row => row.Surveyed.Answered + (row.Check?.LeftOut ?? 0)),
        };

    private static long? Sent(RoundReturn[] rows) => rows.All(row => row.Round.FormsSent is not null) ? rows.Sum(row => (long)row.Round.FormsSent!) : null;
}
