using System.Buffers.Binary;
using System.IO.Compression;

namespace CSat.EndToEnd.Tests;

/// <summary>Looks at a PNG of a page.</summary>
internal static class PageImage
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    /// <summary>How many different byte values its decompressed picture data has: a blank page has a handful, print has dozens.</summary>
    public static int Variety(string path)
    {
        var png = File.ReadAllBytes(path);
        using var packed = new MemoryStream();
        for (var at = SignatureLength; at + ChunkOverhead <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, length);
            }

            at += length + ChunkOverhead;
        }

        packed.Position = 0;
        using var picture = new ZLibStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        picture.CopyTo(bytes);
        return bytes.ToArray().Distinct().Count();
    }
}
