using CSat.Contracts.V1;

namespace CSat.Api.Authentication.Mapping;

/// <summary>Who may call without an API key: the bearers of an issuer's tokens, the holders of client certificates.</summary>
/// <param name="Tokens">Which tokens; null for none.</param>
/// <param name="Certificates">Which certificates; empty for none.</param>
public sealed record CallerMapping(TokenRules? Tokens, IReadOnlyList<CertificateRule> Certificates);

/// <summary>Which tokens are taken, and who their bearers are.</summary>
/// <param name="Issuer">The claim iss, letter by letter.</param>
/// <param name="Audiences">One of them must be in the claim aud.</param>
/// <param name="KeysFile">The issuer's public keys as a JSON Web Key Set; null where <paramref name="Metadata"/> leads to them.</param>
/// <param name="Metadata">The issuer's OpenID metadata document; null where <paramref name="KeysFile"/> holds the keys.</param>
/// <param name="ClockSkew">By how much the clocks of issuer and service may differ.</param>
/// <param name="ActorClaim">What people know the bearer by.</param>
/// <param name="Organization">Code of the organisation of all bearers; null where <paramref name="OrganizationClaim"/> names each one's.</param>
/// <param name="OrganizationClaim">The claim that holds the code of the bearer's organisation; null where <paramref name="Organization"/> is everyone's.</param>
/// <param name="RoleClaim">The claim that holds what the bearer is at the issuer; dots lead into objects: <c>realm_access.roles</c>.</param>
/// <param name="Roles">Values of it and the roles that they give; a bearer has the first that is met.</param>
public sealed record TokenRules(
    string Issuer, IReadOnlyList<string> Audiences, string? KeysFile, Uri? Metadata, TimeSpan ClockSkew, string ActorClaim, string? Organization, string? OrganizationClaim,
    string RoleClaim, IReadOnlyList<(string Value, Role Role)> Roles);

/// <summary>Whose certificate it is.</summary>
/// <param name="Name">A DNS name or e-mail address of the certificate, or its common name where it has none of these.</param>
/// <param name="Organization">Code of the organisation.</param>
/// <param name="Role">The role.</param>
public sealed record CertificateRule(string Name, string Organization, Role Role);
