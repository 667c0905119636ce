using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>What is counted of the rounds that a limit looks at together.</summary>
/// <param name="Sent">Forms handed out; null where nobody counted them.</param>
/// <param name="Surveyed">Customers' forms about the own company that are returned.</param>
/// <param name="Self">Self-ratings that are returned.</param>
/// <param name="Competitors">Forms about competitors that are returned.</param>
/// <param name="Base">How many there are of those whom the limit names as its base; null where nobody recorded that.</param>
public sealed record LimitCounts(long? Sent, long Surveyed, long Self, long Competitors, long? Base)
{
    /// <summary>Forms that the back-check found genuine; null where none was drawn.</summary>
    public long? Genuine { get; init; }

    /// <summary>Forms that it found fabricated, whether they are scored or not.</summary>
    public long Fabricated { get; init; }

    /// <summary>Customers' forms that came back with an answer, in time or late, the fabricated ones among them: what the back-check is drawn from (R01.15).</summary>
    public long Collected { get; init; }

    /// <summary>
    /// What a measure divides by what. Forms handed out stand against those who must be given one, households (R01.7) or discharged patients (R06.17), and
    /// never against the forms returned, and so do the households surveyed, which are those given a form (R05.24); forms returned stand against those handed out (R11.22). Forms found genuine stand against those verified (R01.9), and
    /// those against all that came back (R01.15); one whose respondent was not reached is not verified.
    /// </summary>
    /// <returns>The part, or the count itself, and the base; a part of null is not recorded, a base of null leaves a share without data.</returns>
    [Judges("R06.17", "survey.limits:distribution-rate", "survey.limits:surveyed-share", "survey.limits:truthfulness-rate")]
    public (long? Part, long? Whole) Of(LimitMeasure measure) => measure switch
    {
        LimitMeasure.DistributionRate or LimitMeasure.SurveyedShare => (Sent, Base),
        LimitMeasure.ReturnRate when Sent is not null => (Surveyed, Sent),
        LimitMeasure.ReturnedForms => (Self + Surveyed, null),
        LimitMeasure.CompetitorForms => (Competitors, null),
        LimitMeasure.SentForms => (Sent, null),
        LimitMeasure.TruthfulnessRate when Genuine is { } genuine => (genuine, genuine + Fabricated),
        LimitMeasure.VerificationShare when Genuine is { } found => (found + Fabricated, Collected),
        _ => (null, null),
    };
}

/// <summary>Whom a share of forms or visits is counted against.</summary>
public enum LimitBase
{
    /// <summary>Occupied households 入住户 (R01.7).</summary>
    OccupiedHouseholds,

    /// <summary>Resident households 常住户 (R05.15, R05.24).</summary>
    ResidentHouseholds,

    /// <summary>Patients discharged in the period 出院患者 (R06.17).</summary>
    DischargedPatients,

    /// <summary>Customers of the register (R11.2).</summary>
    Customers,
}
