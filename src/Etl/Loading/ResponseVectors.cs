using System.Buffers.Binary;
using CSat.Domain.Surveys;
using CSat.Etl.Scoring;
using DuckDB.NET.Data;

namespace CSat.Etl.Loading;

/// <summary>Writes forms into vectors of fct_response, or of fct_blank_form, whose columns are the first ones of it.</summary>
internal sealed class ResponseVectors : IDisposable
{
    private const long ResponseFactor = 2_654_435_761;
    private const long RoundFactor = 40_503;
    private const long QuestionnaireFactor = 97;
    private const long CompetitorFactor = 31;
    private const long DepartmentFactor = 13;
    private const long KindFactor = 7;
    private const long Modulus = 4_294_967_291;

    // DuckDB counts microseconds from 1970, PostgreSQL from 2000.
    private const long UnixOffset = 946_684_800_000_000;

    private readonly VectorAppender _appender;
    private readonly VectorBatch _batch;
    private readonly LocalDay _sent;
    private int _row;

    public ResponseVectors(DuckDBConnection connection, string table, TimeZoneInfo zone)
    {
        _sent = new LocalDay(zone);
        _appender = VectorAppender.Open(connection, table);
        _batch = _appender.CreateBatch();
    }

    /// <summary>Forms written so far.</summary>
    public long Count { get; private set; }

    /// <summary>Writes an answered form, with the digest of what came.</summary>
    /// <returns>The digest of its place.</returns>
    public Int128 Write(in RatingHead head, in ResponseRow row, uint digest, (int Ratings, int Apart) answered, int collectedBy, FormState state)
    {
        MakeRoom();
        _batch[11].Values<short>()[_row] = (short)answered.Ratings;
        _batch[13].Values<short>()[_row] = (short)answered.Apart;
        if (state == FormState.ReturnedUndated)
        {
            _batch[12].SetNull(_row);
        }
        else
        {
            _batch[12].Values<sbyte>()[_row] = state == FormState.ReturnedLate ? (sbyte)1 : (sbyte)0;
        }

        _batch[14].Values<int>()[_row] = head.DepartmentKey;
        WriteText(15, PersonalData.Code(row.Customer));
        if (row.Weight is { } weight)
        {
            _batch[16].Values<double>()[_row] = weight;
        }
        else
        {
            _batch[16].SetNull(_row);
        }

        _batch[19].Values<sbyte>()[_row] = row.IsScored ? (sbyte)1 : (sbyte)0;
        if (row.SentMicroseconds is { } sent)
        {
            _sent.MoveTo(sent);
            (_batch[17].Values<long>()[_row], _batch[18].Values<int>()[_row]) = (sent + UnixOffset, _sent.Key);
        }
        else
        {
            _batch[17].SetNull(_row);
            _batch[18].SetNull(_row);
        }

        if (row.ReturnedMicroseconds is { } returned)
        {
            _batch[20].Values<long>()[_row] = returned + UnixOffset;
        }
        else
        {
            _batch[20].SetNull(_row);
        }

        _batch[21].Values<int>()[_row] = collectedBy;
        return answered.Ratings * (Int128)((WriteShared(head, row, digest) + (head.DepartmentKey * DepartmentFactor)) % Modulus);
    }

    /// <summary>Writes a blank form, with the digest of what came.</summary>
    /// <returns>The digest of its place.</returns>
    public Int128 Write(in RatingHead head, in ResponseRow row, uint digest)
    {
        MakeRoom();
        return WriteShared(head, row, digest) % Modulus;
    }

    private long WriteShared(in RatingHead head, in ResponseRow row, uint digest)
    {
        _batch[0].Values<long>()[_row] = head.ResponseKey;
        _batch[1].Values<UInt128>()[_row] = BinaryPrimitives.ReadUInt128BigEndian(row.IdBytes) ^ (UInt128.One << 127);
        _batch[2].Values<int>()[_row] = head.RoundKey;
        _batch[3].Values<int>()[_row] = head.Questionnaire.Key;
        _batch[4].Values<int>()[_row] = head.DateKey;
        _batch[5].Values<sbyte>()[_row] = head.RatingKind;
        _batch[6].Values<sbyte>()[_row] = head.RespondentKind;
        _batch[7].Values<int>()[_row] = head.CompetitorKey;
        _batch[8].Values<long>()[_row] = row.RespondedAt + UnixOffset;
        WriteText(9, PersonalData.Masked(row.AttributesJson));
        _batch[10].Values<uint>()[_row] = digest;
        _row++;
        Count++;
        return (head.ResponseKey * ResponseFactor) + (head.RoundKey * RoundFactor) + (head.Questionnaire.Key * QuestionnaireFactor)
            + (head.CompetitorKey * CompetitorFactor) + (head.RatingKind * KindFactor) + head.RespondentKind;
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

    private void MakeRoom()
    {
        if (_row == VectorBatch.Capacity)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _appender.Append(_batch, _row);
        _row = 0;
    }
}
