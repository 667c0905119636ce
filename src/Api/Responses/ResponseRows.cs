using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Api.Responses;

/// <summary>What a response needs to know of its round. Nothing of it ever changes but the day of sending, which a correction sets within the period; whether the round is open is not part of it.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="QuestionnaireVersionId">Its questionnaire version.</param>
/// <param name="ItemCodes">The items in the order of the levels.</param>
/// <param name="Scales">The scale of each item.</param>
/// <param name="Raters">Who may fill in which form.</param>
/// <param name="Period">When a response belongs to it.</param>
public sealed record RoundReference(Guid RoundId, Guid QuestionnaireVersionId, IReadOnlyList<string> ItemCodes, IReadOnlyList<Scale> Scales, RaterPolicy Raters, RoundPeriod Period)
{
    /// <summary>Whether each item must be answered; empty where none must.</summary>
    public IReadOnlyList<bool> Required { get; init; } = [];

    /// <summary>The survey rules of its regime; null where it has none.</summary>
    public SurveyRules? Survey { get; init; }

    /// <summary>Its kind of survey; null where the regime does not know it.</summary>
    public SurveyKind? Kind { get; init; }

    /// <summary>The survey kind where it follows an event within a time; else null.</summary>
    public SurveyKind? AfterEvent => Kind is { After: not null, Window: not null } ? Kind : null;
}

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

    /// <summary>Whether each item must be answered; empty where none must.</summary>
    public bool[] RequiredItems { get; init; } = [];
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
