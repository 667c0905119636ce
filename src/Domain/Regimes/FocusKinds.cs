namespace CSat.Domain.Regimes;

/// <summary>What the focus analyses need beside their kinds.</summary>
public static class FocusKinds
{
    /// <summary>
    /// The topic of questionnaire items that ask what customers expect: the code of <see cref="FocusKind.Expectations"/>. Comments on such an item are
    /// expectations (R07.20), all others are opinions (R07.19).
    /// </summary>
    public const string ExpectationTopic = "expectations";
}
