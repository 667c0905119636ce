namespace CSat.Api.Authentication;

/// <summary>Whose key a call carries.</summary>
/// <param name="OrganizationId">The organisation the key belongs to.</param>
/// <param name="Role">Its role.</param>
/// <param name="WholeInstallation">Whether it may act in every organisation and create new ones.</param>
/// <param name="Label">What the key is for; recorded as the actor of events.</param>
public sealed record Caller(Guid OrganizationId, CallerRole Role, bool WholeInstallation, string Label);
