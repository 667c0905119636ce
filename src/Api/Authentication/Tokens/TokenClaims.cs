using System.Text.Json;
using CSat.Api.Authentication.Mapping;
using CSat.Contracts.V1;
using CSat.Domain.Text;

namespace CSat.Api.Authentication.Tokens;

/// <summary>What a token that was found genuine says of its bearer.</summary>
/// <param name="Subject">Who at the issuer; the claim sub.</param>
/// <param name="Actor">What people know the bearer by.</param>
/// <param name="Organization">Code of the organisation.</param>
/// <param name="Role">The role.</param>
internal sealed record TokenClaims(string Subject, string Actor, string Organization, Role Role)
{
    private const int TextLength = 150;

    /// <summary>Reads the claims.</summary>
    /// <param name="payload">The token's payload, JSON.</param>
    /// <param name="rules">Which claims say what.</param>
    /// <param name="missing">What keeps the bearer out, for the log; empty where nothing does.</param>
    /// <returns>Null where something is missing.</returns>
    public static TokenClaims? Read(ReadOnlyMemory<byte> payload, TokenRules rules, out string missing)
    {
        using var document = JsonDocument.Parse(payload);
        var subject = Text(document.RootElement, "sub");
        var actor = Text(document.RootElement, rules.ActorClaim);
        var organization = rules.Organization ?? Text(document.RootElement, rules.OrganizationClaim!);
        var held = Values(document.RootElement, rules.RoleClaim).ToHashSet(StringComparer.Ordinal);
        var role = rules.Roles.FirstOrDefault(role => held.Contains(role.Value)).Role;
        missing = subject is null ? "it has no claim sub"
            : actor is null ? $"its claim {rules.ActorClaim} is no text of 1 to {TextLength} characters"
            : organization is null ? $"its claim {rules.OrganizationClaim} is no text"
            : role == Role.Unspecified ? $"its claim {rules.RoleClaim} holds no value that gives a role" : "";
        return missing.Length == 0 ? new TokenClaims(subject!, actor!, organization!, role) : null;
    }

    private static string? Text(JsonElement root, string claim) =>
        Find(root, claim) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 and <= TextLength } text && TextRules.IsClean(text) && !text.Any(char.IsControl) ? text : null;

    // A list of texts, one text, or one text of several words, as scopes are.
    private static List<string> Values(JsonElement root, string claim) => Find(root, claim) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!).ToList(),
        { ValueKind: JsonValueKind.String } text => [text.GetString()!, .. text.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        _ => [],
    };

    // By its whole name, else by the path that dots make of it.
    private static JsonElement? Find(JsonElement root, string claim)
    {
        if (root.TryGetProperty(claim, out var whole))
        {
            return whole;
        }

        var at = root;
        foreach (var part in claim.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at))
            {
                return null;
            }
        }

        return at;
    }
}
