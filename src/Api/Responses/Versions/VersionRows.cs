using System.Text.Json;
using CSat.Api.Responses.Groups;
using CSat.Domain.Responses;

namespace CSat.Api.Responses.Versions;

/// <summary>A version of a form, in codes.</summary>
internal sealed record ResponseVersionRow
{
    public Guid ResponseId { get; init; }

    /// <summary>From 1.</summary>
    public int Version { get; init; }

    public string SourceSystem { get; init; } = "";

    public string ExternalId { get; init; } = "";

    public string Round { get; init; } = "";

    public short RatingKind { get; init; }

    public short RespondentKind { get; init; }

    public string? Competitor { get; init; }

    public string? Department { get; init; }

    public string? Customer { get; init; }

    public DateTime RespondedAt { get; init; }

    public DateTime? SentAt { get; init; }

    public DateTime? ReturnedAt { get; init; }

    /// <summary>Code of the department that collected it; null where not recorded.</summary>
    public string? CollectedBy { get; init; }

    public DateTime ReceivedAt { get; init; }

    /// <summary>Null for the version that counts.</summary>
    public DateTime? ReplacedAt { get; init; }

    public double? Weight { get; init; }

    public short[] Levels { get; init; } = [];

    public string? Attributes { get; init; }

    public short[] CommentPositions { get; init; } = [];

    public string[] Comments { get; init; } = [];

    public string[] ItemCodes { get; init; } = [];

    /// <summary>Comments by the code of their item, empty for the whole form.</summary>
    public IEnumerable<(string Item, string Text)> Remarks =>
        CommentPositions.Zip(Comments, (position, text) => (position == 0 ? "" : ItemCodes[position - 1], text));

    /// <summary>Attributes by their names.</summary>
    public Dictionary<string, string> AttributesByName =>
        Attributes is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(Attributes)!;
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

    public DateTime? ReturnedAt { get; init; }

    public Guid? CollectedById { get; init; }

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
        Department = DepartmentId,
        Customer = Customer,
        SentAt = SentAt is { } sent ? new DateTimeOffset(sent) : null,
        ReturnedAt = ReturnedAt is { } returned ? new DateTimeOffset(returned) : null,
        CollectedBy = CollectedById,
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
        AddIf(ReturnedAt != response.ReturnedAt, "returned_at");
        AddIf(CollectedById != response.CollectedById, "collected_by");
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

/// <summary>What a later version writes.</summary>
internal static class VersionRows
{
    /// <summary>The parameters of replace_response.sql.</summary>
    /// <param name="responseId">Id of the stored form.</param>
    /// <param name="next">The version that takes its place.</param>
    public static object Replace(Guid responseId, AcceptedResponse next) => new
    {
        responseId,
        next.RoundId,
        next.DepartmentId,
        next.Customer,
        next.RespondedAt,
        next.SentAt,
        next.ReturnedAt,
        next.CollectedById,
        next.ReceivedAt,
        next.Levels,
        next.Attributes,
        next.Weight,
        ContentDigest = next.Digest,
        CommentPositions = next.Comments.Select(comment => comment.Position).ToArray(),
        Comments = next.Comments.Select(comment => comment.Text).ToArray(),
    };
}
