using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Surveys;

/// <summary>Checking that returned forms are genuine (R01.14).</summary>
/// <param name="ExcludeFalse">Whether a form found false is left out of the results (R01.16).</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record VerificationRule(bool ExcludeFalse, LocalizedText? Text, IReadOnlyList<string> By, IReadOnlyList<string> Rules);

/// <summary>Truthfulness of returned forms 真实率 (R01.9, R01.14, R01.16).</summary>
public static class Truthfulness
{
    /// <summary>Whether a form is scored (R01.16): a fabricated one is not, where the rule excludes it; one that nobody verified, or whose respondent was not reached, is.</summary>
    /// <param name="check">What its verification found.</param>
    /// <param name="rule">How forms are checked; null where the regime does not check.</param>
    [Judges("survey.verification")]
    public static bool IsScored(FormCheck check, VerificationRule? rule) => check != FormCheck.Fabricated || rule is not { ExcludeFalse: true };
}

/// <summary>What the verification of a returned form 核实 found.</summary>
public enum FormCheck
{
    /// <summary>Not among the verified forms.</summary>
    NotVerified,

    /// <summary>Filled in by the respondent it names.</summary>
    Genuine,

    /// <summary>Fabricated 作弊.</summary>
    Fabricated,

    /// <summary>Its respondent could not be reached: neither genuine nor fabricated, and in no part of the rate.</summary>
    NotReached,
}
