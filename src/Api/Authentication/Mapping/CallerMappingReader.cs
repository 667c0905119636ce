using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Regimes;
using CSat.Regimes.Yaml;
using LocalizedText = CSat.Domain.Text.LocalizedText;

namespace CSat.Api.Authentication.Mapping;

/// <summary>Reads the file that says who may call without an API key (YAML, and so JSON). All errors are said at once, each with line and path.</summary>
public static class CallerMappingReader
{
    private const int DefaultSkewSeconds = 60;
    private const int MostSkewSeconds = 300;

    private static readonly Dictionary<string, Role> Roles = EnumCode.All<Role>().Where(role => role.Value != Role.Unspecified).ToDictionary(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemException">It cannot be read, or has errors.</exception>
    public static CallerMapping Load(string path)
    {
        try
        {
            var document = YamlDocument.Load(path);
            document.ThrowIfErrors();
            var mapping = Read(document.Root, Path.GetDirectoryName(Path.GetFullPath(path))!);
            document.Root.Done();
            document.ThrowIfErrors();
            return mapping;
        }
        catch (RegimeFileException error)
        {
            throw new ProblemException(error.Problems);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(NotReadable(path, error.Message));
        }
    }

    private static CallerMapping Read(YamlMap root, string folder)
    {
        var tokens = root.OptionalMap("tokens");
        var certificates = root.Maps("certificates");
        if (tokens is null && certificates.Count == 0)
        {
            root.Add("tokens", new LocalizedText("文件应有 tokens 或 certificates。", "The file needs tokens or certificates."));
        }

        return new CallerMapping(tokens is null ? null : ReadTokens(tokens, folder), [.. certificates.Select(ReadCertificate)]);
    }

    private static TokenRules ReadTokens(YamlMap map, string folder)
    {
        var audiences = map.Texts("audience");
        if (audiences.Count == 0)
        {
            map.Add("audience", new LocalizedText("应写明本服务的 audience，否则任何给其他服务的令牌也会被接受。", "Name the audience that is this service, or tokens made for others would be taken too."));
        }

        var (keys, metadata) = OneOfTwo(map, "keys", "metadata");
        var (organization, claim) = OneOfTwo(map, "organization", "organization-claim");
        var rules = new TokenRules(
            map.Text("issuer"),
            audiences,
            keys is null ? null : Path.GetFullPath(keys, folder),
            metadata is null ? null : Address(map, metadata),
            TimeSpan.FromSeconds(map.OptionalWhole("clock-skew-seconds", 0, MostSkewSeconds) ?? DefaultSkewSeconds),
            map.OptionalText("actor-claim") ?? "sub",
            organization,
            claim,
            map.Text("role-claim"),
            ReadRoles(map));
        map.Done();
        return rules;
    }

    private static List<(string Value, Role Role)> ReadRoles(YamlMap map)
    {
        var roles = map.Map("roles");
        if (roles.Keys.Count == 0 && map.Has("roles"))
        {
            map.Add("roles", new LocalizedText("至少写一个取值和它的角色。", "Give at least one value and its role."));
        }

        return [.. roles.Keys.Select(value => (value, roles.OneOf(value, Roles)))];
    }

    private static CertificateRule ReadCertificate(YamlMap map)
    {
        var rule = new CertificateRule(map.Text("name"), map.Text("organization"), map.OneOf("role", Roles));
        map.Done();
        return rule;
    }

    private static (string? First, string? Second) OneOfTwo(YamlMap map, string first, string second)
    {
        var (one, other) = (map.OptionalText(first), map.OptionalText(second));
        if (one is null == other is null)
        {
            map.Add(other is null ? first : second, new LocalizedText($"“{first}”和“{second}”应写其一，且只写其一。", $"Give one of \"{first}\" and \"{second}\", and not both."));
        }

        return (one, other);
    }

    // Keys that come over an open wire are whoever's is on it.
    private static Uri? Address(YamlMap map, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return address;
        }

        map.Add("metadata", new LocalizedText("应为 https:// 地址（本机可用 http://）。", "An address with https:// is needed (on this machine http:// too)."));
        return null;
    }

    private static Problem NotReadable(string path, string detail) => Problem.Worded("callers-file", ProblemReason.FieldInvalid, path, "callers", ("detail", detail));
}
