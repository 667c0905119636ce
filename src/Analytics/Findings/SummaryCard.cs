using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>One number of the summary page.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">The number as shown, or the words for none.</param>
/// <param name="Note">Base, target or change, in a few words.</param>
/// <param name="Tone">Good or bad news.</param>
public sealed record SummaryCard(string Id, LocalizedText Label, LocalizedText Value, LocalizedText Note, FindingTone Tone);
