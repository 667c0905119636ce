using CSat.Domain.Calendars;
using CSat.Domain.Responses;

namespace CSat.Domain.Regimes;

/// <summary>How a regime surveys its customers.</summary>
public sealed record SurveyRules
{
    /// <summary>Codes of the scales that its questionnaires may use; the first is the default. Empty where the source leaves the points open.</summary>
    public IReadOnlyList<string> Scales { get; init; } = [];

    /// <summary>The kinds of survey with their cadence (R08.12 to R08.14).</summary>
    public required IReadOnlyList<SurveyKind> Kinds { get; init; }

    /// <summary>Who fills in which form (R08.15, R08.23).</summary>
    public RaterPolicy Raters { get; init; } = RaterPolicy.Default;

    /// <summary>The rule IDs of <see cref="Raters"/>.</summary>
    public IReadOnlyList<string> RaterRules { get; init; } = [];

    /// <summary>Weights of the self-rated and the surveyed part (R08.21, R08.22); null where a regime has no self-rating.</summary>
    public BlendRule? Blend { get; init; }

    /// <summary>How many forms must come back (R08.16).</summary>
    public LimitRule? MinimumReturned { get; init; }

    /// <summary>How many competitor forms must come back (R08.17).</summary>
    public LimitRule? MinimumCompetitorForms { get; init; }

    /// <summary>Which share of the forms sent must come back, in percent (R11.21).</summary>
    public LimitRule? MinimumReturnRate { get; init; }

    /// <summary>How long a form may take to come back; a later one counts as not returned (R11.23). Null: no limit.</summary>
    public TimeLimit? ReturnWindow { get; init; }

    /// <summary>The rule IDs of <see cref="ReturnWindow"/>.</summary>
    public IReadOnlyList<string> ReturnWindowRules { get; init; } = [];

    /// <summary>Topics that every questionnaire must cover (R08.19), with criteria where the regime gives them (R08.27).</summary>
    public IReadOnlyList<TopicRule> Topics { get; init; } = [];

    /// <summary>Names of score bands (R11.18); a score outside all of them has no grade, and none is invented (Q26).</summary>
    public IReadOnlyList<GradeBand> Grades { get; init; } = [];

    /// <summary>What a result calls for (R08.8, R08.29, R11.30 ...).</summary>
    public IReadOnlyList<TriggerRule> Triggers { get; init; } = [];

    /// <summary>
    /// The required topics that a questionnaire does not cover (R08.19), in the regime's order. A questionnaire with gaps may be used (Q11: the source's own
    /// example has five items), so this is for a warning at its approval.
    /// </summary>
    /// <param name="covered">The topics that its items name.</param>
    public IReadOnlyList<TopicRule> MissingTopics(IReadOnlyCollection<string> covered) =>
        [.. Topics.Where(topic => !covered.Contains(topic.Code, StringComparer.Ordinal))];

    /// <summary>The survey kind of a code; null when the regime has none.</summary>
    public SurveyKind? FindKind(string code) => Kinds.FirstOrDefault(kind => kind.Code == code);
}
