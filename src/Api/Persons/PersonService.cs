using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Persons;

/// <summary>People and the roles of regimes that they hold.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The people.</param>
public sealed class PersonService(CallRunner calls, PersonStore store) : Contracts.V1.PersonService.PersonServiceBase
{
    /// <inheritdoc/>
    public override Task<PutPeopleResponse> PutPeople(PutPeopleRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => PersonMapper.ToContract(await store.PutAsync(call, PersonRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListPeopleResponse> ListPeople(ListPeopleRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => PersonMapper.ToContract(await store.ListAsync(call, PersonRequests.Read(request)), request));
}
