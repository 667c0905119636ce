using System.Buffers;
using System.Security.Cryptography;

namespace CSat.Postgres.Backups;

/// <summary>What went through a stream.</summary>
/// <param name="Bytes">How much.</param>
/// <param name="Sha256">Its SHA-256, in hexadecimal.</param>
internal readonly record struct StreamDigest(long Bytes, string Sha256)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Copies a stream to its end.</summary>
    public static async Task<StreamDigest> CopyAsync(Stream source, Stream target, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long bytes = 0;
            int read;
            while ((read = await source.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                bytes += read;
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
            }

            return new StreamDigest(bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
