using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CSat.Api.Responses.Groups;

/// <summary>SHA-256 over what a response says: round, kinds, competitor, time, sending, return and collection, levels, comments, attributes. Ids and times of receipt are not content.</summary>
internal static class ContentDigest
{
    public static byte[] Of(
        Guid roundId, short ratingKind, short respondentKind, NamedIds named, DateTime respondedAt, DateTime? sentAt, DateTime? returnedAt, ReadOnlySpan<short> levels,
        IReadOnlyList<(short Position, string Text)> comments, string? attributes, string? customer, double? weight)
    {
        var length = 16 + 2 + 2 + 16 + 8 + 4 + (levels.Length * 2) + 4 + 4 + 8 + Encoding.UTF8.GetMaxByteCount(attributes?.Length ?? 0)
            + 16 + 4 + Encoding.UTF8.GetMaxByteCount(customer?.Length ?? 0) + 2 + 8 + 2 + 8 + 16;
        foreach (var (_, text) in comments)
        {
            length += 2 + 4 + Encoding.UTF8.GetMaxByteCount(text.Length);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var writer = new Writer(buffer);
            writer.Write(roundId);
            writer.Write(ratingKind);
            writer.Write(respondentKind);
            writer.Write(named.Competitor ?? Guid.Empty);
            writer.Write(respondedAt.Ticks);
            writer.Write(levels.Length);
            foreach (var level in levels)
            {
                writer.Write(level);
            }

            writer.Write(comments.Count);
            foreach (var (position, text) in comments)
            {
                writer.Write(position);
                writer.Write(text);
            }

            writer.Write(attributes ?? "");
            if (sentAt is { } sent)
            {
                // Content without it keeps the digest that it had before there was such a field.
                writer.Write(sent.Ticks);
            }

            if (named.Department is not null || customer is not null)
            {
                writer.Write(named.Department ?? Guid.Empty);
                writer.Write(customer ?? "");
            }

            if (weight is { } stated)
            {
                // Behind a mark of its own: what stands before may be left out.
                writer.Write(short.MinValue);
                writer.Write(BitConverter.DoubleToInt64Bits(stated));
            }

            if (returnedAt is not null || named.CollectedBy is not null)
            {
                writer.Write((short)(short.MinValue + 1));
                writer.Write(returnedAt?.Ticks ?? 0);
                writer.Write(named.CollectedBy ?? Guid.Empty);
            }

            return SHA256.HashData(buffer.AsSpan(0, writer.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Every text is preceded by its length, so that no two contents have the same bytes.
    private ref struct Writer(Span<byte> buffer)
    {
        private readonly Span<byte> _buffer = buffer;

        public int Length { get; private set; }

        public void Write(Guid value)
        {
            value.TryWriteBytes(_buffer[Length..]);
            Length += 16;
        }

        public void Write(short value)
        {
            BinaryPrimitives.WriteInt16LittleEndian(_buffer[Length..], value);
            Length += sizeof(short);
        }

        public void Write(int value)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_buffer[Length..], value);
            Length += sizeof(int);
        }

        public void Write(long value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(_buffer[Length..], value);
            Length += sizeof(long);
        }

        public void Write(string value)
        {
            var written = Encoding.UTF8.GetBytes(value, _buffer[(Length + sizeof(int))..]);
            Write(written);
            Length += written;
        }
    }
}
