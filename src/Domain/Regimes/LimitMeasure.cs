namespace CSat.Domain.Regimes;

/// <summary>Which count or ratio a limit looks at.</summary>
public enum LimitMeasure
{
    /// <summary>发放率: forms handed out ÷ occupied households (R01.7) or whoever must be given one (R06.17), in percent.</summary>
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
