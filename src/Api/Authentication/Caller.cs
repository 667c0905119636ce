using CSat.Contracts.V1;
using CSat.Postgres.Audit;

namespace CSat.Api.Authentication;

/// <summary>Who calls.</summary>
/// <param name="OrganizationId">The organisation that the caller belongs to.</param>
/// <param name="Role">The caller's role.</param>
/// <param name="WholeInstallation">Whether the caller may act in every organisation and create new ones.</param>
/// <param name="Label">What people know the caller by: the label of the key; recorded as the actor of events.</param>
/// <param name="ExpiresAt">From when on the key opens nothing; null for no end.</param>
public sealed record Caller(Guid OrganizationId, Role Role, bool WholeInstallation, string Label, DateTimeOffset? ExpiresAt)
{
    /// <summary>The label by which the program itself acts.</summary>
    public const string Program = AuditAct.Program;

    private const string KeyPrefix = "key:";

    /// <summary>What labels of callers without a key begin with; no key's label does.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["token:", "certificate:"];

    /// <summary>Tells this caller from every other and names no person: <c>key:</c> and the key's id.</summary>
    public string Identity { get; init; } = Program;

    /// <summary>The caller's key; null where it has none.</summary>
    public Guid? ApiKeyId { get; init; }

    /// <summary>The caller who comes with a key.</summary>
    /// <param name="id">The key's id.</param>
    public Caller With(Guid id) => this with { ApiKeyId = id, Identity = KeyPrefix + id.ToString("D") };
}
