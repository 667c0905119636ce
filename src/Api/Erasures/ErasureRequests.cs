using CSat.Api.Calls;
using CSat.Api.Responses;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Subject = CSat.Domain.Erasures.ErasureSubject;

namespace CSat.Api.Erasures;

/// <summary>Whose data is to be erased, and why.</summary>
/// <param name="Subject">A complaint, a response or a customer.</param>
/// <param name="SourceSystem">System that the response came from; empty for others.</param>
/// <param name="Name">Number or id of the complaint, external id of the response, or code of the customer.</param>
/// <param name="Reason">Why.</param>
internal sealed record ErasureDraft(Subject Subject, string SourceSystem, string Name, Domain.Erasures.ErasureReason Reason)
{
    /// <summary>What is said where there is no such thing.</summary>
    public Problem NotFound => Subject switch
    {
        Subject.Complaint => Problems.NotFound("complaint", ProblemThing.Complaint, Name),
        Subject.Customer => Problems.NotFound("customer", ProblemThing.Customer, Name),
        _ => Problems.NotFound("response.external_id", ProblemThing.Response, Name),
    };
}

/// <summary>Which erasures are asked for.</summary>
/// <param name="After">Id of the last erasure shown.</param>
/// <param name="Count">How many at most.</param>
internal sealed record ErasurePage(Guid After, int Count);

/// <summary>Reads requests about erasures and checks their fields.</summary>
internal static class ErasureRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "erasures";

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static ErasureDraft Read(EraseRequest request)
    {
        var checks = new FieldChecks();
        var response = request.SubjectCase == EraseRequest.SubjectOneofCase.Response ? request.Response : null;
        if (response is not null)
        {
            checks.Text("response.source_system", response.SourceSystem, ResponseRequests.SourceSystemLength);
            checks.Text("response.external_id", response.ExternalId, ResponseRequests.ExternalIdLength);
        }
        else if (request.SubjectCase == EraseRequest.SubjectOneofCase.Customer)
        {
            checks.Code("customer", request.Customer);
        }
        else
        {
            checks.Text("complaint", request.Complaint, FieldChecks.CodeLength);
        }

        var reason = checks.Choice<ErasureReason, Domain.Erasures.ErasureReason>("reason", request.Reason);
        checks.ThrowIfAny();
        return request.SubjectCase switch
        {
            EraseRequest.SubjectOneofCase.Response => new ErasureDraft(Subject.Response, response!.SourceSystem, response.ExternalId, reason!.Value),
            EraseRequest.SubjectOneofCase.Customer => new ErasureDraft(Subject.Customer, "", request.Customer, reason!.Value),
            _ => new ErasureDraft(Subject.Complaint, "", request.Complaint, reason!.Value),
        };
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static ErasurePage Read(ListErasuresRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return Paging.Read(List, request.PageToken, keyParts: 1) is not [var last] ? new ErasurePage(Guid.Empty, size + 1)
            : Guid.TryParseExact(last, "D", out var after) ? new ErasurePage(after, size + 1)
            : throw new ProblemException(Problems.InvalidPageToken());
    }
}
