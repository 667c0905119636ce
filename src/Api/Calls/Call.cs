using CSat.Api.Authentication;
using CSat.Postgres.Requests;

namespace CSat.Api.Calls;

/// <summary>A call that was let in: who asks, where, when.</summary>
/// <param name="Tenant">The organisation that it acts in.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="At">When it was received, whole microseconds: the time of what it does where the caller states none.</param>
/// <param name="Request">What makes it idempotent; null where it carries no request id.</param>
/// <param name="Cancellation">The caller is gone, or the deadline has passed.</param>
public sealed record Call(Tenant Tenant, Caller Caller, DateTimeOffset At, IdentifiedRequest? Request, CancellationToken Cancellation);
