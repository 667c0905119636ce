using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Organizations.Keys;

/// <summary>Keys in the words of the contract.</summary>
internal static class KeyMapper
{
    public static CreateApiKeyResponse ToContract(CreatedKey key) => new() { ApiKeyId = key.Id.ToString("D"), ApiKey = key.Key };

    public static ApiKeyRecord ToContract(KeyRow row) => new()
    {
        ApiKeyId = row.ApiKeyId.ToString("D"),
        Label = row.Label,
        Role = EnumCode.Parse<Role>(row.Role),
        WholeInstallation = row.WholeInstallation,
        CreatedAt = row.CreatedAt.ToTimestamp(),
        ExpiresAt = row.ExpiresAt?.ToTimestamp(),
        RevokedAt = row.RevokedAt?.ToTimestamp(),
        LastUsedAt = row.LastUsedAt?.ToTimestamp(),
        Person = row.Person,
    };

    /// <summary>A page of the keys found, one more of which were asked for than it may hold.</summary>
    public static ListApiKeysResponse ToContract(IReadOnlyList<KeyRow> found, ListApiKeysRequest request)
    {
        var keys = found.Select(ToContract).ToList();
        var count = Paging.Fit(keys, request.PageSize);
        return new ListApiKeysResponse
        {
            ApiKeys = { keys.Take(count) },
            NextPageToken = count < keys.Count ? Paging.Write(KeyRequests.List(request.IncludeRevoked), keys[count - 1].ApiKeyId) : "",
        };
    }
}
