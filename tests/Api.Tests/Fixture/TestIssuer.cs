using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CSat.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CSat.Api.Tests.Fixture;

/// <summary>An issuer of tokens: its keys, the key set that it publishes, and tokens of any content, genuine or not.</summary>
public sealed class TestIssuer : IDisposable
{
    public const string Name = "https://login.example.com";
    public const string Audience = "csat";

    private readonly TemporaryDirectory _folder = new();
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ECDsa _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string KeysFile => _folder.PathOf("jwks.json");

    /// <summary>The key set: RSA and EC, under the names that are given.</summary>
    public string KeySet(string rsa = "rsa-1", string curve = "ec-1") => JsonSerializer.Serialize(new
    {
        keys = new[]
        {
            Public(new RsaSecurityKey(_rsa.ExportParameters(false)) { KeyId = rsa }),
            Public(new ECDsaSecurityKey(_curve) { KeyId = curve }),
        },
    });

    public void Publish(string keys) => File.WriteAllText(KeysFile, keys);

    /// <summary>Writes the mapping file.</summary>
    /// <param name="keys">The line that says where the keys are; null for the file.</param>
    public string Mapping(string? keys = null) => _folder.Write("callers.yaml", $$"""
        tokens:
          issuer: {{Name}}
          audience: [{{Audience}}, csat-test]
          {{keys ?? "keys: jwks.json"}}
          clock-skew-seconds: 30
          actor-claim: preferred_username
          organization-claim: organisation
          role-claim: realm_access.roles
          roles: {csat-admins: administrator, csat-desk: agent}
        """);

    /// <summary>The claims of somebody at the desk of an organisation, from a minute before to ten minutes after a moment.</summary>
    public static Dictionary<string, object> Claims(string organization, DateTimeOffset now) => new()
    {
        ["iss"] = Name, ["aud"] = Audience, ["sub"] = "user-1", ["preferred_username"] = "chen", ["organisation"] = organization,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(), ["exp"] = now.AddMinutes(10).ToUnixTimeSeconds(),
        ["realm_access"] = new Dictionary<string, object> { ["roles"] = new[] { "other", "csat-desk" } },
    };

    /// <summary>A token.</summary>
    /// <param name="claims">Its payload.</param>
    /// <param name="algorithm">RS256, PS256, ES256; HS256 with the text of the public key as secret; none.</param>
    /// <param name="keyId">The key's name; null for none.</param>
    /// <param name="critical">An extension that the header demands; null for none.</param>
    public string Token(Dictionary<string, object> claims, string algorithm = "RS256", string? keyId = "rsa-1", string? critical = null)
    {
        var header = new Dictionary<string, object> { ["alg"] = algorithm, ["typ"] = "JWT" };
        if (critical is not null)
        {
            (header["crit"], header[critical]) = (new[] { critical }, true);
        }

        if (keyId is not null)
        {
            header["kid"] = keyId;
        }

        var signed = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = algorithm switch
        {
            "RS256" => _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "PS256" => _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            "ES256" => _curve.SignData(bytes, HashAlgorithmName.SHA256),
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), bytes),
            _ => [],
        };
        return $"{signed}.{Encode(signature)}";
    }

    public void Dispose()
    {
        _rsa.Dispose();
        _curve.Dispose();
        _folder.Dispose();
    }

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static Dictionary<string, string> Public(SecurityKey key)
    {
        var web = key is RsaSecurityKey rsa ? JsonWebKeyConverter.ConvertFromRSASecurityKey(rsa) : JsonWebKeyConverter.ConvertFromECDsaSecurityKey((ECDsaSecurityKey)key);
        var all = new Dictionary<string, string?> { ["kty"] = web.Kty, ["kid"] = web.Kid, ["use"] = "sig", ["n"] = web.N, ["e"] = web.E, ["crv"] = web.Crv, ["x"] = web.X, ["y"] = web.Y };
        return all.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
    }
}
