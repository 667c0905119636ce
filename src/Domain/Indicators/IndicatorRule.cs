using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Indicators;

/// <summary>An operational indicator beside the survey (R14.9, R16.17, R21.2).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="Unit">What it is measured in, for example <c>percent</c>; null when the source does not say.</param>
/// <param name="Better">Which direction is better; null when the source does not say.</param>
/// <param name="Target">What it must keep; null where the source gives no value.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record IndicatorRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    string? Unit,
    Better? Better,
    Threshold? Target,
    IReadOnlyList<string> By,
    Schedule? Schedule,
    IReadOnlyList<string> Rules)
{
    /// <summary>What follows from missing its target (R21.11); null where the regime says nothing.</summary>
    public LimitConsequence? Consequence { get; init; }

    /// <summary>What complainants say that it is counted from (R19.3); null for an operational indicator, whose values are recorded.</summary>
    public PerceivedPart? Perceived { get; init; }

    /// <summary>It against the target that the organisation has set, which stands where the regime gives none: what a regime says is not replaced.</summary>
    /// <param name="own">The organisation's target; null for none.</param>
    public IndicatorRule Against(Threshold? own) => Target is null && own is not null ? this with { Target = own } : this;
}

/// <summary>What complainants are asked about the handling of their complaint (R19.3).</summary>
public enum PerceivedPart
{
    /// <summary>投诉解决情况: whether it is resolved.</summary>
    Resolution,

    /// <summary>处理时间可接受: whether the time it took was acceptable.</summary>
    AcceptableTime,
}

/// <summary>Which direction is better.</summary>
public enum Better
{
    /// <summary>Satisfaction.</summary>
    Higher,

    /// <summary>Defects, complaints, days.</summary>
    Lower,
}

/// <summary>Operational indicators beside the survey.</summary>
public static class IndicatorJudgement
{
    /// <summary>
    /// Judges one value: nonconformities of the management review closed in time (R21.2), returns, deliveries and reaction speed (R14.9), turnover, absence and
    /// accidents (R16.17), success, drug use and infection rates (R22.3). Where the source gives no target, none is invented.
    /// </summary>
    /// <param name="rule">The indicator.</param>
    /// <param name="value">Its value in its unit, unrounded; null for no data.</param>
    [Judges("indicators")]
    public static IndicatorOutcome Judge(IndicatorRule rule, decimal? value) => (rule.Target, value) switch
    {
        (null, _) => IndicatorOutcome.NoTarget,
        (_, null) => IndicatorOutcome.NoData,
        ({ } target, { } known) => target.IsMetBy(known) ? IndicatorOutcome.Met : IndicatorOutcome.Missed,
    };
}

/// <summary>How an operational indicator stands to its target.</summary>
public enum IndicatorOutcome
{
    /// <summary>The source gives no target, so none is judged.</summary>
    NoTarget,

    /// <summary>There is a target but no value.</summary>
    NoData,

    /// <summary>The target is met.</summary>
    Met,

    /// <summary>The target is missed.</summary>
    Missed,
}
