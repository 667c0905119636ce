using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CSat.Domain.Audits;

/// <summary>The hashes of a chain: each is SHA-256 over the one before it, the position and the whole entry, every text preceded by its length.</summary>
public static class AuditChain
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = 32;

    /// <summary>The hash before the first entry, so that no chain is another organisation's.</summary>
    public static byte[] Start(string organization, Guid organizationId)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "csat-audit-1");
        Append(hash, organization);
        Append(hash, organizationId);
        return hash.GetHashAndReset();
    }

    /// <summary>The hash of an entry at its place.</summary>
    /// <param name="previous">The hash before it.</param>
    /// <param name="position">Its place, from 1.</param>
    /// <param name="entry">The entry.</param>
    public static byte[] Next(ReadOnlySpan<byte> previous, long position, AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Append(hash, position);
        Append(hash, entry.EntryId);
        Append(hash, entry.At.UtcTicks);
        Append(hash, entry.Actors.Count);
        foreach (var actor in entry.Actors)
        {
            Append(hash, actor);
        }

        Append(hash, entry.Method);
        Append(hash, entry.Subject.ToString());
        Append(hash, entry.SubjectId ?? Guid.Empty);
        Append(hash, entry.SubjectId is null ? 0 : 1);
        Append(hash, entry.Count);
        Append(hash, entry.RequestId);
        Append(hash, entry.ContentDigest.Length);
        hash.AppendData(entry.ContentDigest.Span);
        Append(hash, entry.Outcome.ToString());
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        hash.AppendData(bytes);
    }
}
