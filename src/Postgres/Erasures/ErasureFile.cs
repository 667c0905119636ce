using System.Security.Cryptography;
using System.Text.Json;
using CSat.Domain.Problems;
using CSat.Machine.Files;

namespace CSat.Postgres.Erasures;

/// <summary>
/// A list of erasures as a file of JSON lines: one that says when it was made, one an organisation with as many erasures as it names behind it, and one with the number
/// of lines and the SHA-256 of all before it, without which a list that was cut short would let come back what it no longer names.
/// </summary>
public static class ErasureFile
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    /// <summary>Writes a list where it says that it stands, whole or not at all, readable for its owner alone.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public static void Write(ErasureList list)
    {
        try
        {
            PrivateFile.Write(list.File, BytesOf(list));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(ErasureProblems.NotAccessible(list.File, fault.Message));
        }
    }

    /// <summary>Reads a list.</summary>
    /// <exception cref="ProblemException">There is no such file, or it is not as it was written.</exception>
    public static ErasureList Read(string file)
    {
        try
        {
            return Read(file, File.ReadAllBytes(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(ErasureProblems.NotAccessible(file, fault.Message));
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            throw new ProblemException(ErasureProblems.NotWhole(file));
        }
    }

    private static byte[] BytesOf(ErasureList list)
    {
        using var bytes = new MemoryStream();
        var lines = 0;
        Add(new FirstLine(Version, list.ExportedAt));
        foreach (var organization in list.Organizations)
        {
            Add(new OrganizationLine(organization.Organization, organization.OrganizationId, organization.Salt, organization.Erasures.Count));
            foreach (var erasure in organization.Erasures)
            {
                Add(erasure);
            }
        }

        Add(new LastLine(lines, Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))));
        return bytes.ToArray();

        void Add<T>(T line)
        {
            JsonSerializer.Serialize(bytes, line, Json);
            bytes.WriteByte((byte)'\n');
            lines++;
        }
    }

    private static ErasureList Read(string file, byte[] bytes)
    {
        var lines = new List<ArraySegment<byte>>();
        var start = 0;
        for (var end = Array.IndexOf(bytes, (byte)'\n'); end >= 0; end = Array.IndexOf(bytes, (byte)'\n', start))
        {
            lines.Add(new ArraySegment<byte>(bytes, start, end - start));
            start = end + 1;
        }

        if (lines.Count < 2 || start != bytes.Length
            || Line<LastLine>(lines[^1]) != new LastLine(lines.Count - 1, Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, lines[^1].Offset))))
            || Line<FirstLine>(lines[0]) is not { CsatErasures: Version } first)
        {
            throw new InvalidDataException();
        }

        var organizations = new List<ListedErasures>();
        for (var i = 1; i < lines.Count - 1;)
        {
            var organization = Line<OrganizationLine>(lines[i++]);
            organizations.Add(new(organization.Organization, organization.OrganizationId, organization.Salt, [.. lines.Skip(i).Take(organization.Erasures).Select(Line<ErasureRow>)]));
            i += organization.Erasures;
        }

        return new ErasureList(file, first.ExportedAt, organizations);
    }

    private static T Line<T>(ArraySegment<byte> line) => JsonSerializer.Deserialize<T>(line, Json) ?? throw new InvalidDataException();

    private sealed record FirstLine(int CsatErasures, DateTimeOffset ExportedAt);

    private sealed record OrganizationLine(string Organization, Guid OrganizationId, byte[]? Salt, int Erasures);

    private sealed record LastLine(int Lines, string Sha256);
}
