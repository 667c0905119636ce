using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CSat.Api.Authentication.Tokens;

namespace CSat.Api.Authentication;

/// <summary>API keys: 256 random bits as text. Only the SHA-256 digest is ever stored, so a stolen database opens nothing.</summary>
public static class ApiKey
{
    private const string Prefix = "csat_";
    private const int KeyBytes = 32;
    private const int MaximumLength = 256;
    private const string Scheme = "Bearer ";

    /// <summary>Makes a new key.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>What is stored of a key.</summary>
    public static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>What an authorization value "Bearer X" carries; null where it is none or too long.</summary>
    public static string? FromAuthorization(string? value) =>
        value is not null && value.Length > Scheme.Length && value.Length <= TokenReader.LengthLimit && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : null;

    /// <summary>Whether a text may be a key: everything else that callers carry is a token of an issuer.</summary>
    public static bool IsKey(string text) => text.Length <= MaximumLength && text.StartsWith(Prefix, StringComparison.Ordinal);
}
