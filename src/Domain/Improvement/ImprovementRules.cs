using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Improvement;

/// <summary>How a regime corrects and prevents (corrective and preventive actions, CAPA).</summary>
public sealed record ImprovementRules
{
    /// <summary>The steps of an action, in order.</summary>
    public required IReadOnlyList<DutyRule> Steps { get; init; }

    /// <summary>The time limits between events (R13.11, R13.12).</summary>
    public IReadOnlyList<DeadlineRule> Deadlines { get; init; } = [];

    /// <summary>How the effect of an action is judged (R11.26, R10.14, R10.6); null where the regime says nothing.</summary>
    public EffectRule? Effect { get; init; }
}

/// <summary>How the effect of an action is judged.</summary>
/// <param name="ByNextSurvey">Whether the next survey's result judges it (R11.26, R10.14, Q29).</param>
/// <param name="ConfirmedBy">Codes of the roles that must confirm it; empty when none is named.</param>
/// <param name="Text">The rule in words; null when the rest says it all.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record EffectRule(bool ByNextSurvey, IReadOnlyList<string> ConfirmedBy, LocalizedText? Text, IReadOnlyList<string> Rules);

/// <summary>Whether an action had its effect.</summary>
public static class EffectJudgement
{
    /// <summary>
    /// Judges the effect of an action: by the next survey where the rule says so (R11.26, R10.14, Q29), by the confirmation of every role that the rule names
    /// (R10.6, R11.33, R15.4), or by both.
    /// </summary>
    /// <param name="rule">How the effect is judged.</param>
    /// <param name="before">The result that called for the action; higher is better. Null for no data.</param>
    /// <param name="after">The result of the next survey; null while there is none.</param>
    /// <param name="confirmedBy">Codes of the roles that confirmed the effect.</param>
    /// <returns>
    /// True or false; null while undecided, that is, as long as the next survey or a confirmation is missing. An unchanged result is no effect.
    /// A rule that asks for neither is satisfied by nothing, so it stays undecided.
    /// </returns>
    [Judges("improvement.effect")]
    public static bool? IsEffective(EffectRule rule, decimal? before, decimal? after, IReadOnlyCollection<string> confirmedBy)
    {
        if (rule.ConfirmedBy.Any(role => !confirmedBy.Contains(role, StringComparer.Ordinal)) || (!rule.ByNextSurvey && rule.ConfirmedBy.Count == 0))
        {
            return null;
        }

        return !rule.ByNextSurvey ? true : before is { } then && after is { } now ? now > then : null;
    }
}
