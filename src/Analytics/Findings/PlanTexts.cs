using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>Survey plans in words.</summary>
public static class PlanTexts
{
    /// <summary>A verdict in words.</summary>
    public static LocalizedText Verdict(PlanVerdict verdict) => verdict switch
    {
        PlanVerdict.NotRecorded => new("无策划书记录", "no plan recorded"),
        PlanVerdict.Late => new("逾期", "late"),
        PlanVerdict.NotIssued => new("未下发部门", "not sent to departments"),
        PlanVerdict.InOrder => new("符合", "in order"),
        _ => LocalizedText.Same("–"),
    };

    /// <summary>The state of a plan in words.</summary>
    public static LocalizedText State(SurveyPlanState state) => state switch
    {
        SurveyPlanState.Draft => new("草稿", "draft"),
        SurveyPlanState.Submitted => new("已提交", "submitted"),
        SurveyPlanState.Approved => new("已批准", "approved"),
        SurveyPlanState.Rejected => new("已退回", "rejected"),
        SurveyPlanState.Issued => new("已下发", "sent to departments"),
        _ => LocalizedText.Same("–"),
    };
}
