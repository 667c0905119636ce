using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>Grades for satisfaction that no survey round measures, such as what is tracked in daily business (R15.14).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="Bands">The grades; empty where the source leaves them to the organisation (Q30).</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record GradingRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    IReadOnlyList<GradeBand> Bands,
    IReadOnlyList<string> By,
    Schedule? Schedule,
    IReadOnlyList<string> Rules);
