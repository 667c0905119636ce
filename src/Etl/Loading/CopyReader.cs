using System.Buffers.Binary;

namespace CSat.Etl.Loading;

/// <summary>Reads PostgreSQL's binary COPY format row by row out of a stream, in one buffer that is used again and again.</summary>
internal sealed class CopyReader(Stream stream)
{
    private const int SignatureLength = 11;
    private const int HeaderLength = SignatureLength + (2 * sizeof(int));
    private const int InitialBuffer = 1 << 18;

    private byte[] _buffer = new byte[InitialBuffer];
    private int _at;
    private int _filled;
    private bool _begun;

    private static ReadOnlySpan<byte> Signature => [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00];

    /// <summary>The next row's fields; false after the last. The bytes stay valid until the next call.</summary>
    /// <param name="fields">Takes where each field lies; a null has a start below 0.</param>
    /// <exception cref="InvalidDataException">The stream ends early or is not of this format.</exception>
    public bool Read(Span<CopyField> fields)
    {
        if (!_begun)
        {
            ReadHeader();
        }

        var count = BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));
        if (count < 0)
        {
            return false;
        }

        if (count != fields.Length)
        {
            throw new InvalidDataException($"A row of the COPY stream has {count} fields, {fields.Length} were asked for.");
        }

        return ReadFields(fields);
    }

    /// <summary>The bytes of a field of the current row.</summary>
    public ReadOnlySpan<byte> Bytes(CopyField field) => _buffer.AsSpan(field.Start, field.Length);

    private bool ReadFields(Span<CopyField> fields)
    {
        // Fields are noted relative to the row's start, because filling may move the row to the front of the buffer.
        var row = _at;
        var position = 0;
        for (var i = 0; i < fields.Length; i++)
        {
            row = Ensure(row, position + sizeof(int));
            var length = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(row + position));
            position += sizeof(int);
            fields[i] = length < 0 ? CopyField.Null : new CopyField(position, length);
            position += Math.Max(length, 0);
        }

        row = Ensure(row, position);
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = fields[i].IsNull ? fields[i] : fields[i] with { Start = fields[i].Start + row };
        }

        _at = row + position;
        return true;
    }

    // The header may share a message with the first row (PostgreSQL 18): it is taken by its length, never by messages.
    private void ReadHeader()
    {
        var header = Take(HeaderLength);
        if (!header[..SignatureLength].SequenceEqual(Signature))
        {
            throw new InvalidDataException("The stream does not begin as binary COPY does.");
        }

        var extension = BinaryPrimitives.ReadInt32BigEndian(header[(SignatureLength + sizeof(int))..]);
        Take(extension);
        _begun = true;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var start = Ensure(_at, length);
        _at = start + length;
        return _buffer.AsSpan(start, length);
    }

    /// <summary>Has <paramref name="length"/> bytes from <paramref name="start"/> on in the buffer; returns where they begin now.</summary>
    private int Ensure(int start, int length)
    {
        if (start + length <= _filled)
        {
            return start;
        }

        if (start + length > _buffer.Length)
        {
            MoveToFront(start, length);
            start = 0;
        }

        while (_filled < start + length)
        {
            var read = stream.Read(_buffer, _filled, _buffer.Length - _filled);
            _filled += read > 0 ? read : throw new InvalidDataException("The COPY stream ended within a row.");
        }

        return start;
    }

    private void MoveToFront(int start, int length)
    {
        var target = length <= _buffer.Length ? _buffer : new byte[Math.Max(length, 2 * _buffer.Length)];
        Buffer.BlockCopy(_buffer, start, target, 0, _filled - start);
        _buffer = target;
        _filled -= start;
    }
}

/// <summary>Where a field of a COPY row lies.</summary>
/// <param name="Start">First byte; below 0 for a null.</param>
/// <param name="Length">Number of bytes.</param>
internal readonly record struct CopyField(int Start, int Length)
{
    /// <summary>A null.</summary>
    public static CopyField Null => new(-1, 0);

    /// <summary>Whether it is a null.</summary>
    public bool IsNull => Start < 0;
}
