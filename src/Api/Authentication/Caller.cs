using CSat.Contracts.V1;

namespace CSat.Api.Authentication;

/// <summary>Whose key a call carries.</summary>
/// <param name="OrganizationId">The organisation the key belongs to.</param>
/// <param name="Role">Its role.</param>
/// <param name="WholeInstallation">Whether it may act in every organisation and create new ones.</param>
/// <param name="Label">What the key is for; recorded as the actor of events.</param>
/// <param name="ExpiresAt">From when on the key opens nothing; null for no end.</param>
public sealed record Caller(Guid OrganizationId, Role Role, bool WholeInstallation, string Label, DateTimeOffset? ExpiresAt);
