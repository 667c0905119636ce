using CSat.Domain.Text;

namespace CSat.Charts;

/// <summary>One spoke of a <see cref="RadarChart"/>.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Own">The own company, in percent; null for no data.</param>
/// <param name="Competitors">The competitors, in percent; null for no data.</param>
internal sealed record RadarItem(LocalizedText Name, decimal? Own, decimal? Competitors);
