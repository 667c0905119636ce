using CSat.Domain.Responses;
using CSat.Domain.Surveys;
using CSat.Etl.Running;
using DuckDB.NET.Data;

namespace CSat.Etl.Loading;

/// <summary>Streams one range of the forms from PostgreSQL into fct_response, fct_rating, fct_own_scale_rating and fct_blank_form.</summary>
/// <param name="keys">From ids to keys; shared between streams, which only read it.</param>
/// <param name="context">The organisation's zone and calendar.</param>
internal sealed class ResponseStream(SourceKeys keys, EtlContext context)
{
    private readonly LocalDay _day = new(context.Zone);
    private readonly SortedDictionary<DateOnly, PassedCount> _passed = [];
    private PassedCount _today = new();
    private short[] _levels = new short[64];
    private short[] _picked = new short[64];
    private Guid _questionnaireId;
    private QuestionnaireKeys _questionnaire = QuestionnaireKeys.Unknown;

    /// <summary>What passed, by day.</summary>
    public IReadOnlyDictionary<DateOnly, PassedCount> Passed => _passed;

    /// <summary>Forms written, blank ones too.</summary>
    public long Responses { get; private set; }

    /// <summary>Ratings written.</summary>
    public long Ratings { get; private set; }

    /// <summary>The sums over the forms written.</summary>
    public FormSumsByRound Forms { get; private set; } = new();

    /// <summary>Reads the stream to its end; the rows are in the connection's transaction then.</summary>
    public void Run(Stream copy, DuckDBConnection connection, CancellationToken cancellation)
    {
        using var responses = new ResponseVectors(connection, "fct_response", context.Zone);
        using var blanks = new ResponseVectors(connection, "fct_blank_form", context.Zone);
        using var ratings = new RatingVectors(connection, "fct_rating");
        using var apart = new RatingVectors(connection, "fct_own_scale_rating");
        var reader = new CopyReader(copy);
        Span<CopyField> fields = stackalloc CopyField[ResponseRow.Columns];
        while (reader.Read(fields))
        {
            cancellation.ThrowIfCancellationRequested();
            Write(new ResponseRow(reader, fields), responses, blanks, ratings, apart);
        }

        responses.Complete();
        blanks.Complete();
        ratings.Complete();
        apart.Complete();
        (Responses, Ratings, Forms) = (responses.Count + blanks.Count, ratings.Count + apart.Count, ratings.Forms);
    }

    private void Write(in ResponseRow row, ResponseVectors responses, ResponseVectors blanks, RatingVectors ratings, RatingVectors apart)
    {
        if (_day.MoveTo(row.RespondedAt) && !_passed.TryGetValue(_day.Day, out _today!))
        {
            _today = new PassedCount();
            _passed.Add(_day.Day, _today);
        }

        var round = keys.Rounds.GetValueOrDefault(row.RoundId, RoundKeys.Unknown);
        var head = new RatingHead(
            row.Number,
            _day.Key,
            round.Key,
            row.CompetitorId is { } competitor ? keys.Competitors.GetValueOrDefault(competitor, -1) : 0,
            KeyOf(row.DepartmentId),
            row.RatingKind,
            row.RespondentKind,
            QuestionnaireOf(row.QuestionnaireVersionId));
        var count = row.CopyLevels(ref _levels);
        var levels = _levels.AsSpan(0, count);
        var digest = row.Digest();
        var form = new FormReturn(row.SentAt ?? round.SentAt, row.ReturnedAt, FormContents.Of(levels));
        var state = ReturnCount.StateOf(form, round.Window, form.ReceivedAt!.Value, context.Calendar, context.Zone);
        if (state == FormState.Blank)
        {
            _today.BlankPlaces += blanks.Write(head, row, digest);
            return;
        }

        // A form that does not count is there as a form, with none of its answers.
        var parts = row.IsScored ? head.Questionnaire.Parts : [];
        var (answered, places) = row.IsScored && parts.Count == 0 ? ratings.Write(head, levels) : (0, 0);
        var answeredApart = 0;
        foreach (var part in parts)
        {
            var written = (part.Apart ? apart : ratings).Write(head with { Questionnaire = part.Keys }, Pick(part, levels));
            if (part.Apart)
            {
                answeredApart += written.Ratings;
                _today.ApartRatings += written.Ratings;
                _today.ApartPlaces += written.Places;
            }
            else
            {
                (answered, places) = written;
            }
        }

        _today.RatingPlaces += places;
        _today.ResponsePlaces += responses.Write(head, row, digest, (answered, answeredApart), KeyOf(row.CollectedById), state);
    }

    private int KeyOf(Guid? department) => department is { } id ? keys.Departments.GetValueOrDefault(id, -1) : 0;

    private Span<short> Pick(ScalePart part, ReadOnlySpan<short> levels)
    {
        if (_picked.Length < levels.Length)
        {
            _picked = new short[levels.Length];
        }

        part.Pick(levels, _picked);
        return _picked.AsSpan(0, levels.Length);
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
