using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CSat.Postgres.Backups;

/// <summary>What a backup says of itself: of which moment and which schema it is, and what must be in it.</summary>
/// <param name="Format">Version of the file's layout: <see cref="CurrentFormat"/>.</param>
/// <param name="TakenAt">When its snapshot was taken: everything that was acknowledged before is in it.</param>
/// <param name="ServerVersion">Version of the PostgreSQL that it comes from.</param>
/// <param name="SystemIdentifier">The cluster that it comes from.</param>
/// <param name="Migrations">The schema, as the migrations that made it.</param>
/// <param name="RequestMonths">Starts of the months by which requests are kept.</param>
/// <param name="Organizations">The organisations, in the order of their codes.</param>
public sealed record BackupManifest(
    int Format, DateTimeOffset TakenAt, string ServerVersion, string SystemIdentifier, IReadOnlyList<BackupMigration> Migrations, IReadOnlyList<DateTimeOffset> RequestMonths,
    IReadOnlyList<BackupOrganization> Organizations)
{
    /// <summary>The layout that this program writes and reads: a ZIP archive with a binary COPY stream a table and organisation, and this manifest as its last entry, whose digest is the archive's comment.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Name of the manifest's entry.</summary>
    internal const string Entry = "manifest.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Rows in all.</summary>
    public long Rows => Organizations.Sum(organization => organization.Tables.Sum(table => table.Rows));

    /// <summary>As JSON.</summary>
    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Readable);

    /// <summary>What the archive's comment says of its manifest: SHA-256, in hexadecimal.</summary>
    internal static string DigestOf(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonException">It is none, or of another layout.</exception>
    internal static BackupManifest Of(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<BackupManifest>(json, Readable) ?? throw new JsonException("The manifest is empty.");
}

/// <summary>A migration that made the schema.</summary>
/// <param name="Name">Its name: <c>0001_organization</c>.</param>
/// <param name="Checksum">SHA-256 of its script, in hexadecimal.</param>
public sealed record BackupMigration(string Name, string Checksum);

/// <summary>An organisation of a backup.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Tables">Its rows, a table each.</param>
public sealed record BackupOrganization(Guid Id, string Code, IReadOnlyList<BackupTable> Tables);

/// <summary>The rows of one organisation in one table.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns, in the order of the stream.</param>
/// <param name="Rows">How many.</param>
/// <param name="Bytes">Length of the stream, unpacked.</param>
/// <param name="Sha256">SHA-256 of the stream, unpacked, in hexadecimal: equal rows have equal digests.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, long Bytes, string Sha256)
{
    /// <summary>Name of the stream's entry.</summary>
    internal string EntryOf(Guid organization) => $"{organization:D}/{Name}.copy";
}
