using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A kind of survey.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Cadence">How often.</param>
/// <param name="CustomerClass">The class of customers asked, for example <c>key</c>; null for all.</param>
/// <param name="Routine">Whether it is a routine survey, to which the minimum of returned forms applies (R08.9, R08.16).</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record SurveyKind(string Code, LocalizedText Name, Cadence Cadence, string? CustomerClass, bool Routine, IReadOnlyList<string> Rules);
