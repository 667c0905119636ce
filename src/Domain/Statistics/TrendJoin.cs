using CSat.Domain.Text;

namespace CSat.Domain.Statistics;

/// <summary>Points are joined in a trend only if scale, wording and channel mix are comparable; else the break is drawn and named.</summary>
public static class TrendJoin
{
    /// <summary>The shift of the channel mix that is borne where nothing else is set: a fifth of the answers.</summary>
    public const double UsualMostShift = 0.20;

    /// <summary>Judges two neighbouring points.</summary>
    /// <param name="earlier">How the earlier point was measured.</param>
    /// <param name="later">How the later point was measured.</param>
    /// <param name="mostShift">
    /// The greatest shift of the channel mix that is still comparable, 0 to 1; the limit itself is. The shift is half of the sum of the absolute differences
    /// of the channels' shares: 0 for equal mixes, 1 for channels wholly apart.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not within 0 to 1, or a count is negative.</exception>
    public static TrendLink Of(TrendBasis earlier, TrendBasis later, double mostShift = UsualMostShift)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostShift);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostShift, 1);
        var shift = Shift(earlier.Answers, later.Answers);
        TrendBreak[] breaks =
        [
            .. When(shift is null, TrendBreak.NoData),
            .. When(!string.Equals(earlier.Scale, later.Scale, StringComparison.Ordinal), TrendBreak.Scale),
            .. When(!string.Equals(earlier.Wording, later.Wording, StringComparison.Ordinal), TrendBreak.Wording),
            .. When(shift > (decimal)mostShift, TrendBreak.ChannelMix),
        ];
        return new(breaks, (double?)shift, breaks.Length == 0 ? null : new(
            string.Join("、", breaks.Select(one => Text(one).Zh)),
            string.Join(", ", breaks.Select(one => Text(one).En))));
    }

    /// <summary>A reason in words.</summary>
    public static LocalizedText Text(TrendBreak reason) => reason switch
    {
        TrendBreak.NoData => new("无数据", "no data"),
        TrendBreak.Scale => new("评分等级不同", "different scale"),
        TrendBreak.Wording => new("所问项目或措辞不同", "different items or wording"),
        _ => new("调查渠道构成不同", "different channel mix"),
    };

    // Decimal, so that a shift of exactly the limit is seen as such.
    private static decimal? Shift(IReadOnlyDictionary<string, long> earlier, IReadOnlyDictionary<string, long> later)
    {
        var (before, after) = (Total(earlier), Total(later));
        return before == 0 || after == 0
            ? null
            : earlier.Keys.Union(later.Keys, StringComparer.Ordinal).Sum(channel => Math.Abs(
                (earlier.GetValueOrDefault(channel) * after) - (later.GetValueOrDefault(channel) * before))) / (2 * before * after);
    }

    private static decimal Total(IReadOnlyDictionary<string, long> answers)
    {
        foreach (var count in answers.Values)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(answers));
        }

        return answers.Values.Sum();
    }

    private static IEnumerable<TrendBreak> When(bool holds, TrendBreak reason) => holds ? [reason] : [];
}

/// <summary>How a point of a trend was measured.</summary>
/// <param name="Scale">The scale with its version; equal text is an equal scale.</param>
/// <param name="Wording">What was asked: the items, or the wording of one with its version; equal text is equal wording.</param>
/// <param name="Answers">Answers by channel, 0 or more each.</param>
public sealed record TrendBasis(string Scale, string Wording, IReadOnlyDictionary<string, long> Answers);

/// <summary>Why two points of a trend are not joined.</summary>
public enum TrendBreak
{
    /// <summary>One of the points has no answer.</summary>
    NoData,

    /// <summary>The scale differs.</summary>
    Scale,

    /// <summary>The items asked differ, or their wording.</summary>
    Wording,

    /// <summary>The answers came through other channels, or in another mix of them.</summary>
    ChannelMix,
}

/// <summary>Whether two neighbouring points of a trend are joined.</summary>
/// <param name="Breaks">The reasons against it, in the order of <see cref="TrendBreak"/>; none for points that are joined.</param>
/// <param name="ChannelShift">The part of the answers that came through another channel than before, 0 to 1; null where a point has no answer.</param>
/// <param name="Reason">The reasons in words, for the mark that is drawn at the break; null for points that are joined.</param>
public sealed record TrendLink(IReadOnlyList<TrendBreak> Breaks, double? ChannelShift, LocalizedText? Reason)
{
    /// <summary>Whether the line is drawn through.</summary>
    public bool Joined => Breaks.Count == 0;
}
