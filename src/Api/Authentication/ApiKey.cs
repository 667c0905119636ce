using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CSat.Api.Authentication;

/// <summary>API keys: 256 random bits as text. Only the SHA-256 digest is ever stored, so a stolen database opens nothing.</summary>
public static class ApiKey
{
    private const string Prefix = "csat_";
    private const int KeyBytes = 32;
    private const int MaximumLength = 256;

    /// <summary>Makes a new key.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>What is stored of a key.</summary>
    public static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>The key of an authorization value "Bearer KEY"; null where it is none.</summary>
    public static string? FromAuthorization(string? value)
    {
        const string Scheme = "Bearer ";
        return value is { Length: > 7 and <= MaximumLength } && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..].Trim() : null;
    }
}
