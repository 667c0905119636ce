namespace CSat.Domain.Regimes;

/// <summary>The names of the focus analyses in regime files and in the warehouse.</summary>
public static class FocusKinds
{
    /// <summary>
    /// The topic of questionnaire items that ask what customers expect: the code of <see cref="FocusKind.Expectations"/>. Comments on such an item are
    /// expectations (R07.20), all others are opinions (R07.19).
    /// </summary>
    public const string ExpectationTopic = "expectations";

    /// <summary>The kinds by their codes, for example <c>lowest-satisfied</c>.</summary>
    public static IReadOnlyDictionary<string, FocusKind> ByCode { get; } = new Dictionary<string, FocusKind>(StringComparer.Ordinal)
    {
        ["lowest-satisfied"] = FocusKind.LowestSatisfied,
        ["highest-dissatisfied"] = FocusKind.HighestDissatisfied,
        ["written-opinions"] = FocusKind.WrittenOpinions,
        [ExpectationTopic] = FocusKind.Expectations,
        ["declined"] = FocusKind.Declined,
    };

    /// <summary>The code of a kind.</summary>
    public static string Code(FocusKind kind) => ByCode.First(pair => pair.Value == kind).Key;
}
