namespace CSat.Analytics.Figures;

/// <summary>A correction of a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Field">forms_sent, forms_sent_on, or the code of a milestone's event.</param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="Value">The value since.</param>
/// <param name="Reason">Why.</param>
/// <param name="CorrectedOn">When.</param>
public sealed record CorrectionOfRound(SurveyRound Round, string Field, string? Before, string Value, string Reason, DateOnly CorrectedOn);
