using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Surveys;

/// <summary>A survey plan as the rounds that it opens see it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SurveyKinds">Codes of the survey kinds that it is for; empty for every kind.</param>
/// <param name="PeriodStart">First day of what it plans.</param>
/// <param name="PeriodEnd">Last day, inclusive.</param>
/// <param name="Questionnaire">The questionnaire version that it decides on, as code/version; null for none.</param>
public sealed record SurveyPlanOutline(string Code, SurveyPlanState State, IReadOnlyList<string> SurveyKinds, DateOnly PeriodStart, DateOnly PeriodEnd, string? Questionnaire);

/// <summary>What a round is opened for.</summary>
/// <param name="SurveyKind">Code of the survey kind.</param>
/// <param name="PeriodStart">First day.</param>
/// <param name="PeriodEnd">Last day, inclusive.</param>
/// <param name="Questionnaire">The questionnaire version, as code/version.</param>
public sealed record RoundOutline(string SurveyKind, DateOnly PeriodStart, DateOnly PeriodEnd, string Questionnaire);

/// <summary>Whether a survey plan opens a round (R01.10, R07.4, R10.3, R13.4).</summary>
public static class PlanOfRound
{
    /// <summary>
    /// What is wrong. A regime that names who approves the plan lets no round be opened without an approved one; one that only says what a plan holds lets a round
    /// be opened without (it is shown as "no plan"), but by no draft.
    /// </summary>
    /// <param name="rule">What the regime says of plans; null where it says nothing.</param>
    /// <param name="plan">The plan that the round names; null for none.</param>
    /// <param name="round">The round.</param>
    [Judges("survey.plan", "R01.10", "R07.4", "R10.3", "R13.4")]
    public static IEnumerable<Problem> Check(PlanRule? rule, SurveyPlanOutline? plan, RoundOutline round)
    {
        var isApprovalDemanded = rule is { ApprovedBy.Count: > 0 };
        if (plan is null)
        {
            return isApprovalDemanded ? [PlanMissing("survey_plan", rule!.ApprovedBy, rule.Rules)] : [];
        }

        if (plan.State is not (SurveyPlanState.Approved or SurveyPlanState.Issued) && (isApprovalDemanded || plan.State != SurveyPlanState.Submitted))
        {
            return [PlanNotApproved("survey_plan", plan.Code, plan.State, rule?.ApprovedBy ?? [], rule?.Rules ?? [])];
        }

        return Differing(plan, round).ToArray() is { Length: > 0 } differing ? [PlanOfOtherSurvey("survey_plan", plan.Code, differing)] : [];
    }

    private static IEnumerable<string> Differing(SurveyPlanOutline plan, RoundOutline round)
    {
        if (plan.SurveyKinds.Count > 0 && !plan.SurveyKinds.Contains(round.SurveyKind, StringComparer.Ordinal))
        {
            yield return "survey_kind";
        }

        if (round.PeriodStart < plan.PeriodStart)
        {
            yield return "period_start";
        }

        if (round.PeriodEnd > plan.PeriodEnd)
        {
            yield return "period_end";
        }

        if (plan.Questionnaire is { } questionnaire && questionnaire != round.Questionnaire)
        {
            yield return "questionnaire";
        }
    }
}
