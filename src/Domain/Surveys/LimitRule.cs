using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Surveys;

/// <summary>A limit on a count or rate, and what follows from missing it.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Measure">What is looked at.</param>
/// <param name="Threshold">The condition that must hold.</param>
/// <param name="Kinds">Codes of the survey or visit kinds it is for; empty for all (R17.7, R17.10).</param>
/// <param name="Per">The period it is counted over; null for one survey round.</param>
/// <param name="Hard">True: a miss is a breach; false: "generally" (一般), a miss is reported as such (Q34).</param>
/// <param name="Consequence">What follows when it does not hold.</param>
/// <param name="ConsequenceText">The consequence in the regime's words; null when it states none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record LimitRule(
    string Code,
    LocalizedText Name,
    LimitMeasure Measure,
    Threshold Threshold,
    IReadOnlyList<string> Kinds,
    Cadence? Per,
    bool Hard,
    LimitConsequence Consequence,
    LocalizedText? ConsequenceText,
    IReadOnlyList<string> Rules)
{
    /// <summary>Whom a share is counted against (R06.17); null for a count and for a rate whose base its measure says.</summary>
    public LimitBase? Base { get; init; }

    /// <summary>Whether it is for a survey or visit kind: every kind where it names none (R08.16, R17.7, R17.10).</summary>
    /// <param name="kind">Code of the kind.</param>
    public bool IsFor(string kind) => Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal);
}

/// <summary>Which count or ratio a limit looks at.</summary>
public enum LimitMeasure
{
    /// <summary>发放率: forms handed out ÷ those who must be given one: occupied households (R01.7), discharged patients (R06.17), in percent.</summary>
    DistributionRate,

    /// <summary>Households surveyed ÷ resident households, in percent (R05.24).</summary>
    SurveyedShare,

    /// <summary>回收率: forms returned ÷ forms sent, in percent (R11.22).</summary>
    ReturnRate,

    /// <summary>真实率: forms found genuine ÷ forms verified, in percent (R01.9).</summary>
    TruthfulnessRate,

    /// <summary>Forms verified ÷ forms returned, in percent (R01.15).</summary>
    VerificationShare,

    /// <summary>Number of forms returned about the own company, self-ratings included (R08.16, Q63).</summary>
    ReturnedForms,

    /// <summary>Number of forms about competitors (R08.17).</summary>
    CompetitorForms,

    /// <summary>Number of forms or letters sent (R03.12).</summary>
    SentForms,

    /// <summary>Households visited ÷ resident households, in percent (R05.15).</summary>
    VisitShare,

    /// <summary>Households followed up by phone ÷ households visited, in percent (R05.17).</summary>
    PhoneShare,

    /// <summary>回访率: cases followed up ÷ cases due, in percent (R17.7).</summary>
    FollowUpRate,

    /// <summary>Cases closed in time ÷ cases, in percent (R21.2).</summary>
    ClosedOnTimeRate,
}

/// <summary>What follows from a missed limit.</summary>
public enum LimitConsequence
{
    /// <summary>The report says so; the result stands (Q10).</summary>
    Warning,

    /// <summary>An improvement report is due (R11.24).</summary>
    ImprovementReport,

    /// <summary>The survey is not valid (R07.14).</summary>
    Invalid,

    /// <summary>The result is lowered by the regime's penalty (R01.18).</summary>
    Penalty,

    /// <summary>Those who did not answer are visited (R05.27).</summary>
    VisitNonResponders,

    /// <summary>A corrective action is opened (R21.11).</summary>
    CorrectiveAction,
}

/// <summary>Compares counts and rates with the limits of a regime. Unrounded values are compared (requirements 3.4).</summary>
public static class LimitJudgement
{
    /// <summary>
    /// Judges one limit: forms handed out (R01.7, R05.24), returned (R01.8, R04.12, R05.26, R07.14, R08.16, R11.21), found genuine (R01.9), verified (R01.15),
    /// about competitors (R08.17), letters sent (R03.12), households visited (R05.15), visits by phone (R05.17), cases followed up (R17.7, R17.10), cases
    /// closed in time (R21.2).
    /// </summary>
    /// <param name="rule">The limit.</param>
    /// <param name="part">The count itself, or what is divided, 0 or more.</param>
    /// <param name="whole">What it is divided by, 0 or more; ignored for counted measures. An empty or unknown base (0 or null) is no data.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    [Judges("survey.limits:return-rate", "survey.limits:returned-forms", "survey.limits:competitor-forms", "survey.limits:sent-forms")]
    public static LimitReading Judge(LimitRule rule, long part, long? whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        decimal? value = IsCount(rule.Measure) ? part : Ratio.Percent(part, whole ?? 0);
        return value switch
        {
            null => LimitReading.NoData,
            { } known when rule.Threshold.IsMetBy(known) => new(known, LimitOutcome.Met, null),
            _ => new(value, LimitOutcome.Missed, rule.Consequence),
        };
    }

    /// <summary>Whether a measure is a plain count, without a base.</summary>
    public static bool IsCount(LimitMeasure measure) =>
        measure is LimitMeasure.ReturnedForms or LimitMeasure.CompetitorForms or LimitMeasure.SentForms;
}

/// <summary>A limit read against counts.</summary>
/// <param name="Value">The count, or the rate in percent, unrounded; null for no data.</param>
/// <param name="Outcome">The judgement.</param>
/// <param name="Consequence">What follows; null unless the limit is missed.</param>
public readonly record struct LimitReading(decimal? Value, LimitOutcome Outcome, LimitConsequence? Consequence)
{
    /// <summary>Nothing to judge: what the limit looks at is not recorded. It is never met by that.</summary>
    public static LimitReading NoData { get; } = new(null, LimitOutcome.NoData, null);
}

/// <summary>How a count or rate stands to its limit.</summary>
public enum LimitOutcome
{
    /// <summary>The condition holds.</summary>
    Met,

    /// <summary>The condition does not hold.</summary>
    Missed,

    /// <summary>There is nothing to judge: the base is empty or not known.</summary>
    NoData,
}
