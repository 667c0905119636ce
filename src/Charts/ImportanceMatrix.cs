using CSat.Domain.Text;

namespace CSat.Charts;

/// <summary>What an <see cref="ImportanceChart"/> shows.</summary>
/// <param name="Measure">What the importance is, such as the share of what all items explain.</param>
/// <param name="Target">The target of the satisfaction degree in percent; null for none, then their mean divides the items.</param>
/// <param name="Items">The items.</param>
internal sealed record ImportanceMatrix(LocalizedText Measure, decimal? Target, IReadOnlyList<ImportanceItem> Items);

/// <summary>One item of an <see cref="ImportanceMatrix"/>.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Importance">In the unit of the measure.</param>
/// <param name="Degree">Satisfaction degree in percent.</param>
internal sealed record ImportanceItem(LocalizedText Name, double Importance, decimal Degree);
