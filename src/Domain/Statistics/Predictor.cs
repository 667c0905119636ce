namespace CSat.Domain.Statistics;

/// <summary>One item whose importance for an outcome is asked.</summary>
/// <param name="Code">The item.</param>
/// <param name="Scores">One score a form, in the order of the outcome; finite.</param>
/// <param name="Stated">The importance that respondents named themselves, in the unit of their scale; null where they were not asked.</param>
public sealed record Predictor(string Code, IReadOnlyList<double> Scores, double? Stated = null);
