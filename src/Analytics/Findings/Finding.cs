using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>One sentence computed from the figures.</summary>
/// <param name="Id">Stable id, for example <c>degree-since-first</c>.</param>
/// <param name="FigureId">The figure it was computed from.</param>
/// <param name="Tone">Good or bad news.</param>
/// <param name="Text">The sentence in both languages.</param>
public sealed record Finding(string Id, string FigureId, FindingTone Tone, LocalizedText Text);
