using CSat.Domain.Text;

namespace CSat.Domain.Surveys;

/// <summary>A line that is open while a survey runs and that its forms tell: the opinion hotline 征询热线 (R03.13).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Number">The number, as it is printed.</param>
/// <param name="Kinds">Codes of the survey kinds whose forms tell it; empty for all.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record ContactLine(string Code, LocalizedText Name, string Number, IReadOnlyList<string> Kinds, IReadOnlyList<string> Rules);
