using CSat.Domain.Calendars;
using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>When a survey plan went through its states, in days of the organisation's zone.</summary>
/// <param name="PeriodStart">First day of what it plans.</param>
/// <param name="SubmittedOn">When it was submitted; null where it was not.</param>
/// <param name="ApprovedOn">When it was approved; null where it was not.</param>
/// <param name="IssuedOn">When it was sent to departments; null where it was not.</param>
public sealed record SurveyPlanDays(DateOnly PeriodStart, DateOnly? SubmittedOn, DateOnly? ApprovedOn, DateOnly? IssuedOn);

/// <summary>How the plan of a round stands to what its regime demands.</summary>
public enum PlanVerdict
{
    /// <summary>The regime demands nothing of a plan.</summary>
    NoRule,

    /// <summary>No plan is recorded (R01.10).</summary>
    NotRecorded,

    /// <summary>It came after its last day (R13.4).</summary>
    Late,

    /// <summary>It was not sent to those who receive it (R13.4).</summary>
    NotIssued,

    /// <summary>As the regime demands.</summary>
    InOrder,
}

/// <summary>Judges the plan of a round (R01.10, R07.4, R10.3, R13.4).</summary>
public static class PlanOrder
{
    /// <summary>
    /// The last day on which a plan may become ready for the period that it begins in, by the regime's schedule: the beginning of the year is its January (R13.4). Null
    /// where the regime gives no day.
    /// </summary>
    /// <param name="rule">What the regime says of plans.</param>
    /// <param name="periodStart">First day of what the plan is for.</param>
    [Judges("R13.4")]
    public static DateOnly? LastDay(PlanRule rule, DateOnly periodStart) =>
        rule.Schedule?.Due is { } due ? due.Due.DayIn(CalendarPeriod.Of(due.Unit, periodStart)) : null;

    /// <summary>
    /// The verdict. A plan is ready on the day of its approval where the regime names who approves it, else on that of its submission. What the regime demands of a
    /// plan is its contents, an approval or that somebody receives it.
    /// </summary>
    /// <param name="rule">What the regime says of plans; null where it says nothing.</param>
    /// <param name="plan">The plan that opened the round; null for none.</param>
    [Judges("R01.10", "R13.4")]
    public static PlanVerdict Judge(PlanRule? rule, SurveyPlanDays? plan)
    {
        if (rule is not { IsDemanded: true })
        {
            return PlanVerdict.NoRule;
        }

        if ((rule.ApprovedBy.Count > 0 ? plan?.ApprovedOn : plan?.SubmittedOn) is not { } ready)
        {
            return PlanVerdict.NotRecorded;
        }

        return LastDay(rule, plan!.PeriodStart) is { } last && ready > last ? PlanVerdict.Late
            : rule.IssuedTo.Count > 0 && plan.IssuedOn is null ? PlanVerdict.NotIssued
            : PlanVerdict.InOrder;
    }
}
