using System.Buffers.Binary;

namespace CSat.Etl.Loading;

/// <summary>One form as copy_responses.sql gives it; reads on demand out of the reader's buffer.</summary>
internal readonly ref struct ResponseRow(CopyReader reader, ReadOnlySpan<CopyField> fields)
{
    /// <summary>Columns of copy_responses.sql.</summary>
    public const int Columns = 17;

    private const int Levels = 8;
    private const int Attributes = 9;
    private const int Sent = 10;
    private const int Department = 11;
    private const int CustomerCode = 12;
    private const int FormWeight = 13;
    private const int Scored = 14;
    private const int Returned = 15;
    private const int CollectedBy = 16;
    private const int ArrayHeader = 3 * sizeof(int);
    private const int ArrayDimension = 2 * sizeof(int);
    private const int Element = sizeof(int) + sizeof(short);

    private readonly CopyReader _reader = reader;
    private readonly ReadOnlySpan<CopyField> _fields = fields;

    /// <summary>Number of the form: the key of its rows.</summary>
    public long Number => BinaryPrimitives.ReadInt64BigEndian(_reader.Bytes(_fields[0]));

    public ReadOnlySpan<byte> IdBytes => _reader.Bytes(_fields[1]);

    public Guid RoundId => new(_reader.Bytes(_fields[2]), bigEndian: true);

    public Guid QuestionnaireVersionId => new(_reader.Bytes(_fields[3]), bigEndian: true);

    public sbyte RatingKind => (sbyte)BinaryPrimitives.ReadInt16BigEndian(_reader.Bytes(_fields[4]));

    public sbyte RespondentKind => (sbyte)BinaryPrimitives.ReadInt16BigEndian(_reader.Bytes(_fields[5]));

    public Guid? CompetitorId => _fields[6].IsNull ? null : new(_reader.Bytes(_fields[6]), bigEndian: true);

    /// <summary>When it was answered.</summary>
    public DateTimeOffset AnsweredAt => LocalDay.Epoch.AddMicroseconds(RespondedAt);

    /// <summary>When it was sent; null where not recorded.</summary>
    public DateTimeOffset? SentAt => SentMicroseconds is { } sent ? LocalDay.Epoch.AddMicroseconds(sent) : null;

    /// <summary>The same in microseconds since 2000-01-01 UTC.</summary>
    public long? SentMicroseconds => _fields[Sent].IsNull ? null : BinaryPrimitives.ReadInt64BigEndian(_reader.Bytes(_fields[Sent]));

    /// <summary>Microseconds since 2000-01-01 UTC.</summary>
    public long RespondedAt => BinaryPrimitives.ReadInt64BigEndian(_reader.Bytes(_fields[7]));

    /// <summary>JSON text; empty when there is none. The first byte of binary jsonb is its version.</summary>
    public ReadOnlySpan<byte> AttributesJson => _fields[Attributes].IsNull ? [] : _reader.Bytes(_fields[Attributes])[1..];

    public Guid? DepartmentId => _fields[Department].IsNull ? null : new(_reader.Bytes(_fields[Department]), bigEndian: true);

    /// <summary>Code of the customer in UTF-8; empty when there is none.</summary>
    public ReadOnlySpan<byte> Customer => _fields[CustomerCode].IsNull ? [] : _reader.Bytes(_fields[CustomerCode]);

    /// <summary>Weight of the form; null where none is recorded.</summary>
    public double? Weight => _fields[FormWeight].IsNull ? null : BinaryPrimitives.ReadDoubleBigEndian(_reader.Bytes(_fields[FormWeight]));

    /// <summary>Whether it counts: false for a form found fabricated, where the regime leaves those out.</summary>
    public bool IsScored => _reader.Bytes(_fields[Scored])[0] != 0;

    /// <summary>When it came back, in microseconds since 2000-01-01 UTC; null where it did as it was answered.</summary>
    public long? ReturnedMicroseconds => _fields[Returned].IsNull ? null : BinaryPrimitives.ReadInt64BigEndian(_reader.Bytes(_fields[Returned]));

    /// <summary>When it came back.</summary>
    public DateTimeOffset ReturnedAt => ReturnedMicroseconds is { } returned ? LocalDay.Epoch.AddMicroseconds(returned) : AnsweredAt;

    /// <summary>The department that collected it; null where not recorded.</summary>
    public Guid? CollectedById => _fields[CollectedBy].IsNull ? null : new(_reader.Bytes(_fields[CollectedBy]), bigEndian: true);

    /// <summary>CRC-32C over all columns, nulls left out: what count_responses.sql sums up.</summary>
    public uint Digest()
    {
        var crc = Crc32C.Start;
        foreach (var field in _fields)
        {
            if (!field.IsNull)
            {
                crc = Crc32C.Append(crc, _reader.Bytes(field));
            }
        }

        return Crc32C.Finish(crc);
    }

    /// <summary>Copies the levels, in the order of the items; returns how many there are.</summary>
    /// <exception cref="InvalidDataException">The array has several dimensions or nulls, which no form has.</exception>
    public int CopyLevels(ref short[] levels)
    {
        var array = _reader.Bytes(_fields[Levels]);
        var dimensions = BinaryPrimitives.ReadInt32BigEndian(array);
        if (dimensions == 0)
        {
            return 0;
        }

        var count = BinaryPrimitives.ReadInt32BigEndian(array[ArrayHeader..]);
        var elements = array[(ArrayHeader + ArrayDimension)..];
        if (dimensions != 1 || elements.Length != count * Element)
        {
            throw new InvalidDataException("The levels of a form are no plain list of numbers.");
        }

        if (levels.Length < count)
        {
            levels = new short[count];
        }

        for (var i = 0; i < count; i++)
        {
            levels[i] = BinaryPrimitives.ReadInt16BigEndian(elements[((i * Element) + sizeof(int))..]);
        }

        return count;
    }
}
