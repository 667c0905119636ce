using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>Checking that returned forms are genuine (R01.14).</summary>
/// <param name="ExcludeFalse">Whether a form found false is left out of the results (R01.16).</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record VerificationRule(bool ExcludeFalse, LocalizedText? Text, IReadOnlyList<string> By, IReadOnlyList<string> Rules);
