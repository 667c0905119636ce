using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Surveys;

/// <summary>A result that is looked at first, and what is done about it.</summary>
/// <param name="Kind">What is looked for.</param>
/// <param name="Action">What is done.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record FocusRule(FocusKind Kind, LocalizedText Action, IReadOnlyList<string> Rules);

/// <summary>The focus analyses of R07.</summary>
public enum FocusKind
{
    /// <summary>The service with the lowest satisfied-grade ratio (R07.17).</summary>
    LowestSatisfied,

    /// <summary>The service with the highest dissatisfied-grade ratio (R07.18).</summary>
    HighestDissatisfied,

    /// <summary>Written opinions and suggestions (R07.19).</summary>
    WrittenOpinions,

    /// <summary>Customers' service expectations (R07.20).</summary>
    Expectations,

    /// <summary>Services whose satisfaction fell against the previous survey (R07.21).</summary>
    Declined,
}

/// <summary>What the focus analyses need beside their kinds.</summary>
public static class FocusKinds
{
    /// <summary>
    /// The topic of questionnaire items that ask what customers expect: the code of <see cref="FocusKind.Expectations"/>. Comments on such an item are
    /// expectations (R07.20), all others are opinions (R07.19).
    /// </summary>
    public const string ExpectationTopic = "expectations";

    /// <summary>The point of the reading that says what becomes of items at 100 % satisfied or 0 % dissatisfied (R07.17, R07.18): shown with the analyses.</summary>
    public const string EdgeReading = "focus-edges";
}

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
    [Judges("survey.focus")]
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

/// <summary>The result of one focus analysis.</summary>
/// <param name="Rule">What was looked for, and what is done about it.</param>
/// <param name="Items">The items found, all tied ones; empty for opinions and expectations, and when none was found.</param>
/// <param name="Count">How many were found: items, opinions or expectations. 0: nothing to act on.</param>
public sealed record FocusFinding(FocusRule Rule, IReadOnlyList<FocusItem> Items, long Count);

/// <summary>What the focus analyses look at.</summary>
/// <param name="Items">The items of this survey in the questionnaire's order.</param>
/// <param name="Previous">The items of the previous survey; empty when there was none.</param>
/// <param name="WrittenOpinions">Number of written opinions and suggestions.</param>
/// <param name="Expectations">Number of expectations stated.</param>
public sealed record FocusInput(IReadOnlyList<ItemTally> Items, IReadOnlyList<ItemTally> Previous, long WrittenOpinions, long Expectations);

/// <summary>An item that a focus analysis found.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Value">Its ratio in percent, unrounded: of satisfied ratings, or of dissatisfied ones where those were looked for.</param>
/// <param name="Previous">The same ratio in the previous survey; null for no data.</param>
public sealed record FocusItem(string Item, decimal Value, decimal? Previous);

/// <summary>The ratings of one service item in one survey.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Satisfied">Ratings in the satisfied grades.</param>
/// <param name="Dissatisfied">Ratings in the dissatisfied grades; with a middle grade fewer than the rest.</param>
/// <param name="Ratings">All ratings.</param>
public sealed record ItemTally(string Item, long Satisfied, long Dissatisfied, long Ratings);

/// <summary>Parts whose result is lower than in the previous survey (R07.21, R11.29).</summary>
public static class FallenParts
{
    /// <summary>Whether a part has fallen (R07.21, R11.29): any decrease of the unrounded value counts; a part without data in either survey has not fallen.</summary>
    /// <param name="previous">Value in the previous survey; null for no data.</param>
    /// <param name="current">Value now; null for no data.</param>
    public static bool HasFallen(decimal? previous, decimal? current) => current < previous;
}
