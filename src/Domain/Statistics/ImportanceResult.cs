namespace CSat.Domain.Statistics;

/// <summary>Result of <see cref="ShapleyImportance"/>.</summary>
/// <param name="RSquared">The part of the outcome's variance that all items explain together, 0 to 1.</param>
/// <param name="Forms">The forms behind it.</param>
/// <param name="Items">In the order given.</param>
public sealed record ImportanceResult(double RSquared, int Forms, IReadOnlyList<Importance> Items);
