using System.Security.Cryptography;

namespace CSat.Machine.Files;

/// <summary>Digests of whole files, in one pass and without holding them in memory.</summary>
public static class FileDigest
{
    private const int BufferBytes = 1 << 20;

    /// <summary>SHA-256 of a file's content, hexadecimal.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string Sha256(string path)
    {
        using var stream = new FileStream(path, new FileStreamOptions { BufferSize = BufferBytes, Options = FileOptions.SequentialScan });
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
