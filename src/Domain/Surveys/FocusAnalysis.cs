using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Surveys;

/// <summary>The results that are looked at first 五项重点分析 (R07.17, R07.18, R07.19, R07.20, R07.21).</summary>
public static class FocusAnalysis
{
    /// <summary>
    /// One finding for each rule, in the regime's order: the items with the lowest satisfied ratio (R07.17), with the highest dissatisfied ratio (R07.18), the
    /// written opinions (R07.19), the expectations (R07.20), the items that fell against the previous survey, the deepest fall first (R07.21). Ratios are
    /// unrounded; tied items are all named; an item without a rating is none. Items that nobody rated dissatisfied are not the highest dissatisfied ones, and
    /// items with which everybody is satisfied are not the lowest satisfied ones: there is nothing to act on.
    /// </summary>
    /// <param name="rules">What the regime looks for.</param>
    /// <param name="input">The tallies of this and the previous survey.</param>
    public static IReadOnlyList<FocusFinding> Of(IReadOnlyList<FocusRule> rules, FocusInput input) => [.. rules.Select(rule => Find(rule, input))];

    private static FocusFinding Find(FocusRule rule, FocusInput input) => rule.Kind switch
    {
        FocusKind.LowestSatisfied => Items(rule, Extreme(Read(input, Satisfied).Where(item => item.Value < 100), lowest: true)),
        FocusKind.HighestDissatisfied => Items(rule, Extreme(Read(input, Dissatisfied).Where(item => item.Value > 0), lowest: false)),
        FocusKind.Declined => Items(rule, Read(input, Satisfied).Where(item => FallenParts.HasFallen(item.Previous, item.Value)).OrderBy(item => item.Value - item.Previous)),
        FocusKind.WrittenOpinions => new(rule, [], input.WrittenOpinions),
        _ => new(rule, [], input.Expectations),
    };

    private static FocusFinding Items(FocusRule rule, IEnumerable<FocusItem> items)
    {
        FocusItem[] found = [.. items];
        return new(rule, found, found.Length);
    }

    private static IEnumerable<FocusItem> Extreme(IEnumerable<FocusItem> items, bool lowest)
    {
        FocusItem[] known = [.. items];
        return known.Where(item => item.Value == (lowest ? known.Min(one => one.Value) : known.Max(one => one.Value)));
    }

    private static IEnumerable<FocusItem> Read(FocusInput input, Func<ItemTally, decimal?> ratio) =>
        from item in input.Items
        let value = ratio(item)
        where value is not null
        let before = input.Previous.FirstOrDefault(earlier => earlier.Item == item.Item)
        select new FocusItem(item.Item, value.Value, before is null ? null : ratio(before));

    private static decimal? Satisfied(ItemTally item) => Ratio.Percent(item.Satisfied, item.Ratings);

    private static decimal? Dissatisfied(ItemTally item) => Ratio.Percent(item.Dissatisfied, item.Ratings);
}
