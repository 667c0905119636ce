using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A form or report that a regime demands.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Content">What it must hold, and for whom.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record DocumentRule(string Code, LocalizedText Name, LocalizedText Content, IReadOnlyList<string> Rules);
