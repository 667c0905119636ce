using CSat.Domain.Text;

namespace CSat.Domain.Statistics;

/// <summary>Whether two neighbouring points of a trend are joined.</summary>
/// <param name="Breaks">The reasons against it, in the order of <see cref="TrendBreak"/>; none for points that are joined.</param>
/// <param name="ChannelShift">The part of the answers that came through another channel than before, 0 to 1; null where a point has no answer.</param>
/// <param name="Reason">The reasons in words, for the mark that is drawn at the break; null for points that are joined.</param>
public sealed record TrendLink(IReadOnlyList<TrendBreak> Breaks, double? ChannelShift, LocalizedText? Reason)
{
    /// <summary>Whether the line is drawn through.</summary>
    public bool Joined => Breaks.Count == 0;
}
