using CSat.Sql;
using Npgsql;
using NpgsqlTypes;

namespace CSat.Api.Responses.Groups;

/// <summary>One organisation's part of a group, as the columns that the statements unnest. Its lists are kept and refilled: a group costs no new columns.</summary>
internal sealed class GroupParameters
{
    private readonly List<Guid> _rounds = [];
    private readonly List<Guid> _ids = [];
    private readonly List<string> _sources = [];
    private readonly List<string> _externalIds = [];
    private readonly List<Guid> _roundIds = [];
    private readonly List<Guid> _questionnaires = [];
    private readonly List<short> _ratingKinds = [];
    private readonly List<short> _respondentKinds = [];
    private readonly List<Guid?> _competitors = [];
    private readonly List<DateTime> _respondedAt = [];
    private readonly List<DateTime> _receivedAt = [];
    private readonly List<DateTime?> _sentAt = [];
    private readonly List<short> _levels = [];
    private readonly List<int> _first = [];
    private readonly List<int> _last = [];
    private readonly List<string?> _attributes = [];
    private readonly List<byte[]> _digests = [];
    private readonly List<Guid?> _departments = [];
    private readonly List<string?> _customers = [];
    private readonly List<double?> _weights = [];
    private readonly List<DateTime?> _returnedAt = [];
    private readonly List<Guid?> _collectors = [];
    private readonly List<string> _actors = [];
    private readonly List<short> _actorOf = [];
    private readonly List<Guid> _commentIds = [];
    private readonly List<short> _commentPositions = [];
    private readonly List<string> _comments = [];

    public bool HasComments => _comments.Count > 0;

    public void Fill(ReadOnlySpan<PendingResponse> group)
    {
        Clear();
        foreach (var pending in group)
        {
            var response = pending.Response;
            if (!_rounds.Contains(response.RoundId))
            {
                _rounds.Add(response.RoundId);
            }

            _ids.Add(response.ResponseId);
            _sources.Add(response.SourceSystem);
            _externalIds.Add(response.ExternalId);
            _roundIds.Add(response.RoundId);
            _questionnaires.Add(response.QuestionnaireVersionId);
            _ratingKinds.Add(response.RatingKind);
            _respondentKinds.Add(response.RespondentKind);
            _competitors.Add(response.CompetitorId);
            _respondedAt.Add(response.RespondedAt);
            _receivedAt.Add(response.ReceivedAt);
            _sentAt.Add(response.SentAt);
            _first.Add(_levels.Count + 1);
            _levels.AddRange(response.Levels);
            _last.Add(_levels.Count);
            _attributes.Add(response.Attributes);
            _digests.Add(response.Digest);
            _departments.Add(response.DepartmentId);
            _customers.Add(response.Customer);
            _weights.Add(response.Weight);
            _returnedAt.Add(response.ReturnedAt);
            _collectors.Add(response.CollectedById);
            _actorOf.Add(ActorOf(response.Act.Actor));
            foreach (var (position, text) in response.Comments)
            {
                _commentIds.Add(response.ResponseId);
                _commentPositions.Add(position);
                _comments.Add(text);
            }
        }
    }

    public NpgsqlBatchCommand ShareRounds(Guid organizationId, string patience) => new(SqlText.Get("postgres/responses/share_rounds.sql"))
    {
        Parameters = { Of(organizationId.ToString("D"), NpgsqlDbType.Text), Array(_rounds, NpgsqlDbType.Uuid), Of(patience, NpgsqlDbType.Text) },
    };

    public static NpgsqlBatchCommand InsertResponse(AcceptedResponse response) => new(SqlText.Get("postgres/responses/insert_response.sql"))
    {
        Parameters =
        {
            Of(response.OrganizationId, NpgsqlDbType.Uuid), Of(response.ResponseId, NpgsqlDbType.Uuid), Of(response.SourceSystem, NpgsqlDbType.Text),
            Of(response.ExternalId, NpgsqlDbType.Text), Of(response.RoundId, NpgsqlDbType.Uuid), Of(response.QuestionnaireVersionId, NpgsqlDbType.Uuid),
            Of(response.RatingKind, NpgsqlDbType.Smallint), Of(response.RespondentKind, NpgsqlDbType.Smallint), Of(response.CompetitorId, NpgsqlDbType.Uuid),
            Of(response.RespondedAt, NpgsqlDbType.TimestampTz), Of(response.ReceivedAt, NpgsqlDbType.TimestampTz), Of(response.Levels, NpgsqlDbType.Array | NpgsqlDbType.Smallint),
            Of(response.Attributes, NpgsqlDbType.Text), Of(response.Digest, NpgsqlDbType.Bytea), Of(response.SentAt, NpgsqlDbType.TimestampTz),
            Of(response.DepartmentId, NpgsqlDbType.Uuid), Of(response.Customer, NpgsqlDbType.Text), Of(response.Weight, NpgsqlDbType.Double),
            Of(Guid.CreateVersion7(), NpgsqlDbType.Uuid), Of(response.Act.Actor, NpgsqlDbType.Text), Of(response.Act.Method, NpgsqlDbType.Text),
            Of(response.ReturnedAt, NpgsqlDbType.TimestampTz), Of(response.CollectedById, NpgsqlDbType.Uuid),
        },
    };

    public NpgsqlBatchCommand InsertResponses(Guid organizationId, string method) => new(SqlText.Get("postgres/responses/insert_responses.sql"))
    {
        Parameters =
        {
            Of(organizationId, NpgsqlDbType.Uuid),
            Array(_rounds, NpgsqlDbType.Uuid), Array(_ids, NpgsqlDbType.Uuid), Array(_sources, NpgsqlDbType.Text), Array(_externalIds, NpgsqlDbType.Text),
            Array(_roundIds, NpgsqlDbType.Uuid), Array(_questionnaires, NpgsqlDbType.Uuid), Array(_ratingKinds, NpgsqlDbType.Smallint),
            Array(_respondentKinds, NpgsqlDbType.Smallint), Array(_competitors, NpgsqlDbType.Uuid), Array(_respondedAt, NpgsqlDbType.TimestampTz),
            Array(_receivedAt, NpgsqlDbType.TimestampTz), Array(_levels, NpgsqlDbType.Smallint), Array(_first, NpgsqlDbType.Integer),
            Array(_last, NpgsqlDbType.Integer), Array(_attributes, NpgsqlDbType.Text), Array(_digests, NpgsqlDbType.Bytea),
            Array(_sentAt, NpgsqlDbType.TimestampTz), Array(_departments, NpgsqlDbType.Uuid), Array(_customers, NpgsqlDbType.Text),
            Array(_weights, NpgsqlDbType.Double),
            Of(Guid.CreateVersion7(), NpgsqlDbType.Uuid), Array(_actors, NpgsqlDbType.Text), Array(_actorOf, NpgsqlDbType.Smallint), Of(method, NpgsqlDbType.Text),
            Array(_returnedAt, NpgsqlDbType.TimestampTz), Array(_collectors, NpgsqlDbType.Uuid),
        },
    };

    public NpgsqlBatchCommand InsertComments(Guid organizationId) => new(SqlText.Get("postgres/responses/insert_comments.sql"))
    {
        Parameters =
        {
            Of(organizationId, NpgsqlDbType.Uuid), Array(_commentIds, NpgsqlDbType.Uuid), Array(_commentPositions, NpgsqlDbType.Smallint), Array(_comments, NpgsqlDbType.Text),
        },
    };

    // A group has few callers: its entry names each once, and each response says by its place which is its own.
    private short ActorOf(string actor)
    {
        var place = _actors.IndexOf(actor);
        if (place < 0)
        {
            place = _actors.Count;
            _actors.Add(actor);
        }

        return (short)(place + 1);
    }

    private static NpgsqlParameter<T> Of<T>(T value, NpgsqlDbType type) => new() { TypedValue = value, NpgsqlDbType = type };

    private static NpgsqlParameter<List<T>> Array<T>(List<T> values, NpgsqlDbType element) => Of(values, NpgsqlDbType.Array | element);

    private void Clear()
    {
        _rounds.Clear();
        _ids.Clear();
        _sources.Clear();
        _externalIds.Clear();
        _roundIds.Clear();
        _questionnaires.Clear();
        _ratingKinds.Clear();
        _respondentKinds.Clear();
        _competitors.Clear();
        _respondedAt.Clear();
        _receivedAt.Clear();
        _sentAt.Clear();
        _levels.Clear();
        _first.Clear();
        _last.Clear();
        _attributes.Clear();
        _digests.Clear();
        _departments.Clear();
        _customers.Clear();
        _weights.Clear();
        _returnedAt.Clear();
        _collectors.Clear();
        _actors.Clear();
        _actorOf.Clear();
        _commentIds.Clear();
        _commentPositions.Clear();
        _comments.Clear();
    }
}
