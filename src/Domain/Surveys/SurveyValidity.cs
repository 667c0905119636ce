using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>Whether a survey counts at all (R07.14).</summary>
public static class SurveyValidity
{
    /// <summary>
    /// A survey is valid only when every limit whose miss makes it invalid is met (R07.14). A limit without data is not met: a survey that sent nothing cannot be
    /// valid. Limits with other consequences leave it valid.
    /// </summary>
    /// <param name="limits">The limits of the survey with their readings.</param>
    public static bool IsValid(IEnumerable<(LimitRule Rule, LimitReading Reading)> limits) =>
        limits.All(limit => limit.Rule.Consequence != LimitConsequence.Invalid || limit.Reading.Outcome == LimitOutcome.Met);

    /// <summary>The same as a verdict that keeps "not valid" apart from "not recorded" and from a survey that still runs (R07.14).</summary>
    /// <param name="limits">The limits of the survey with their readings.</param>
    /// <param name="open">Whether forms may still come back.</param>
    [Judges("R07.14")]
    public static ValidityVerdict Judge(IReadOnlyCollection<(LimitRule Rule, LimitReading Reading)> limits, bool open)
    {
        var deciding = limits.Where(limit => limit.Rule.Consequence == LimitConsequence.Invalid).ToArray();
        return deciding switch
        {
            [] => ValidityVerdict.NoRule,
            _ when open => ValidityVerdict.Open,
            _ when IsValid(deciding) => ValidityVerdict.Valid,
            _ when deciding.Any(limit => limit.Reading.Outcome == LimitOutcome.Missed) => ValidityVerdict.NotValid,
            _ => ValidityVerdict.NotShown,
        };
    }
}

/// <summary>How a survey stands to the limits that decide whether it counts (R07.14).</summary>
public enum ValidityVerdict
{
    /// <summary>No limit of its regime makes a survey invalid.</summary>
    NoRule,

    /// <summary>Forms may still come back: not decided.</summary>
    Open,

    /// <summary>Every such limit is met.</summary>
    Valid,

    /// <summary>One is missed: the survey does not count.</summary>
    NotValid,

    /// <summary>None is missed, but what one of them looks at is not recorded: the survey cannot be shown to be valid.</summary>
    NotShown,
}
