using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using LocalizedText = CSat.Contracts.V1.LocalizedText;

namespace CSat.Api.SurveyPlans;

/// <summary>Survey plans in the words of the contract.</summary>
internal static class SurveyPlanMapper
{
    public static SurveyPlan ToContract(SurveyPlanHistory history)
    {
        var plan = ToContract(history.Plan);
        plan.Events.AddRange(history.Events.Select(happened => new SurveyPlanEvent
        {
            Kind = EnumCode.Parse<SurveyPlanEventKind>(happened.Kind),
            OccurredAt = happened.OccurredAt.ToTimestamp(),
            Role = happened.Role,
            Reason = happened.Reason,
            Departments = { happened.Departments },
        }));
        return plan;
    }

    /// <summary>A page of the plans found, one more of which were asked for than it may hold.</summary>
    public static ListSurveyPlansResponse ToContract(IReadOnlyList<SurveyPlanRow> found, int pageSize)
    {
        var plans = found.Select(ToContract).ToList();
        var count = Paging.Fit(plans, pageSize);
        var page = new ListSurveyPlansResponse { SurveyPlans = { plans.Take(count) } };
        if (count < plans.Count)
        {
            var last = found[count - 1];
            page.NextPageToken = Paging.Write(SurveyPlanRequests.List, ContractDate.Iso(last.PeriodStart), last.Code);
        }

        return page;
    }

    private static SurveyPlan ToContract(SurveyPlanRow row) => new()
    {
        Code = row.Code,
        Title = new LocalizedText { Zh = row.TitleZh, En = row.TitleEn },
        SurveyKinds = { row.SurveyKinds },
        PeriodStart = ContractDate.Of(row.PeriodStart),
        PeriodEnd = ContractDate.Of(row.PeriodEnd),
        Contents = { row.ContentCodes.Zip(row.ContentTexts, (code, text) => new SurveyPlanContent { Code = code, Text = text }) },
        Questionnaire = row.Questionnaire,
        QuestionnaireVersion = row.QuestionnaireVersion,
        State = EnumCode.Parse<SurveyPlanState>(row.State),
        Regime = new RegimeReference { RegimeCode = row.RegimeCode, Version = row.RegimeVersion },
        Etag = Etag.Of(row),
    };
}
