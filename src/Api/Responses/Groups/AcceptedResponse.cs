using System.Text.Encodings.Web;
using System.Text.Json;
using CSat.Domain.Responses;
using CSat.Domain.Surveys;
using CSat.Postgres.Audit;
using FormContent = CSat.Domain.Responses.FormContent;

namespace CSat.Api.Responses.Groups;

/// <summary>A response whose content is checked, as it will be stored. Only the round's state and the external id are left for the database to say.</summary>
public sealed record AcceptedResponse
{
    // Chinese text stays readable; the database takes UTF-8 as it is.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The organisation.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Id that it gets when it is stored.</summary>
    public required Guid ResponseId { get; init; }

    /// <summary>System it comes from.</summary>
    public required string SourceSystem { get; init; }

    /// <summary>Id in that system.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The round's questionnaire version.</summary>
    public required Guid QuestionnaireVersionId { get; init; }

    /// <summary>Number of the kind of rating.</summary>
    public required short RatingKind { get; init; }

    /// <summary>Number of the kind of respondent.</summary>
    public required short RespondentKind { get; init; }

    /// <summary>The competitor rated, null where none is.</summary>
    public required Guid? CompetitorId { get; init; }

    /// <summary>The department that the form is about, null where it names none.</summary>
    public required Guid? DepartmentId { get; init; }

    /// <summary>Code of the customer, null where not known.</summary>
    public required string? Customer { get; init; }

    /// <summary>Weight of the form, null where none is recorded.</summary>
    public required double? Weight { get; init; }

    /// <summary>When the form was filled in, UTC, whole microseconds.</summary>
    public required DateTime RespondedAt { get; init; }

    /// <summary>When the form was sent, UTC, whole microseconds; null where not recorded.</summary>
    public required DateTime? SentAt { get; init; }

    /// <summary>When the form came back, UTC, whole microseconds; null where it did as it was answered.</summary>
    public required DateTime? ReturnedAt { get; init; }

    /// <summary>The department that collected it, null where not recorded.</summary>
    public required Guid? CollectedById { get; init; }

    /// <summary>When it was received, UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Levels in the order of the questionnaire version.</summary>
    public required short[] Levels { get; init; }

    /// <summary>Who sends it and how, for the audit.</summary>
    public AuditAct Act { get; init; } = AuditAct.OfProgram("responses", DateTimeOffset.UnixEpoch);

    /// <summary>How it stands to the event that its survey follows; null where it follows none. Not stored: it follows from the content.</summary>
    public FormOccasion? Occasion { get; init; }

    /// <summary>Whether any item is answered.</summary>
    public FormContent Content => FormContents.Of(Levels);

    /// <summary>Comments by item position, 0 for the whole form, ascending.</summary>
    public required IReadOnlyList<(short Position, string Text)> Comments { get; init; }

    /// <summary>Attributes as a JSON object with ascending keys; null where there are none.</summary>
    public required string? Attributes { get; init; }

    /// <summary>SHA-256 over the content, see <see cref="ContentDigest"/>.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The response as a version of its form.</summary>
    internal FormVersion Version => new(
        new(QuestionnaireVersionId, (Domain.Responses.RatingKind)RatingKind, (Domain.Responses.RespondentKind)RespondentKind, CompetitorId), new DateTimeOffset(RespondedAt), Levels,
        Comments.ToDictionary(comment => comment.Position, comment => comment.Text))
    {
        Department = DepartmentId,
        Customer = Customer,
        SentAt = SentAt is { } sent ? new DateTimeOffset(sent) : null,
        ReturnedAt = ReturnedAt is { } returned ? new DateTimeOffset(returned) : null,
        CollectedBy = CollectedById,
    };

    /// <summary>The response as it will be stored.</summary>
    internal static AcceptedResponse Of(
        Guid organizationId, string sourceSystem, ResponseDraft draft, RoundReference round, NamedIds named, DateTimeOffset receivedAt)
    {
        var levels = (short[])draft.Levels;
        var attributes = draft.Attributes.Count == 0 ? null : JsonSerializer.Serialize(new SortedDictionary<string, string>(draft.Attributes.ToDictionary(), StringComparer.Ordinal), Json);
        IReadOnlyList<(short, string)> comments = draft.Comments.Count == 0
            ? []
            : [.. draft.Comments.Select(comment => (Position(round, comment.ItemCode), comment.Text)).OrderBy(comment => comment.Item1)];
        var respondedAt = draft.RespondedAt.UtcDateTime;
        return new AcceptedResponse
        {
            OrganizationId = organizationId,
            ResponseId = Guid.CreateVersion7(receivedAt),
            SourceSystem = sourceSystem,
            ExternalId = draft.ExternalId!,
            RoundId = round.RoundId,
            QuestionnaireVersionId = round.QuestionnaireVersionId,
            RatingKind = (short)draft.Kind,
            RespondentKind = (short)draft.Respondent,
            CompetitorId = named.Competitor,
            DepartmentId = named.Department,
            Customer = draft.Customer,
            Weight = draft.Weight,
            RespondedAt = respondedAt,
            SentAt = draft.SentAt?.UtcDateTime,
            ReturnedAt = draft.ReturnedAt?.UtcDateTime,
            CollectedById = named.CollectedBy,
            ReceivedAt = receivedAt.UtcDateTime,
            Levels = levels,
            Comments = comments,
            Attributes = attributes,
            Digest = ContentDigest.Of(
                round.RoundId, (short)draft.Kind, (short)draft.Respondent, named, respondedAt, draft.SentAt?.UtcDateTime, draft.ReturnedAt?.UtcDateTime, levels, comments, attributes, draft.Customer,
                draft.Weight),
        };
    }

    private static short Position(RoundReference round, string? item)
    {
        for (short i = 0; item is not null && i < round.ItemCodes.Count; i++)
        {
            if (round.ItemCodes[i] == item)
            {
                return (short)(i + 1);
            }
        }

        return 0;
    }
}

/// <summary>What a response names, by id.</summary>
/// <param name="Competitor">The competitor rated; null where none is.</param>
/// <param name="Department">The department that the form is about; null where it names none.</param>
/// <param name="CollectedBy">The department that collected it; null where not recorded.</param>
public readonly record struct NamedIds(Guid? Competitor, Guid? Department, Guid? CollectedBy);
