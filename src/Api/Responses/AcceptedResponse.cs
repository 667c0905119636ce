namespace CSat.Api.Responses;

/// <summary>A response whose content is checked, as it will be stored. Only the round's state and the external id are left for the database to say.</summary>
public sealed record AcceptedResponse
{
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

    /// <summary>When the form was filled in, UTC, whole microseconds.</summary>
    public required DateTime RespondedAt { get; init; }

    /// <summary>When it was received, UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Levels in the order of the questionnaire version.</summary>
    public required short[] Levels { get; init; }

    /// <summary>Comments by item position, 0 for the whole form, ascending.</summary>
    public required IReadOnlyList<(short Position, string Text)> Comments { get; init; }

    /// <summary>Attributes as a JSON object with ascending keys; null where there are none.</summary>
    public required string? Attributes { get; init; }

    /// <summary>SHA-256 over the content, see <see cref="ContentDigest"/>.</summary>
    public required byte[] Digest { get; init; }
}
