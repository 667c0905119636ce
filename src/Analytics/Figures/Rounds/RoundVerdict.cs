using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Figures;

/// <summary>What the regime says about one round: limits, validity, deduction, grade.</summary>
public sealed record RoundVerdict
{
    /// <summary>The round.</summary>
    public required SurveyRound Round { get; init; }

    /// <summary>The limits that are for its survey kind, in the regime's order.</summary>
    public required IReadOnlyList<JudgedLimit> Limits { get; init; }

    /// <summary>Whether the survey counts (R07.14).</summary>
    public required ValidityVerdict Validity { get; init; }

    /// <summary>Return rate of the customers' forms in percent; null where nobody counted the forms sent.</summary>
    public required decimal? ReturnRate { get; init; }

    /// <summary>综合满意率 in percent: the overall rate where the regime blends, else the surveyed rate; null for no data.</summary>
    public required decimal? CompositeRate { get; init; }

    /// <summary>The composite rate after the deduction for missing forms (R01.18); null without such a rule, without data, where it may not be shown, and while the round is open.</summary>
    public required decimal? AdjustedRate { get; init; }

    /// <summary>The measure that is graded: what stands for the whole round.</summary>
    public required TrendMeasure Graded { get; init; }

    /// <summary>Its value: the overall one where the regime blends, else the surveyed one; null for no data.</summary>
    public required decimal? Score { get; init; }

    /// <summary>Its grade (R11.18); null when no band holds it.</summary>
    public required GradeBand? Grade { get; init; }

    /// <summary>The grades that the regime names; empty for none.</summary>
    public required IReadOnlyList<GradeBand> Grades { get; init; }

    /// <summary>Percentage points taken from the composite rate, whatever its base; null when nothing is judged.</summary>
    public required decimal? Deduction { get; init; }

    /// <summary>Whether its figures must not stand without a word: the survey is not valid, or cannot be shown to be.</summary>
    public bool IsDoubtful => Validity is ValidityVerdict.NotValid or ValidityVerdict.NotShown;
}

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
