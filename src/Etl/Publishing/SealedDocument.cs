using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CSat.Machine.Files;

namespace CSat.Etl.Publishing;

/// <summary>A document of JSON that carries the digest of itself, so that a change of it shows.</summary>
/// <param name="Sha256">SHA-256 of the document with this member empty, hexadecimal.</param>
public abstract record SealedDocument(string Sha256)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes it sealed, durably, in the place of what is there.</summary>
    /// <exception cref="IOException">It cannot be written; what was there stays.</exception>
    public void WriteTo(string path) => PrivateFile.Write(path, Bytes(this with { Sha256 = Digest() }));

    /// <summary>Reads one; null where the file is no such document, or was changed.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static T? ReadFrom<T>(string path)
        where T : SealedDocument
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Form) is { } document && document.Sha256 == document.Digest() ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Bytes(SealedDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), Form);

    private string Digest() => Convert.ToHexStringLower(SHA256.HashData(Bytes(this with { Sha256 = "" })));
}
