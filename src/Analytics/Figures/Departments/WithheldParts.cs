using CSat.Analytics.Shared;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Figures;

/// <summary>
/// Hides departments and items by which one over too small a base could be worked out, before anything reads them, so that all tables, charts and sentences of
/// a review hide the same. Shown are the totals of the rounds and of the whole review, so that neither of them, nor what a department or an item has in other
/// rounds, may lead to a small value.
/// </summary>
internal static class WithheldParts
{
    /// <summary>Hides them in what customers and what self-raters say.</summary>
    /// <param name="departments">As read.</param>
    /// <param name="rounds">Keys of the rounds that the review pools.</param>
    /// <param name="rules">The limit.</param>
    public static DepartmentResult[] Of(DepartmentResult[] departments, IReadOnlyList<int> rounds, PresentationRules rules)
    {
        InRound[] shown = [.. departments.SelectMany(department => department.ByRound.Keys).Distinct().Order().Select(round => new InRound(round))];
        int[] summed = [.. rounds.Select(round => Array.IndexOf(shown, new(round))).Where(at => at >= 0)];
        return Hide(Hide(departments, Pooled.Surveyed, shown, summed, rules), Pooled.Self, [], [], rules);
    }

    private static DepartmentResult[] Hide(DepartmentResult[] departments, Pooled whole, InRound[] rounds, int[] summed, PresentationRules rules)
    {
        var hidden = SuppressionOverRounds.Of(Bases(departments, whole), [.. rounds.Select(round => Bases(departments, round))], summed, rules.SuppressBelow);
        (Place Place, IReadOnlyList<SuppressedGroup> Flags)[] places = [(whole, hidden.Whole), .. rounds.Select((round, at) => ((Place)round, hidden.Rounds[at]))];
        return [.. departments.Select((department, at) => places.Aggregate(department, (now, one) => Hide(now, one.Place, one.Flags[at])))];
    }

    private static DepartmentResult Hide(DepartmentResult department, Place place, SuppressedGroup hidden)
    {
        var items = department.Items.Zip(hidden.Parts, (item, flag) => flag && place.Of(item) is { IsShown: true } reading ? place.With(item, reading.Withheld(flag)) : item);
        var own = hidden.Whole && place.Of(department) is { IsShown: true } whole ? place.With(department, whole.Withheld(hidden.Whole)) : department;
        return own with { Items = [.. items] };
    }

    private static GroupBases[] Bases(DepartmentResult[] departments, Place place) =>
        [.. departments.Select(department => new GroupBases(place.Of(department)?.Forms ?? 0, [.. department.Items.Select(item => place.Of(item)?.Forms ?? 0)]))];

    /// <summary>One of the values that departments and items have: over the review, or of a round.</summary>
    private abstract record Place
    {
        public abstract SatisfactionReading? Of(DepartmentResult department);

        public abstract SatisfactionReading? Of(DepartmentItem item);

        public abstract DepartmentResult With(DepartmentResult department, SatisfactionReading reading);

        public abstract DepartmentItem With(DepartmentItem item, SatisfactionReading reading);
    }

    private sealed record Pooled(bool IsSelf) : Place
    {
        public static Pooled Surveyed { get; } = new(IsSelf: false);

        public static Pooled Self { get; } = new(IsSelf: true);

        public override SatisfactionReading Of(DepartmentResult department) => IsSelf ? department.Self : department.Surveyed;

        public override SatisfactionReading Of(DepartmentItem item) => IsSelf ? item.Self : item.Surveyed;

        public override DepartmentResult With(DepartmentResult department, SatisfactionReading reading) => IsSelf ? department with { Self = reading } : department with { Surveyed = reading };

        public override DepartmentItem With(DepartmentItem item, SatisfactionReading reading) => IsSelf ? item with { Self = reading } : item with { Surveyed = reading };
    }

    private sealed record InRound(int Round) : Place
    {
        public override SatisfactionReading? Of(DepartmentResult department) => department.ByRound.GetValueOrDefault(Round);

        public override SatisfactionReading? Of(DepartmentItem item) => item.ByRound.GetValueOrDefault(Round);

        public override DepartmentResult With(DepartmentResult department, SatisfactionReading reading) => department with { ByRound = new Dictionary<int, SatisfactionReading>(department.ByRound) { [Round] = reading } };

        public override DepartmentItem With(DepartmentItem item, SatisfactionReading reading) => item with { ByRound = new Dictionary<int, SatisfactionReading>(item.ByRound) { [Round] = reading } };
    }
}
