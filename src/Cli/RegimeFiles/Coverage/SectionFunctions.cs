using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Improvement;
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
    private const string Due = $"{nameof(Deadline)}.{nameof(Deadline.DueAt)}";

    private const string Limit = $"{nameof(LimitJudgement)}.{nameof(LimitJudgement.Judge)}";

    private static readonly Dictionary<string, string> BySection = new(StringComparer.Ordinal)
    {
        ["scales"] = $"{nameof(SatisfactionRate)}.{nameof(SatisfactionRate.Of)}",
        ["indicators"] = $"{nameof(IndicatorJudgement)}.{nameof(IndicatorJudgement.Judge)}",
        ["survey.kinds"] = Cadence,
        ["survey.plan"] = Cadence,
        ["survey.steps"] = Cadence,
        ["survey.populations"] = Cadence,
        ["survey.limits"] = Limit,
        ["survey.triggers"] = $"{nameof(TriggerJudgement)}.{nameof(TriggerJudgement.IsDue)}",
        ["survey.focus"] = $"{nameof(FocusAnalysis)}.{nameof(FocusAnalysis.Of)}",
        ["survey.trends"] = $"{nameof(FallenParts)}.{nameof(FallenParts.HasFallen)}",
        ["survey.deadlines"] = Window,
        ["survey.return-window"] = Due,
        ["complaints.clocks"] = $"{nameof(ComplaintClock)}.{nameof(ComplaintClock.Evaluate)}",
        ["complaints.closure"] = $"{nameof(ComplaintLifeCycle)}.{nameof(ComplaintLifeCycle.Apply)}",
        ["complaints.reopening"] = $"{nameof(ComplaintLifeCycle)}.{nameof(ComplaintLifeCycle.Apply)}",
        ["complaints.duties"] = Cadence,
        ["visits.kinds"] = Window,
        ["visits.limits"] = Limit,
        ["improvement.steps"] = Cadence,
        ["improvement.deadlines"] = Window,
        ["improvement.effect"] = $"{nameof(EffectJudgement)}.{nameof(EffectJudgement.IsEffective)}",
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
