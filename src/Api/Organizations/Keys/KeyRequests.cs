using CSat.Api.Authentication;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Api.Organizations.Keys;

/// <summary>A key that is to be made.</summary>
/// <param name="Label">What it is for.</param>
/// <param name="Role">Its role.</param>
/// <param name="ExpiresAt">From when on it opens nothing; null for no end. Whether that is to come is the store's to say: a repetition may come after it.</param>
/// <param name="Person">Code of the person whose it is; empty for the key of a system.</param>
public sealed record KeyOrder(string Label, Role Role, DateTimeOffset? ExpiresAt, string Person);

/// <summary>A key that is to be revoked.</summary>
/// <param name="Id">Its id; empty where what was given can be none.</param>
/// <param name="Given">The id as it was given.</param>
public sealed record KeyRevocation(Guid Id, string Given);

/// <summary>Which keys are asked for.</summary>
/// <param name="After">Id of the last key shown.</param>
/// <param name="RevokedToo">Whether revoked ones are among them.</param>
/// <param name="Count">How many at most.</param>
public sealed record KeyPage(Guid After, bool RevokedToo, int Count);

/// <summary>Reads requests about keys and checks their fields.</summary>
internal static class KeyRequests
{
    private const int LabelLength = 200;
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static KeyOrder Read(CreateApiKeyRequest request)
    {
        var checks = new FieldChecks();
        checks.Text("label", request.Label, LabelLength);
        if (request.Label.Length > 0 && !IsOwn(request.Label))
        {
            checks.Invalid("label", request.Label, ProblemForm.KeyLabel);
        }

        if (request.Role == Role.Unspecified || !Enum.IsDefined(request.Role))
        {
            checks.Add(Problems.UnknownCode("role", request.Role.ToString(), [.. EnumCode.All<Role>().Keys.Skip(1)]));
        }

        if (request.ExpiresAt is not null && !ContractTime.IsTime(request.ExpiresAt))
        {
            checks.Invalid("expires_at", request.ExpiresAt.ToDiagnosticString(), ProblemForm.Time);
        }

        if (request.Person.Length > 0)
        {
            checks.Code("person", request.Person);
        }

        checks.ThrowIfAny();
        return new KeyOrder(request.Label, request.Role, request.ExpiresAt is null ? null : ContractTime.Of(request.ExpiresAt), request.Person);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static KeyRevocation Read(RevokeApiKeyRequest request)
    {
        var checks = new FieldChecks();
        checks.Text("api_key_id", request.ApiKeyId, FieldChecks.CodeLength);
        checks.ThrowIfAny();
        return new KeyRevocation(Guid.TryParse(request.ApiKeyId, out var id) ? id : Guid.Empty, request.ApiKeyId);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static KeyPage Read(ListApiKeysRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return Paging.Read(List(request.IncludeRevoked), request.PageToken, keyParts: 1) is not [var last] ? new KeyPage(Guid.Empty, request.IncludeRevoked, size + 1)
            : Guid.TryParse(last, out var after) ? new KeyPage(after, request.IncludeRevoked, size + 1)
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    /// <summary>The list's name in its page tokens.</summary>
    public static string List(bool revokedToo) => revokedToo ? "keys-revoked-too" : "keys";

    // Compared as it looks: a width, a case or blanks make no other word of it.
    private static bool IsOwn(string label)
    {
        var seen = string.Concat(label.Select(letter => letter is >= FirstWide and <= LastWide ? (char)(letter - FirstWide + '!') : letter)).Trim();
        return !seen.Equals(Caller.Program, StringComparison.OrdinalIgnoreCase)
            && !Caller.Prefixes.Any(prefix => seen.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
