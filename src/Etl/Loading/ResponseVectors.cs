using System.Buffers.Binary;
using DuckDB.NET.Data;

namespace CSat.Etl.Loading;

/// <summary>Writes forms into vectors of fct_response.</summary>
internal sealed class ResponseVectors : IDisposable
{
    private const long ResponseFactor = 2_654_435_761;
    private const long RoundFactor = 40_503;
    private const long QuestionnaireFactor = 97;
    private const long CompetitorFactor = 31;
    private const long DepartmentFactor = 13;
    private const long KindFactor = 7;
    private const long Modulus = 4_294_967_291;

    private readonly VectorAppender _appender;
    private readonly VectorBatch _batch;
    private int _row;

    public ResponseVectors(DuckDBConnection connection)
    {
        _appender = VectorAppender.Open(connection, "fct_response");
        _batch = _appender.CreateBatch();
    }

    /// <summary>Forms written so far.</summary>
    public long Count { get; private set; }

    /// <summary>Writes one form.</summary>
    /// <returns>The digest of its place.</returns>
    public Int128 Write(in RatingHead head, in ResponseRow row, int ratings)
    {
        if (_row == VectorBatch.Capacity)
        {
            Flush();
        }

        _batch[0].Values<long>()[_row] = head.ResponseKey;
        _batch[1].Values<UInt128>()[_row] = BinaryPrimitives.ReadUInt128BigEndian(row.IdBytes) ^ (UInt128.One << 127);
        _batch[2].Values<int>()[_row] = head.RoundKey;
        _batch[3].Values<int>()[_row] = head.Questionnaire.Key;
        _batch[4].Values<int>()[_row] = head.DateKey;
        _batch[5].Values<sbyte>()[_row] = head.RatingKind;
        _batch[6].Values<sbyte>()[_row] = head.RespondentKind;
        _batch[7].Values<int>()[_row] = head.CompetitorKey;
        _batch[8].Values<short>()[_row] = (short)ratings;
        WriteText(9, row.AttributesJson);
        _batch[10].Values<int>()[_row] = head.DepartmentKey;
        WriteText(11, row.Customer);
        _row++;
        Count++;
        var place = (head.ResponseKey * ResponseFactor) + (head.RoundKey * RoundFactor) + (head.Questionnaire.Key * QuestionnaireFactor)
            + (head.CompetitorKey * CompetitorFactor) + (head.DepartmentKey * DepartmentFactor) + (head.RatingKind * KindFactor) + head.RespondentKind;
        return ratings * (Int128)(place % Modulus);
    }

    public void Complete()
    {
        Flush();
        _appender.Complete();
    }

    public void Dispose()
    {
        _batch.Dispose();
        _appender.Dispose();
    }

    private void WriteText(int column, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            _batch[column].SetNull(_row);
        }
        else
        {
            _batch[column].SetText(_row, text);
        }
    }

    private void Flush()
    {
        _appender.Append(_batch, _row);
        _row = 0;
    }
}
