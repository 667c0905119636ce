using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Hosting.State;

namespace CSat.Hosting.Audits;

/// <summary>
/// The end of an organisation's audit chain in a file of its own, <c>audit-head-ORGANISATION-DATE.json</c>: copied to where nobody who can write the database can write,
/// it shows later that nothing up to there was changed.
/// </summary>
/// <param name="Organization">Code of the organisation.</param>
/// <param name="OrganizationId">Its id.</param>
/// <param name="Head">The end of the chain.</param>
/// <param name="At">When it was read.</param>
public sealed record AuditHeadFile(string Organization, Guid OrganizationId, AuditHead Head, DateTimeOffset At)
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true,
    };

    /// <summary>Whether the file of a day (UTC) is still to be written.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="organization">Code of the organisation.</param>
    /// <param name="now">The moment.</param>
    public static bool IsDue(string folder, string organization, DateTimeOffset now) => !File.Exists(PathOf(folder, organization, now));

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemException">It is not there or holds no head.</exception>
    public static AuditHeadFile Read(string path)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), Strict);
            return content is { CsatAuditHead: Version, Hash.Length: 2 * AuditChain.HashLength, Position: >= 0 }
                ? new AuditHeadFile(content.Organization, content.OrganizationId, new AuditHead(content.Position, Convert.FromHexString(content.Hash)), content.At)
                : throw new ProblemException(NoHead(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            throw new ProblemException(NoHead(path));
        }
    }

    /// <summary>Writes the file of its day, whole or not at all, for its owner alone.</summary>
    /// <param name="folder">Where the files are; made when missing.</param>
    /// <returns>Its path.</returns>
    public string Write(string folder)
    {
        var path = PathOf(folder, Organization, At);
        StateDirectory.WriteSecret(path, ToText());
        return path;
    }

    /// <summary>One line of JSON.</summary>
    public string ToText() => new StringBuilder()
        .Append(JsonSerializer.Serialize(new Content(Version, Organization, OrganizationId, Head.Position, Convert.ToHexStringLower(Head.Hash.Span), At.ToUniversalTime()), Strict))
        .Append('\n').ToString();

    private static string PathOf(string folder, string organization, DateTimeOffset at) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"audit-head-{organization}-{at.UtcDateTime:yyyy-MM-dd}.json"));

    private static Problem NoHead(string path) => Problem.Worded("no-head", "AUDIT_FILE_INVALID", path, "audit");

    private sealed record Content(int CsatAuditHead, string Organization, Guid OrganizationId, long Position, string Hash, DateTimeOffset At);
}
