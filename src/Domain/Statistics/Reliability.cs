namespace CSat.Domain.Statistics;

/// <summary>Result of <see cref="CronbachAlpha"/>.</summary>
/// <param name="Alpha">At most 1, unrounded.</param>
/// <param name="Items">Items of the questionnaire.</param>
/// <param name="Forms">Forms that answered every item.</param>
public sealed record Reliability(double Alpha, int Items, int Forms);
