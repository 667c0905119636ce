using System.Globalization;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Shared;

/// <summary>The one way in which 95 % intervals are written: the lower bound, the word between, the upper bound, one decimal; before them that one is approximate.</summary>
public static class IntervalTexts
{
    // The coverage that simulation finds missed where an interval is approximate.
    private const int Promised = 92;

    /// <summary>Bounds of a proportion in percent: 36.2% to 60.7%.</summary>
    /// <param name="interval">As proportions.</param>
    /// <param name="isApproximate">Whether it is only roughly one of 95 %.</param>
    public static LocalizedText Percent(Interval interval, bool isApproximate) => Marked(Joined(Display.Short((decimal)interval.Lower * 100) + "%", Display.Short((decimal)interval.Upper * 100) + "%"), isApproximate);

    /// <summary>The same where the unit stands beside them: 36.2 to 60.7.</summary>
    /// <param name="interval">As proportions.</param>
    /// <param name="isApproximate">Whether it is only roughly one of 95 %.</param>
    public static LocalizedText Bare(Interval interval, bool isApproximate) => Marked(Joined(Display.Short((decimal)interval.Lower * 100), Display.Short((decimal)interval.Upper * 100)), isApproximate);

    /// <summary>The interval of a degree or rate where the unit stands beside it; a dash for a single form, which has none, and for what is not shown.</summary>
    public static LocalizedText Bare(FormEstimate? estimate) => estimate is { Interval: { } known } ? Bare(known, estimate.IsApproximate) : LocalizedText.Same("–");

    /// <summary>Bounds of a score of -100 to 100: −58.3 to −27.1.</summary>
    public static LocalizedText Score(Interval interval) => Joined(Score(interval.Lower), Score(interval.Upper));

    /// <summary>Bounds of a difference of percentages with their signs: −6.12 to +22.45.</summary>
    /// <param name="interval">In percentage points.</param>
    public static LocalizedText Difference(Interval interval) => Joined(Display.Signed((decimal)interval.Lower), Display.Signed((decimal)interval.Upper));

    /// <summary>Bounds of how much something moved, where a word says which way: 1.35 to 2.87.</summary>
    /// <param name="interval">In percentage points, none negative.</param>
    public static LocalizedText Sizes(Interval interval) => Joined(Display.Size((decimal)interval.Lower), Display.Size((decimal)interval.Upper));

    /// <summary>What "approximate" says, for the line below what has such an interval.</summary>
    public static LocalizedText Legend { get; } = new(
        $"近似：95% 区间实际涵盖真值的机会可能低于 {Promised}%（基数少于 {FormEstimate.EnoughForms}，或较少的一方不足 {FormEstimate.EnoughOnTheRarerSide:0}）",
        $"approx.: the 95% interval may hold the true value in fewer than {Promised}% of cases (a base under {FormEstimate.EnoughForms}, or under {FormEstimate.EnoughOnTheRarerSide:0} on the rarer side)");

    /// <summary>The same below a drawing, whose intervals have no words of their own: it names what they belong to. Null for none.</summary>
    public static LocalizedText? Named(IReadOnlyCollection<LocalizedText> names)
    {
        var joined = Display.Join(names);
        return names.Count == 0 ? null : new($"{joined.Zh}的区间为近似。{Legend.Zh}", $"approximate for {joined.En}. {Legend.En}");
    }

    private static LocalizedText Joined(string lower, string upper) => new($"{lower} 至 {upper}", $"{lower} to {upper}");

    private static LocalizedText Marked(LocalizedText bounds, bool isApproximate) => isApproximate ? new($"近似 {bounds.Zh}", $"approx. {bounds.En}") : bounds;

    private static string Score(double value)
    {
        var rounded = decimal.Round((decimal)value, 1, MidpointRounding.AwayFromZero);
        return (rounded < 0 ? "−" : "") + Math.Abs(rounded).ToString("0.0", CultureInfo.InvariantCulture);
    }
}
