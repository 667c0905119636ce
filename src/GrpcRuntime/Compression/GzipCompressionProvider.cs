using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>Compression with gzip.</summary>
/// <param name="defaultCompressionLevel">The level where none is configured.</param>
public sealed class GzipCompressionProvider(CompressionLevel defaultCompressionLevel) : ICompressionProvider
{
    internal static readonly ICompressionProvider Default = new GzipCompressionProvider(CompressionLevel.Fastest);

    /// <inheritdoc />
    public string EncodingName => "gzip";

    /// <inheritdoc />
    public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel) =>
        new GZipStream(stream, compressionLevel ?? defaultCompressionLevel, leaveOpen: true);

    /// <inheritdoc />
    public Stream CreateDecompressionStream(Stream stream) => new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
}
