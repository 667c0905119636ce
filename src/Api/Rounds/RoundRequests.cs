using System.Globalization;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;

namespace CSat.Api.Rounds;

/// <summary>A round that is to be closed.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Etag">The round as the caller knows it; empty where that does not matter.</param>
public sealed record RoundClosing(string Code, string Etag);

/// <summary>Which rounds are asked for.</summary>
/// <param name="AfterStart">First day of the last round shown.</param>
/// <param name="AfterCode">Code of the last round shown.</param>
/// <param name="Count">How many at most.</param>
public sealed record RoundPage(DateOnly AfterStart, string AfterCode, int Count);

/// <summary>Reads requests about rounds and checks their fields.</summary>
internal static class RoundRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "rounds";

    /// <returns>The round; its id and state are of no account.</returns>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static RoundRow Read(OpenRoundRequest request)
    {
        var round = FieldChecks.Required("round", request.Round);
        var checks = new FieldChecks();
        checks.Code("code", round.Code);
        checks.Name("title", round.Title);
        checks.Code("questionnaire", round.Questionnaire);
        checks.Code("survey_kind", round.SurveyKind);
        var (start, end) = checks.Period("period_start", round.PeriodStart, "period_end", round.PeriodEnd);
        if (round.FormsSent < 0)
        {
            checks.Invalid("forms_sent", round.FormsSent.ToString(CultureInfo.InvariantCulture), ProblemForm.NotNegative);
        }

        if (round.SurveyPlan.Length > 0)
        {
            checks.Code("survey_plan", round.SurveyPlan);
        }

        DateOnly? sentOn = round.FormsSentOn is null ? null : checks.Date("forms_sent_on", round.FormsSentOn);
        checks.ThrowIfAny();
        return new RoundRow
        {
            Code = round.Code, TitleZh = round.Title.Zh, TitleEn = round.Title.En, Questionnaire = round.Questionnaire, QuestionnaireVersion = round.QuestionnaireVersion,
            SurveyKind = round.SurveyKind, PeriodStart = start, PeriodEnd = end, FormsSent = round.FormsSent, FormsSentOn = sentOn,
            SurveyPlan = round.SurveyPlan,
        };
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static RoundClosing Read(CloseRoundRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        checks.ThrowIfAny();
        return new RoundClosing(request.Round, request.Etag);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static CalendarPeriod Read(GetRoundProposalsRequest request)
    {
        var checks = new FieldChecks();
        if (!CalendarPeriod.TryParse(request.Period, out var period))
        {
            checks.Invalid("period", request.Period, ProblemForm.Period);
        }

        checks.ThrowIfAny();
        return period;
    }

    /// <returns>The round's code.</returns>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static string Read(GetRoundStatisticsRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        checks.ThrowIfAny();
        return request.Round;
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static RoundPage Read(ListRoundsRequest request) => Page(List, request.PageSize, request.PageToken);

    /// <summary>The page of a list of rounds by period.</summary>
    /// <param name="list">The list's name in its page tokens.</param>
    /// <param name="pageSize">As asked.</param>
    /// <param name="pageToken">As asked.</param>
    /// <returns>One more than asked for.</returns>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static RoundPage Page(string list, int pageSize, string pageToken)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(pageSize);
        checks.ThrowIfAny();
        var key = Paging.Read(list, pageToken, keyParts: 2);
        if (key is null)
        {
            return new RoundPage(DateOnly.MinValue, "", size + 1);
        }

        return DateOnly.TryParseExact(key[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? new RoundPage(start, key[1], size + 1)
            : throw new ProblemException(Problems.InvalidPageToken());
    }
}
