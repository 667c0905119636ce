using System.Text.Json;
using CSat.Api.Responses.Groups;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Api.Responses;

/// <summary>What a response needs to know of its round. Nothing of it ever changes; whether the round is open is not part of it.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="QuestionnaireVersionId">Its questionnaire version.</param>
/// <param name="ItemCodes">The items in the order of the levels.</param>
/// <param name="Scales">The scale of each item.</param>
/// <param name="Raters">Who may fill in which form.</param>
/// <param name="Period">When a response belongs to it.</param>
public sealed record RoundReference(Guid RoundId, Guid QuestionnaireVersionId, IReadOnlyList<string> ItemCodes, IReadOnlyList<Scale> Scales, RaterPolicy Raters, RoundPeriod Period);

/// <summary>A round as <see cref="RoundReference"/> is made of it.</summary>
internal sealed record RoundReferenceRow
{
    public Guid RoundId { get; init; }

    public DateOnly PeriodStart { get; init; }

    public DateOnly PeriodEnd { get; init; }

    public DateOnly? FormsSentOn { get; init; }

    public Guid QuestionnaireVersionId { get; init; }

    public string ScaleCode { get; init; } = "";

    public Guid RegimeVersionId { get; init; }

    public string SurveyKind { get; init; } = "";

    public string[] ItemCodes { get; init; } = [];

    /// <summary>The scale of each item where one has another than <see cref="ScaleCode"/>; else empty.</summary>
    public string[] ItemScaleCodes { get; init; } = [];
}

/// <summary>The id of a competitor or a department.</summary>
internal sealed record NamedIdRow
{
    public Guid Id { get; init; }
}

/// <summary>When a form was sent to the member it names.</summary>
internal sealed record SentToRow
{
    public DateTime SentAt { get; init; }
}

/// <summary>A response that is stored under an external id which was given.</summary>
internal sealed record StoredResponseRow
{
    /// <summary>Which of the given ones, from 1.</summary>
    public long Place { get; init; }

    public Guid ResponseId { get; init; }

    public byte[] ContentDigest { get; init; } = [];
}

/// <summary>The content of a stored response, to say in which fields another differs.</summary>
internal sealed record StoredContentRow
{
    public string ExternalId { get; init; } = "";

    public Guid RoundId { get; init; }

    public Guid QuestionnaireVersionId { get; init; }

    public short RatingKind { get; init; }

    public short RespondentKind { get; init; }

    public Guid? CompetitorId { get; init; }

    public Guid? DepartmentId { get; init; }

    public string? Customer { get; init; }

    public double? Weight { get; init; }

    public DateTime RespondedAt { get; init; }

    public DateTime? SentAt { get; init; }

    public short[] Levels { get; init; } = [];

    public string? Attributes { get; init; }

    public short[] CommentPositions { get; init; } = [];

    public string[] Comments { get; init; } = [];

    public byte[] ContentDigest { get; init; } = [];

    /// <summary>Those of the versions before it.</summary>
    public byte[][] EarlierDigests { get; init; } = [];

    /// <summary>How a form that comes under its external id stands to it.</summary>
    public VersionOrder OrderOf(AcceptedResponse response) =>
        EarlierDigests.Any(earlier => earlier.AsSpan().SequenceEqual(response.Digest)) ? VersionOrder.Earlier : FormVersions.Order(Version, response.Version);

    private FormVersion Version => new(
        new(QuestionnaireVersionId, (Domain.Responses.RatingKind)RatingKind, (Domain.Responses.RespondentKind)RespondentKind, CompetitorId), new DateTimeOffset(RespondedAt), Levels,
        CommentPositions.Zip(Comments).ToDictionary(comment => comment.First, comment => comment.Second))
    {
        Department = DepartmentId, Customer = Customer, SentAt = SentAt is { } sent ? new DateTimeOffset(sent) : null,
    };

    /// <summary>The names of the fields in which a response differs.</summary>
    public IReadOnlyList<string> DifferencesTo(AcceptedResponse response)
    {
        var fields = new List<string>();
        AddIf(RoundId != response.RoundId, "round");
        AddIf(RatingKind != response.RatingKind, "rating_kind");
        AddIf(RespondentKind != response.RespondentKind, "respondent_kind");
        AddIf(CompetitorId != response.CompetitorId, "competitor");
        AddIf(DepartmentId != response.DepartmentId, "department");
        AddIf(Customer != response.Customer, "customer");
        AddIf(Weight != response.Weight, "weight");
        AddIf(RespondedAt != response.RespondedAt, "responded_at");
        AddIf(SentAt != response.SentAt, "sent_at");
        AddIf(!Levels.AsSpan().SequenceEqual(response.Levels), "levels");
        AddIf(!CommentPositions.Zip(Comments).SequenceEqual(response.Comments), "comments");
        AddIf(!SameAttributes(response.Attributes), "attributes");
        return fields;

        void AddIf(bool differs, string field)
        {
            if (differs)
            {
                fields.Add(field);
            }
        }
    }

    // jsonb keeps neither the order of the keys nor the spaces.
    private bool SameAttributes(string? other)
    {
        if (Attributes is null || other is null)
        {
            return Attributes == other;
        }

        using var mine = JsonDocument.Parse(Attributes);
        using var theirs = JsonDocument.Parse(other);
        return JsonElement.DeepEquals(mine.RootElement, theirs.RootElement);
    }
}
