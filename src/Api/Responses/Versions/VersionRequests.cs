using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Responses.Versions;

/// <summary>Reads which response's versions are asked for.</summary>
internal static class VersionRequests
{
    /// <summary>Which stored form is meant.</summary>
    /// <exception cref="ProblemException">Neither its id nor its source system and external id are given, or in the wrong form.</exception>
    public static ResponseName Read(ListResponseVersionsRequest request)
    {
        if (request.ResponseId.Length > 0)
        {
            return Guid.TryParse(request.ResponseId, out var id) ? new(id, "", "") : throw new ProblemException(Problems.NotFound("response_id", ProblemThing.Response, request.ResponseId));
        }

        var checks = new FieldChecks();
        checks.Text("source_system", request.SourceSystem, ResponseRequests.SourceSystemLength);
        checks.Text("external_id", request.ExternalId, ResponseRequests.ExternalIdLength);
        checks.ThrowIfAny();
        return new(null, request.SourceSystem, request.ExternalId);
    }
}

/// <summary>What a caller calls a stored form.</summary>
/// <param name="ResponseId">Its id; null where the two others name it.</param>
/// <param name="SourceSystem">System that it comes from.</param>
/// <param name="ExternalId">Id there.</param>
internal sealed record ResponseName(Guid? ResponseId, string SourceSystem, string ExternalId)
{
    /// <summary>As messages say it.</summary>
    public string Shown => ResponseId is { } id ? id.ToString("D") : ExternalId;

    /// <summary>The field that a refusal points to.</summary>
    public string Field => ResponseId is null ? "external_id" : "response_id";
}
