namespace CSat.Domain.Statistics;

/// <summary>The importance of one item, derived and stated side by side.</summary>
/// <param name="Code">The item.</param>
/// <param name="Derived">Its Shapley share of R², as a proportion of the outcome's variance; the shares of all items sum to R².</param>
/// <param name="ShareOfExplained">Derived ÷ R²; null where nothing is explained.</param>
/// <param name="Stated">The importance respondents named; null where they were not asked.</param>
public sealed record Importance(string Code, double Derived, double? ShareOfExplained, double? Stated);
