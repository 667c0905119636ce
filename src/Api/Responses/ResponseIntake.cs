using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Responses;

namespace CSat.Api.Responses;

/// <summary>Checks a response against its round and the rules.</summary>
/// <param name="references">The rounds, competitors and departments.</param>
/// <param name="time">The clock.</param>
public sealed class ResponseIntake(ResponseReferences references, TimeProvider time)
{
    /// <summary>The response as it will be stored.</summary>
    /// <exception cref="ProblemException">It is refused; says all that is wrong with it.</exception>
    public async ValueTask<AcceptedResponse> AcceptAsync(Tenant tenant, SurveyResponse? asked, CancellationToken cancellation)
    {
        var response = FieldChecks.Required("response", asked);
        ResponseRequests.CheckIdentity(response);
        var round = await references.RoundAsync(tenant, response.Round, cancellation).ConfigureAwait(false);
        var draft = ResponseRequests.ToDraft(response, round);
        var receivedAt = time.GetUtcNow();

        // Whether the round is open is decided under its lock when the group is written: a replay is answered even when it is closed.
        var setting = new ResponseSetting(round.Scale, round.ItemCodes, RoundIsOpen: true, round.Raters, receivedAt);
        var problems = ResponseRules.Check(draft, setting);
        if (problems.Count > 0)
        {
            throw new ProblemException([.. problems.Select(ResponseRequests.InContractWords)]);
        }

        Guid? competitor = draft.Competitor is null ? null : await references.CompetitorAsync(tenant, draft.Competitor, cancellation).ConfigureAwait(false);
        Guid? department = response.Department.Length == 0 ? null : await references.DepartmentAsync(tenant, response.Department, cancellation).ConfigureAwait(false);
        return AcceptedResponse.Of(tenant.Id, response, draft, round, competitor, department, receivedAt);
    }
}
