using DuckDB.NET.Data;

namespace CSat.Etl.Loading;

/// <summary>Streams one range of the forms from PostgreSQL into fct_response and fct_rating.</summary>
/// <param name="keys">From ids to keys; shared between streams, which only read it.</param>
/// <param name="zone">The organisation's zone.</param>
/// <param name="firstKey">Key of the range's first form.</param>
internal sealed class ResponseStream(SourceKeys keys, TimeZoneInfo zone, long firstKey)
{
    private readonly LocalDay _day = new(zone);
    private readonly SortedDictionary<DateOnly, PassedCount> _passed = [];
    private PassedCount _today = new();
    private short[] _levels = new short[64];
    private Guid _questionnaireId;
    private QuestionnaireKeys _questionnaire = QuestionnaireKeys.Unknown;

    /// <summary>What passed, by day.</summary>
    public IReadOnlyDictionary<DateOnly, PassedCount> Passed => _passed;

    /// <summary>Forms written.</summary>
    public long Responses { get; private set; }

    /// <summary>Ratings written.</summary>
    public long Ratings { get; private set; }

    /// <summary>The sums over the forms written.</summary>
    public FormSumsByRound Forms { get; private set; } = new();

    /// <summary>Reads the stream to its end; the rows are in the connection's transaction then.</summary>
    public void Run(Stream copy, DuckDBConnection connection, CancellationToken cancellation)
    {
        using var responses = new ResponseVectors(connection);
        using var ratings = new RatingVectors(connection);
        var reader = new CopyReader(copy);
        Span<CopyField> fields = stackalloc CopyField[ResponseRow.Columns];
        while (reader.Read(fields))
        {
            cancellation.ThrowIfCancellationRequested();
            Write(new ResponseRow(reader, fields), responses, ratings);
        }

        responses.Complete();
        ratings.Complete();
        (Responses, Ratings, Forms) = (responses.Count, ratings.Count, ratings.Forms);
    }

    private void Write(in ResponseRow row, ResponseVectors responses, RatingVectors ratings)
    {
        if (_day.MoveTo(row.RespondedAt) && !_passed.TryGetValue(_day.Day, out _today!))
        {
            _today = new PassedCount();
            _passed.Add(_day.Day, _today);
        }

        var head = new RatingHead(
            firstKey + responses.Count,
            _day.Key,
            keys.Rounds.GetValueOrDefault(row.RoundId, -1),
            row.CompetitorId is { } competitor ? keys.Competitors.GetValueOrDefault(competitor, -1) : 0,
            row.DepartmentId is { } department ? keys.Departments.GetValueOrDefault(department, -1) : 0,
            row.RatingKind,
            row.RespondentKind,
            QuestionnaireOf(row.QuestionnaireVersionId));
        var count = row.CopyLevels(ref _levels);
        var (answered, places) = ratings.Write(head, _levels.AsSpan(0, count));
        _today.Digest += row.Digest();
        _today.RatingPlaces += places;
        _today.ResponsePlaces += responses.Write(head, row, answered);
    }

    // Forms of one questionnaire version come in runs.
    private QuestionnaireKeys QuestionnaireOf(Guid id)
    {
        if (id != _questionnaireId)
        {
            (_questionnaireId, _questionnaire) = (id, keys.Questionnaires.GetValueOrDefault(id, QuestionnaireKeys.Unknown));
        }

        return _questionnaire;
    }
}

/// <summary>What all ratings of one form share; a department key of 0 leaves each rating to the department of its item.</summary>
internal readonly record struct RatingHead(
    long ResponseKey, int DateKey, int RoundKey, int CompetitorKey, int DepartmentKey, sbyte RatingKind, sbyte RespondentKind, QuestionnaireKeys Questionnaire);

/// <summary>What passed through one stream on one day, for the reconciliation.</summary>
internal sealed class PassedCount
{
    /// <summary>Sum of the forms' digests over the bytes that came.</summary>
    public Int128 Digest { get; set; }

    /// <summary>Digest of the rows of fct_response by what they hold; spelled alike in meta_reconciliation.sql.</summary>
    public Int128 ResponsePlaces { get; set; }

    /// <summary>The same of fct_rating.</summary>
    public Int128 RatingPlaces { get; set; }
}
