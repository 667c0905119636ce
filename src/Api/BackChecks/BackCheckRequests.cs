using System.Globalization;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Api.BackChecks;

/// <summary>A draw that is asked for.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Forms">How many; 0 for as many as the regime demands.</param>
public sealed record BackCheckDraft(string Round, long Seed, int Forms);

/// <summary>A finding on a drawn form.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="ResponseId">The form.</param>
/// <param name="Result">What was found.</param>
/// <param name="At">When.</param>
public sealed record CheckDraft(string Round, Guid ResponseId, Domain.Surveys.FormCheck Result, DateTimeOffset At);

/// <summary>Which drawn forms are asked for.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="After">The last form shown.</param>
/// <param name="Count">How many at most.</param>
public sealed record CheckPage(string Round, Guid After, int Count);

/// <summary>Reads requests about back-checks and checks their fields.</summary>
internal static class BackCheckRequests
{
    private const int FormsLimit = 1_000_000;

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static BackCheckDraft Read(DrawBackCheckRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        if (request.Forms is < 0 or > FormsLimit)
        {
            checks.Invalid("forms", request.Forms.ToString(CultureInfo.InvariantCulture), ProblemForm.WholeWithin, ("most", FormsLimit));
        }

        checks.ThrowIfAny();
        return new(request.Round, request.Seed, request.Forms);
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static CheckDraft Read(RecordCheckRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        if (!Guid.TryParseExact(request.ResponseId, "D", out var id))
        {
            checks.Add(request.ResponseId.Length == 0 ? Problems.FieldMissing("response_id") : Problems.NotFound("response_id", ProblemThing.Response, request.ResponseId));
        }

        if (request.Result is not (FormCheck.Genuine or FormCheck.Fabricated or FormCheck.NotReached))
        {
            checks.Invalid("result", request.Result.ToString(), ProblemForm.KnownValue, ("known", Fact.Listed(["FORM_CHECK_GENUINE", "FORM_CHECK_FABRICATED", "FORM_CHECK_NOT_REACHED"])));
        }

        if (request.CheckedAt is null)
        {
            checks.Add(Problems.FieldMissing("checked_at"));
        }

        checks.ThrowIfAny();
        return new(request.Round, id, EnumCode.Parse<Domain.Surveys.FormCheck>(EnumCode.Of(request.Result)), ContractTime.Of(request.CheckedAt!));
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static CheckPage Read(ListChecksRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        if (Paging.Read(ListName(request.Round), request.PageToken, keyParts: 1) is not [var after])
        {
            return new(request.Round, Guid.Empty, size + 1);
        }

        return Guid.TryParseExact(after, "D", out var id) ? new(request.Round, id, size + 1) : throw new ProblemException(Problems.InvalidPageToken());
    }

    /// <summary>The list's name in its page tokens.</summary>
    public static string ListName(string round) => $"checks {round}";
}
