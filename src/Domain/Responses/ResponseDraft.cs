using System.Collections.ObjectModel;

namespace CSat.Domain.Responses;

/// <summary>A response as it was sent, before it is accepted.</summary>
public sealed record ResponseDraft
{
    /// <summary>The sender's own id of the response; null when it has none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What is rated.</summary>
    public required RatingKind Kind { get; init; }

    /// <summary>Who answered.</summary>
    public required RespondentKind Respondent { get; init; }

    /// <summary>Code of the competitor, exactly for <see cref="RatingKind.Competitor"/>.</summary>
    public string? Competitor { get; init; }

    /// <summary>One level an item, in the order of the questionnaire version; 0 = not applicable.</summary>
    public required IReadOnlyList<short> Levels { get; init; }

    /// <summary>Comments: at most one an item and one on the whole form.</summary>
    public IReadOnlyList<ItemComment> Comments { get; init; } = [];

    /// <summary>What is known of the respondent (region, product line ...), without personal data.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>When the respondent answered.</summary>
    public required DateTimeOffset RespondedAt { get; init; }
}
