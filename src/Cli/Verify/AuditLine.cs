using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CSat.Domain.Audits;
using CSat.Domain.Text;

namespace CSat.Cli.Verify;

/// <summary>The first line of an audit file: whose it is.</summary>
/// <param name="CsatAudit">Version of the form of the file.</param>
/// <param name="Organization">Code of the organisation.</param>
/// <param name="OrganizationId">Its id.</param>
public sealed record AuditFirstLine(int CsatAudit, string Organization, string OrganizationId);

/// <summary>The last line of an audit file: how it ends.</summary>
/// <param name="Entries">How many entries.</param>
/// <param name="Hash">Hash of the last, hexadecimal.</param>
public sealed record AuditLastLine(long Entries, string Hash);

/// <summary>
/// A sealed entry as a line of JSON, which can be written in one way alone: a line that is not as the entry read from it would be written was changed, whatever the
/// change says.
/// </summary>
public sealed record AuditLine(
    long Position, string EntryId, string At, IReadOnlyList<string> Actors, string Method, string Subject, string SubjectId, int Count, string RequestId, string ContentDigest,
    string Outcome, string Hash)
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The line of an entry.</summary>
    public static AuditLine Of(SealedEntry at) => new(
        at.Position,
        at.Entry.EntryId.ToString("D"),
        at.Entry.At.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture),
        at.Entry.Actors,
        at.Entry.Method,
        EnumCode.Of(at.Entry.Subject),
        at.Entry.SubjectId?.ToString("D") ?? "",
        at.Entry.Count,
        at.Entry.RequestId,
        Convert.ToHexStringLower(at.Entry.ContentDigest.Span),
        EnumCode.Of(at.Entry.Outcome),
        Convert.ToHexStringLower(at.Hash.Span));

    /// <summary>The bytes of a line, without the line break.</summary>
    public static byte[] Write<T>(T line) => JsonSerializer.SerializeToUtf8Bytes(line, Form);

    /// <summary>The entry of a line; null where the line is none, or is not written as the entry is.</summary>
    public static SealedEntry? ReadEntry(ReadOnlySpan<byte> line)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<AuditLine>(line, Form)?.ToEntry();
            return entry is not null && line.SequenceEqual(Write(Of(entry))) ? entry : null;
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The first or last line; null where the line is none, or is written otherwise.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> line)
        where T : class
    {
        try
        {
            var read = JsonSerializer.Deserialize<T>(line, Form);
            return read is not null && line.SequenceEqual(Write(read)) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private SealedEntry ToEntry() => new(
        Position,
        new AuditEntry(
            Guid.ParseExact(EntryId, "D"),
            DateTimeOffset.ParseExact(At, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Actors,
            Method,
            EnumCode.Parse<AuditSubject>(Subject),
            SubjectId.Length == 0 ? null : Guid.ParseExact(SubjectId, "D"),
            Count,
            RequestId,
            Convert.FromHexString(ContentDigest),
            EnumCode.Parse<AuditOutcome>(Outcome)),
        Convert.FromHexString(Hash));
}
