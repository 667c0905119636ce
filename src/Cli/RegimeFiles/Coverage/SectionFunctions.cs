using CSat.Domain.Appeals;
using CSat.Domain.Archive;
using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Customers;
using CSat.Domain.Duties;
using CSat.Domain.Findings;
using CSat.Domain.Improvement;
using CSat.Domain.Incentives;
using CSat.Domain.Indicators;
using CSat.Domain.Responses;
using CSat.Domain.Sampling;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>
/// Which Domain function judges by the entries of a section. A rule that an entry computes needs no function of its own where its section has one:
/// that is what makes a new regime a file and nothing else.
/// </summary>
internal static class SectionFunctions
{
    private const string Cadence = $"{nameof(CadenceRule)}.{nameof(CadenceRule.Judge)}";
    private const string Window = $"{nameof(DueWindow)}.{nameof(DueWindow.After)}";
    private const string Limit = $"{nameof(LimitJudgement)}.{nameof(LimitJudgement.Judge)}";

    private static readonly Dictionary<string, string> BySection = new(StringComparer.Ordinal)
    {
        ["scales"] = $"{nameof(SatisfactionRate)}.{nameof(SatisfactionRate.Of)}",
        ["survey.kinds"] = Cadence,
        ["survey.populations"] = Cadence,
        ["survey.steps"] = Cadence,
        ["survey.discipline"] = Cadence,
        ["survey.sampling"] = $"{nameof(RandomDraw)}.{nameof(RandomDraw.Draw)}",
        ["survey.raters"] = $"{nameof(ResponseRules)}.{nameof(ResponseRules.Check)}",
        ["survey.limits"] = Limit,
        ["survey.return-window"] = $"{nameof(Deadline)}.{nameof(Deadline.DueAt)}",
        ["survey.plan"] = $"{nameof(PlanCompleteness)}.{nameof(PlanCompleteness.Missing)}",
        ["survey.verification"] = $"{nameof(Truthfulness)}.{nameof(Truthfulness.IsScored)}",
        ["survey.penalty"] = $"{nameof(ReturnRatePenalty)}.{nameof(ReturnRatePenalty.Apply)}",
        ["survey.blend"] = $"{nameof(OverallBlend)}.{nameof(OverallBlend.Of)}",
        ["survey.modules"] = $"{nameof(ModuleScore)}.{nameof(ModuleScore.Total)}",
        ["survey.grades"] = $"{nameof(Grading)}.{nameof(Grading.Of)}",
        ["gradings"] = $"{nameof(Grading)}.{nameof(Grading.Of)}",
        ["survey.triggers"] = $"{nameof(TriggerJudgement)}.{nameof(TriggerJudgement.IsDue)}",
        ["survey.focus"] = $"{nameof(FocusAnalysis)}.{nameof(FocusAnalysis.Of)}",
        ["survey.trends"] = $"{nameof(FallenParts)}.{nameof(FallenParts.HasFallen)}",
        ["survey.deadlines"] = Window,
        ["complaints.clocks"] = $"{nameof(ComplaintClock)}.{nameof(ComplaintClock.Evaluate)}",
        ["complaints.closure"] = $"{nameof(ClosureJudgement)}.{nameof(ClosureJudgement.Check)}",
        ["complaints.reopening"] = $"{nameof(ReopeningJudgement)}.{nameof(ReopeningJudgement.MayReopen)}",
        ["complaints.appeal"] = $"{nameof(AppealJudgement)}.{nameof(AppealJudgement.Judge)}",
        ["complaints.duties"] = Cadence,
        ["visits.kinds"] = Window,
        ["visits.limits"] = Limit,
        ["improvement.steps"] = Cadence,
        ["improvement.deadlines"] = Window,
        ["improvement.effect"] = $"{nameof(EffectJudgement)}.{nameof(EffectJudgement.IsEffective)}",
        ["customer-fields"] = $"{nameof(CustomerFieldRules)}.{nameof(CustomerFieldRules.IsValid)}",
        ["targets"] = $"{nameof(TargetJudgement)}.{nameof(TargetJudgement.Of)}",
        ["indicators"] = $"{nameof(IndicatorJudgement)}.{nameof(IndicatorJudgement.Judge)}",
        ["incentives"] = $"{nameof(IncentiveAmount)}.{nameof(IncentiveAmount.Of)}",
        ["duties"] = Cadence,
        ["notices"] = Cadence,
        ["training"] = Cadence,
        ["approvals"] = Cadence,
        ["meetings"] = Cadence,
        ["forms"] = Cadence,
        ["reports"] = Cadence,
        ["retention"] = $"{nameof(Retention)}.{nameof(Retention.LastDay)}",
    };

    /// <summary>The function; null where the rules of the section need functions that name them.</summary>
    public static string? Of(string section) => BySection.GetValueOrDefault(section);
}
