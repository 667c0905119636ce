using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Disciplines;

/// <summary>A declaration that is to be recorded.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Discipline">Codes of what is declared.</param>
public sealed record DeclarationDraft(string Round, string[] Discipline);

/// <summary>Fraud that is to be recorded.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="ResponseId">The form; null where a surveyor is named.</param>
/// <param name="Distributor">The surveyor; null where a form is named.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Penalty">What follows.</param>
public sealed record FraudDraft(string Round, Guid? ResponseId, string? Distributor, string Finding, string Penalty);

/// <summary>Which surveyors are asked for.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="After">Code of the last one shown.</param>
/// <param name="Count">How many at most.</param>
public sealed record SurveyorPage(string Round, string After, int Count);

/// <summary>Reads requests about the discipline of surveyors and checks their fields.</summary>
internal static class DisciplineRequests
{
    private const int MostEntries = 50;
    private const int TextLength = 1000;

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static DeclarationDraft Read(DeclareDisciplineRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        if (request.Discipline.Count > MostEntries)
        {
            checks.Add(Problems.FieldTooLong("discipline", request.Discipline.Count, MostEntries));
        }

        foreach (var code in request.Discipline.Take(MostEntries))
        {
            checks.Code("discipline", code);
        }

        checks.ThrowIfAny();
        return new(request.Round, [.. request.Discipline.Distinct(StringComparer.Ordinal)]);
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static FraudDraft Read(ReportFraudRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        Guid? form = null;
        if (Guid.TryParseExact(request.ResponseId, "D", out var id))
        {
            form = id;
        }
        else if (request.ResponseId.Length > 0)
        {
            checks.Add(Problems.NotFound("response_id", ProblemThing.Response, request.ResponseId));
        }

        if (request.Distributor.Length > 0)
        {
            checks.Code("distributor", request.Distributor);
        }

        checks.Text("finding", request.Finding.Trim(), TextLength);
        checks.Text("penalty", request.Penalty.Trim(), TextLength);
        checks.ThrowIfAny();
        return new(request.Round, form, request.Distributor.Length > 0 ? request.Distributor : null, request.Finding.Trim(), request.Penalty.Trim());
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static SurveyorPage Read(ListSurveyorsRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return new(request.Round, Paging.Read(ListName(request.Round), request.PageToken, keyParts: 1)?[0] ?? "", size + 1);
    }

    /// <summary>The list's name in its page tokens.</summary>
    public static string ListName(string round) => $"surveyors {round}";
}
