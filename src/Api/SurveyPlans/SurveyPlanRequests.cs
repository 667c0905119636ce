using System.Globalization;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using EventKind = CSat.Domain.Surveys.SurveyPlanEventKind;

namespace CSat.Api.SurveyPlans;

/// <summary>A plan that is to be written.</summary>
/// <param name="Plan">The plan; its id, regime version and state are of no account.</param>
/// <param name="Etag">The plan as the caller knows it; empty where that does not matter.</param>
public sealed record SurveyPlanDraft(SurveyPlanRow Plan, string Etag);

/// <summary>Something that is to happen to a plan.</summary>
/// <param name="Code">Code of the plan.</param>
/// <param name="Kind">What.</param>
/// <param name="Role">Role in which it is done; empty for none.</param>
/// <param name="Reason">Why it is rejected; else empty.</param>
/// <param name="Departments">Codes of the departments that it is sent to; else empty.</param>
/// <param name="Etag">The plan as the caller knows it; empty where that does not matter.</param>
public sealed record SurveyPlanStep(string Code, EventKind Kind, string Role, string Reason, string[] Departments, string Etag);

/// <summary>Which plans are asked for.</summary>
/// <param name="AfterStart">First day of the last plan shown.</param>
/// <param name="AfterCode">Code of the last plan shown.</param>
/// <param name="Count">How many at most.</param>
public sealed record SurveyPlanPage(DateOnly AfterStart, string AfterCode, int Count);

/// <summary>Reads requests about survey plans and checks their fields.</summary>
internal static class SurveyPlanRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "survey-plans";

    private const int ContentsLimit = 50;
    private const int ContentLength = 4000;
    private const int ReasonLength = 1000;
    private const int DepartmentsLimit = 500;

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static SurveyPlanDraft Read(PutSurveyPlanRequest request)
    {
        var plan = FieldChecks.Required("survey_plan", request.SurveyPlan);
        var checks = new FieldChecks();
        checks.Code("code", plan.Code);
        checks.Name("title", plan.Title);
        checks.CodesOnce("survey_kinds", plan.SurveyKinds);
        var (start, end) = checks.Period("period_start", plan.PeriodStart, "period_end", plan.PeriodEnd);
        if (plan.Contents.Count > ContentsLimit)
        {
            checks.Add(Problems.FieldTooLong("contents", plan.Contents.Count, ContentsLimit));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Contents.Count; i++)
        {
            var content = plan.Contents[i];
            checks.Code($"contents[{i}].code", content.Code);
            checks.Text($"contents[{i}].text", content.Text, ContentLength);
            if (content.Code.Length > 0 && !seen.Add(content.Code))
            {
                checks.Invalid($"contents[{i}].code", content.Code, ProblemForm.CodeOnce);
            }
        }

        CheckQuestionnaire(checks, plan);
        checks.ThrowIfAny();
        return new SurveyPlanDraft(
            new SurveyPlanRow
            {
                Code = plan.Code, TitleZh = plan.Title.Zh, TitleEn = plan.Title.En, SurveyKinds = [.. plan.SurveyKinds], PeriodStart = start, PeriodEnd = end,
                ContentCodes = [.. plan.Contents.Select(content => content.Code)], ContentTexts = [.. plan.Contents.Select(content => content.Text)],
                Questionnaire = plan.Questionnaire, QuestionnaireVersion = plan.QuestionnaireVersion,
            },
            plan.Etag);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static SurveyPlanStep Read(SubmitSurveyPlanRequest request) => ReadStep(request.Code, EventKind.Submitted, request.Role, "", [], request.Etag);

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static SurveyPlanStep Read(DecideSurveyPlanRequest request) =>
        ReadStep(request.Code, request.Approved ? EventKind.Approved : EventKind.Rejected, request.Role, request.Reason, [], request.Etag);

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static SurveyPlanStep Read(IssueSurveyPlanRequest request) => ReadStep(request.Code, EventKind.Issued, "", "", [.. request.Departments], request.Etag);

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static string Read(GetSurveyPlanRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("code", request.Code);
        checks.ThrowIfAny();
        return request.Code;
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static SurveyPlanPage Read(ListSurveyPlansRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        var key = Paging.Read(List, request.PageToken, keyParts: 2);
        if (key is null)
        {
            return new SurveyPlanPage(DateOnly.MinValue, "", size + 1);
        }

        return DateOnly.TryParseExact(key[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? new SurveyPlanPage(start, key[1], size + 1)
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    private static SurveyPlanStep ReadStep(string code, EventKind kind, string role, string reason, string[] departments, string etag)
    {
        var checks = new FieldChecks();
        checks.Code("code", code);
        if (role.Length > 0)
        {
            checks.Code("role", role);
        }

        checks.Text("reason", reason, ReasonLength, required: kind == EventKind.Rejected);
        if (kind == EventKind.Issued && departments.Length == 0)
        {
            checks.Add(Problems.FieldMissing("departments"));
        }

        checks.CodesOnce("departments", departments, DepartmentsLimit);
        checks.ThrowIfAny();
        return new SurveyPlanStep(code, kind, role, reason, departments, etag);
    }

    private static void CheckQuestionnaire(FieldChecks checks, SurveyPlan plan)
    {
        if (plan.Questionnaire.Length > 0)
        {
            checks.Code("questionnaire", plan.Questionnaire);
            if (plan.QuestionnaireVersion < 1)
            {
                checks.Invalid("questionnaire_version", plan.QuestionnaireVersion.ToString(CultureInfo.InvariantCulture), ProblemForm.WholeFromOne);
            }
        }
        else if (plan.QuestionnaireVersion != 0)
        {
            checks.Add(Problems.FieldMissing("questionnaire"));
        }
    }
}
