using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Responses;
using CSat.Domain.Sampling;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Reports.Sheets;

/// <summary>The words of forms and plans that no data say.</summary>
internal static class SheetTexts
{
    /// <summary>What stands where a plan says nothing.</summary>
    public static LocalizedText NotRecorded { get; } = new("未记录", "not recorded");

    /// <summary>What stands where the regime says nothing.</summary>
    public static LocalizedText NotStated { get; } = new("制度未规定", "not stated by the regime");

    /// <summary>What a part of a plan is called that the regime does not demand; its code where that is the organisation's own.</summary>
    public static LocalizedText Part(string code) => code switch
    {
        "purpose" => new("目的", "Purpose"),
        "scope" => new("范围", "Scope"),
        "method" => new("方法", "Method"),
        "time" => new("时间", "Time"),
        "duties" => new("职责", "Duties"),
        "sample" => new("样本", "Sample"),
        "distribution" => new("发放", "Distribution"),
        "questionnaire" => new("问卷", "Questionnaire"),
        "back-check" => new("核实", "Back-check"),
        "requirements" => new("要求", "Requirements"),
        _ => LocalizedText.Same(code),
    };

    /// <summary>Who fills in a form.</summary>
    public static LocalizedText Respondent(RespondentKind kind) => kind switch
    {
        RespondentKind.Customer => new("客户", "Customer"),
        RespondentKind.Dealer => new("经销商", "Dealer"),
        RespondentKind.Salesperson => new("业务员（自评）", "Salesperson (self-rating)"),
        _ => new("员工", "Employee"),
    };

    /// <summary>Who is asked.</summary>
    public static LocalizedText Audience(SurveyAudience audience) => audience switch
    {
        SurveyAudience.Employees => new("员工", "employees"),
        SurveyAudience.Competitors => new("客户（评价竞争对手）", "customers, about competitors"),
        SurveyAudience.InternalCustomers => new("内部客户（部门之间）", "departments as each other's customers"),
        SurveyAudience.Departments => new("科室（部门）及其人员", "departments and their staff"),
        _ => new("客户", "customers"),
    };

    /// <summary>A way of sampling.</summary>
    public static LocalizedText Method(SamplingMethod method) => method switch
    {
        SamplingMethod.Random => new("随机抽样", "at random"),
        SamplingMethod.Census => new("全部调查", "census"),
        _ => new("按策划书所列", "as the plan lists them"),
    };

    /// <summary>What happened to a plan.</summary>
    public static LocalizedText Event(SurveyPlanEventKind kind) => kind switch
    {
        SurveyPlanEventKind.Written => new("编写", "written"),
        SurveyPlanEventKind.Submitted => new("提交", "submitted"),
        SurveyPlanEventKind.Approved => new("批准", "approved"),
        SurveyPlanEventKind.Rejected => new("退回", "rejected"),
        _ => new("下发部门", "sent to departments"),
    };

    /// <summary>A time limit: 30 日, 30 days.</summary>
    public static LocalizedText Limit(TimeLimit limit)
    {
        var amount = limit.Amount.ToString("0.####", CultureInfo.InvariantCulture);
        var (zh, en) = limit.Unit switch
        {
            TimeUnit.Minutes => ("分钟", "minute"),
            TimeUnit.Hours => ("小时", "hour"),
            TimeUnit.WorkingMinutes => ("工作分钟", "working minute"),
            TimeUnit.WorkingHours => ("工作小时", "working hour"),
            TimeUnit.WorkingDays => ("个工作日", "working day"),
            TimeUnit.Months => ("个月", "month"),
            TimeUnit.Years => ("年", "year"),
            _ => ("日", "day"),
        };
        return new($"{amount} {zh}", $"{amount} {en}{(limit.Amount == 1 ? "" : "s")}");
    }

    /// <summary>Texts in a row; the words for nothing where there are none.</summary>
    public static LocalizedText Join(IReadOnlyCollection<LocalizedText> texts, LocalizedText none) => texts.Count == 0
        ? none
        : new(string.Join("、", texts.Select(text => text.In(Language.Chinese))), string.Join(", ", texts.Select(text => text.In(Language.English))));
}
