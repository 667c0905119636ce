using System.Buffers.Binary;
using System.IO.Compression;
using Grpc.Net.Compression;

namespace CSat.Api.Serving;

/// <summary>gzip for messages, refusing those that end early: a client that forgets to finish its compression would otherwise lose the end of a message unseen.</summary>
internal sealed class WholeGzip : ICompressionProvider
{
    private readonly GzipCompressionProvider _usual = new(CompressionLevel.Fastest);

    /// <inheritdoc/>
    public string EncodingName => _usual.EncodingName;

    /// <inheritdoc/>
    public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel) => _usual.CreateCompressionStream(stream, compressionLevel);

    /// <inheritdoc/>
    public Stream CreateDecompressionStream(Stream stream)
    {
        var packed = new MemoryStream();
        stream.CopyTo(packed);
        var bytes = packed.ToArray();
        return bytes.Length < sizeof(uint)
            ? throw new InvalidDataException("The gzip data ends early.")
            : new Unpacked(_usual.CreateDecompressionStream(new MemoryStream(bytes)), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(^sizeof(uint))));
    }

    /// <summary>The unpacked bytes.</summary>
    /// <param name="inner">Unpacks; takes an early end for the end.</param>
    /// <param name="length">How many there must be, as the last four packed bytes say (RFC 1952), modulo 2^32.</param>
    private sealed class Unpacked(Stream inner, uint length) : Stream
    {
        private uint _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            if (read == 0 && !buffer.IsEmpty && _read != length)
            {
                throw new InvalidDataException("The gzip data ends early.");
            }

            _read = unchecked(_read + (uint)read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
