using CSat.Api.Authentication;
using CSat.Api.Validation;
using CSat.Domain.Problems;
using CSat.Postgres.Requests;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.Api.Calls;

/// <summary>
/// What every rpc has in common once its message is read: who calls, in which organisation, under which request id. Key, role and permission were looked at
/// before (<see cref="Admission"/>); what fails becomes the caller's status in <see cref="Errors.ErrorFunnel"/>.
/// </summary>
/// <param name="tenants">Finds the organisation of a call.</param>
/// <param name="requests">The requests that carry an id.</param>
/// <param name="time">The clock.</param>
public sealed class CallRunner(TenantResolver tenants, RequestLog requests, TimeProvider time)
{
    private const int RequestIdLength = 64;

    /// <summary>Runs a call in the organisation that its request names in the field <c>organization</c>.</summary>
    /// <param name="request">The request; where it has a field <c>request_id</c>, the call is idempotent by it (<see cref="RequestLog.ClaimAsync"/>).</param>
    /// <param name="context">The rpc.</param>
    /// <param name="run">What the rpc does.</param>
    /// <exception cref="ProblemException">The organisation is not named, not there or not the key's; or the request id is no text.</exception>
    public async Task<TAnswer> RunAsync<TRequest, TAnswer>(TRequest request, ServerCallContext context, Func<Call, Task<TAnswer>> run)
        where TRequest : class, IMessage<TRequest>, new()
    {
        var caller = Admission.CallerOf(context);
        var tenant = await tenants.ResolveAsync(caller, RequestFields<TRequest>.Organization(request), context.CancellationToken);
        var at = ContractTime.Cut(time.GetUtcNow());
        return await run(new Call(tenant, caller, at, await IdentifyAsync(request, context, at), context.CancellationToken));
    }

    private async ValueTask<IdentifiedRequest?> IdentifyAsync<TRequest>(TRequest request, ServerCallContext context, DateTimeOffset at)
        where TRequest : class, IMessage<TRequest>, new()
    {
        var id = RequestFields<TRequest>.RequestId(request);
        if (id.Length == 0)
        {
            return null;
        }

        var checks = new FieldChecks();
        checks.Text("request_id", id, RequestIdLength);
        checks.ThrowIfAny();
        await requests.PrepareAsync(at, context.CancellationToken);
        return new IdentifiedRequest(id, context.Method, RequestFields<TRequest>.ContentOf(request), at);
    }
}
