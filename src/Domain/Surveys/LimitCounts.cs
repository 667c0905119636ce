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
    /// <summary>
    /// What a measure divides by what. Forms handed out stand against those who must be given one, households (R01.7) or discharged patients (R06.17), and
    /// never against the forms returned; households surveyed are those that were given a form (R05.24); forms returned stand against those handed out (R11.22).
    /// </summary>
    /// <returns>The part, or the count itself, and the base; a part of null is not recorded, a base of null leaves a share without data.</returns>
    [Judges("R06.17", "survey.limits:distribution-rate", "survey.limits:surveyed-share")]
    public (long? Part, long? Whole) Of(LimitMeasure measure) => measure switch
    {
        LimitMeasure.DistributionRate or LimitMeasure.SurveyedShare => (Sent, Base),
        LimitMeasure.ReturnRate when Sent is not null => (Surveyed, Sent),
        LimitMeasure.ReturnedForms => (Self + Surveyed, null),
        LimitMeasure.CompetitorForms => (Competitors, null),
        LimitMeasure.SentForms => (Sent, null),
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
