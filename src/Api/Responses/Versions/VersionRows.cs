using System.Text.Json;
using CSat.Api.Responses.Groups;

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
        next.ReceivedAt,
        next.Levels,
        next.Attributes,
        next.Weight,
        ContentDigest = next.Digest,
        CommentPositions = next.Comments.Select(comment => comment.Position).ToArray(),
        Comments = next.Comments.Select(comment => comment.Text).ToArray(),
    };
}
