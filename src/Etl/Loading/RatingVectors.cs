using DuckDB.NET.Data;

namespace CSat.Etl.Loading;

/// <summary>Explodes the levels of forms into vectors of fct_rating or of fct_own_scale_rating, which has the same columns; a level 0 is no rating.</summary>
internal sealed class RatingVectors : IDisposable
{
    private const long ResponseFactor = 2_654_435_761;
    private const long ItemFactor = 40_503;
    private const long RoundFactor = 97;
    private const long CompetitorFactor = 31;
    private const long KindFactor = 7;
    private const long Modulus = 4_294_967_291;

    private readonly VectorAppender _appender;
    private readonly VectorBatch _batch;
    private int _row;

    public RatingVectors(DuckDBConnection connection, string table)
    {
        _appender = VectorAppender.Open(connection, table);
        _batch = _appender.CreateBatch();
    }

    /// <summary>Ratings written so far.</summary>
    public long Count { get; private set; }

    /// <summary>The sums over the forms written so far.</summary>
    public FormSumsByRound Forms { get; } = new();

    /// <summary>Writes the answered items of one form.</summary>
    /// <returns>How many they are, and the digest of their places.</returns>
    public (int Ratings, Int128 Places) Write(in RatingHead head, ReadOnlySpan<short> levels)
    {
        Int128 places = 0;
        var ratings = 0;
        Forms.Begin(head);
        for (var from = 0; from < levels.Length;)
        {
            if (_row == VectorBatch.Capacity)
            {
                Flush();
            }

            var part = levels.Slice(from, Math.Min(levels.Length - from, VectorBatch.Capacity - _row));
            var written = WritePart(head, part, from, ref places);
            WriteBest(head.Questionnaire, part, from, written);
            Fill(head, written);
            from += part.Length;
            ratings += written;
        }

        Forms.End();
        Count += ratings;
        return (ratings, places);
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

    private int WritePart(in RatingHead head, ReadOnlySpan<short> levels, int firstPlace, ref Int128 places)
    {
        var form = head.Questionnaire;
        var items = _batch[3].Values<int>()[_row..];
        var departments = _batch[4].Values<int>()[_row..];
        var given = _batch[8].Values<sbyte>()[_row..];
        var points = _batch[9].Values<int>()[_row..];
        var satisfied = _batch[11].Values<sbyte>()[_row..];
        var pointsOf = form.Points;
        var satisfiedOf = form.Satisfied;
        var place = (head.ResponseKey * ResponseFactor) + (head.RoundKey * RoundFactor) + (head.CompetitorKey * CompetitorFactor) + (head.RatingKind * KindFactor);
        var sum = 0L;
        var written = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] == 0)
            {
                continue;
            }

            // A level or a place that the questionnaire does not have gets a value that the checks refuse.
            var level = levels[i] is > 0 and <= sbyte.MaxValue ? (sbyte)levels[i] : (sbyte)-1;
            var at = firstPlace + i;
            var item = at < form.ItemKeys.Length ? form.ItemKeys[at] : -1;
            items[written] = item;
            departments[written] = head.DepartmentKey != 0 ? head.DepartmentKey : at < form.DepartmentKeys.Length ? form.DepartmentKeys[at] : -1;
            given[written] = level;
            points[written] = level > 0 ? pointsOf[level] : 0;
            satisfied[written] = level > 0 ? satisfiedOf[level] : (sbyte)0;
            sum += level * ((place + (item * ItemFactor) + satisfied[written]) % Modulus);
            written++;
        }

        places += sum;
        return written;
    }

    // Items with points of their own get them instead of those of the scale.
    private void WriteBest(QuestionnaireKeys form, ReadOnlySpan<short> levels, int firstPlace, int count)
    {
        var best = _batch[10].Values<int>().Slice(_row, count);
        if (form.Own is not { } own)
        {
            best.Fill(form.BestPoints);
            return;
        }

        var points = _batch[9].Values<int>().Slice(_row, count);
        for (int i = 0, written = 0; i < levels.Length; i++)
        {
            if (levels[i] == 0)
            {
                continue;
            }

            var at = firstPlace + i;
            var isKnown = at < own.Best.Length && levels[i] is > 0 and <= sbyte.MaxValue;
            best[written] = isKnown ? own.Best[at] : form.BestPoints;
            points[written] = isKnown ? own.ByLevel[at][levels[i]] : points[written];
            written++;
        }
    }

    private void Fill(in RatingHead head, int count)
    {
        _batch[0].Values<long>().Slice(_row, count).Fill(head.ResponseKey);
        _batch[1].Values<int>().Slice(_row, count).Fill(head.DateKey);
        _batch[2].Values<int>().Slice(_row, count).Fill(head.RoundKey);
        _batch[5].Values<int>().Slice(_row, count).Fill(head.CompetitorKey);
        _batch[6].Values<sbyte>().Slice(_row, count).Fill(head.RatingKind);
        _batch[7].Values<sbyte>().Slice(_row, count).Fill(head.RespondentKind);
        Forms.Add(
            _batch[4].Values<int>().Slice(_row, count), _batch[9].Values<int>().Slice(_row, count), _batch[10].Values<int>().Slice(_row, count), _batch[11].Values<sbyte>().Slice(_row, count));
        _row += count;
    }

    private void Flush()
    {
        _appender.Append(_batch, _row);
        _row = 0;
    }
}
