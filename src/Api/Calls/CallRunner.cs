using CSat.Api.Authentication;
using CSat.Api.Validation;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Npgsql;

namespace CSat.Api.Calls;

/// <summary>A call that was let in: who asks, where, when.</summary>
/// <param name="Tenant">The organisation that it acts in.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="At">When it was received, whole microseconds: the time of what it does where the caller states none.</param>
/// <param name="Request">What makes it idempotent; null where it carries no request id.</param>
/// <param name="Cancellation">The caller is gone, or the deadline has passed.</param>
public sealed record Call(Tenant Tenant, Caller Caller, DateTimeOffset At, IdentifiedRequest? Request, CancellationToken Cancellation)
{
    /// <summary>What the audit says of everything that the call writes.</summary>
    public required AuditAct Act { get; init; }

    /// <summary>A number above that of the transaction that the call has written in; null where what it writes does not say, and is asked for.</summary>
    internal ulong? CommittedBelow { get; set; }
}

/// <summary>
/// What every rpc has in common once its message is read: who calls, in which organisation, under which request id. Key, role and permission were looked at
/// before (<see cref="Admission"/>); what fails becomes the caller's status in <see cref="Errors.ErrorFunnel"/>.
/// </summary>
/// <param name="tenants">Finds the organisation of a call.</param>
/// <param name="requests">The requests that carry an id.</param>
/// <param name="tokens">The tokens of writes.</param>
/// <param name="source">The application's pools.</param>
/// <param name="time">The clock.</param>
public sealed class CallRunner(TenantResolver tenants, RequestLog requests, WriteTokens tokens, CellPools source, TimeProvider time)
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
        try
        {
            var call = new Call(tenant, caller, at, await IdentifyAsync(request, tenant, context, at), context.CancellationToken) { Act = ActOf(request, context, at) };
            var answer = await run(call);
            if (WriteTokens.IsWriting(context.Method))
            {
                await tokens.AddHeaderAsync(context, tenant.Id, call.CommittedBelow);
            }

            return answer;
        }
        catch (ProblemException refused)
        {
            throw refused.In(tenant.TimeZone);
        }
        catch (PostgresException refused) when (CellPools.IsElsewhere(refused))
        {
            // The caller comes again and is let in where the organisation lives by then.
            source.Forget(tenant.Id);
            throw;
        }
    }

    /// <summary>Runs a call that writes, but in no organisation that is there already.</summary>
    /// <param name="request">The request.</param>
    /// <param name="context">The rpc.</param>
    /// <param name="run">What the rpc does, told what the audit says of it.</param>
    public async Task<TAnswer> RunOutsideAsync<TRequest, TAnswer>(TRequest request, ServerCallContext context, Func<AuditAct, Task<TAnswer>> run)
        where TRequest : class, IMessage<TRequest>, new()
    {
        var answer = await run(ActOf(request, context, ContractTime.Cut(time.GetUtcNow())));
        await tokens.AddHeaderAsync(context, null, null);
        return answer;
    }

    /// <summary>What the audit says of everything that an rpc writes.</summary>
    /// <param name="request">The request, or the message of a stream.</param>
    /// <param name="context">The rpc.</param>
    /// <param name="at">When it was received.</param>
    internal static AuditAct ActOf<TRequest>(TRequest request, ServerCallContext context, DateTimeOffset at)
        where TRequest : class, IMessage<TRequest>, new() =>
        new(Admission.CallerOf(context).Identity, context.Method, at, RequestFields<TRequest>.RequestId(request), () => RequestFields<TRequest>.ContentOf(request));

    private async ValueTask<IdentifiedRequest?> IdentifyAsync<TRequest>(TRequest request, Tenant tenant, ServerCallContext context, DateTimeOffset at)
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
        await requests.PrepareAsync(tenant.Id, at, context.CancellationToken);
        return new IdentifiedRequest(id, context.Method, RequestFields<TRequest>.ContentOf(request), at);
    }
}

/// <summary>The fields that requests have in common, found by their names.</summary>
/// <typeparam name="TRequest">The request's message.</typeparam>
internal static class RequestFields<TRequest>
    where TRequest : class, IMessage<TRequest>, new()
{
    private static readonly IFieldAccessor? OrganizationField = TextField("organization");
    private static readonly IFieldAccessor? RequestIdField = TextField("request_id");

    /// <summary>Code of the organisation that the request names; empty where it names none.</summary>
    public static string Organization(TRequest request) => (string?)OrganizationField?.GetValue(request) ?? "";

    /// <summary>The request's id; empty where it has none.</summary>
    public static string RequestId(TRequest request) => (string?)RequestIdField?.GetValue(request) ?? "";

    /// <summary>The request without its id, as bytes that are the same whenever it says the same: fields by number, maps by key, unknown fields of a newer client too.</summary>
    public static byte[] ContentOf(TRequest request)
    {
        var content = Copy(request);
        RequestIdField?.Clear(content);
        var bytes = new byte[content.CalculateSize()];
        using var output = new CodedOutputStream(bytes) { Deterministic = true };
        content.WriteTo(output);
        output.Flush();
        return bytes;
    }

    private static TRequest Copy(TRequest request) => ((IDeepCloneable<TRequest>)request).Clone();

    private static IFieldAccessor? TextField(string name) =>
        new TRequest().Descriptor.FindFieldByName(name) is { FieldType: FieldType.String } field ? field.Accessor : null;
}
