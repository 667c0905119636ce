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
        var surveyed = new Places([Pooled.Surveyed, .. departments.SelectMany(department => department.ByRound.Keys).Distinct().Order().Select(round => new InRound(round))], departments, rules);
        surveyed.Settle([.. rounds.Select(round => new InRound(round))]);
        var self = new Places([Pooled.Self], departments, rules);
        self.Settle([]);
        return self.Hide(surveyed.Hide(departments));
    }

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

    /// <summary>What is hidden at each place: a flag a department, and one for each of its items.</summary>
    private sealed class Places(IReadOnlyList<Place> places, DepartmentResult[] departments, PresentationRules rules)
    {
        private readonly Dictionary<Place, SuppressedGroup[]> _hidden = places.ToDictionary(place => place, _ => departments.Select(department => new SuppressedGroup(false, new bool[department.Items.Count])).ToArray());

        /// <summary>Hides more until nothing small follows within a place, nor from the pooled value and its rounds. Each step only adds, so it ends.</summary>
        public void Settle(IReadOnlyList<Place> pooled)
        {
            int before;
            do
            {
                before = Count();
                foreach (var place in places)
                {
                    _hidden[place] = [.. ComplementarySuppression.OfGroups([.. departments.Select((department, at) => Bases(place, department, _hidden[place][at]))], rules.SuppressBelow)];
                }

                Across([.. pooled.Where(_hidden.ContainsKey)]);
            }
            while (Count() > before);
        }

        public DepartmentResult[] Hide(DepartmentResult[] shown) => [.. shown.Select((department, at) => places.Aggregate(department, (now, place) => Hide(now, place, _hidden[place][at])))];

        private static DepartmentResult Hide(DepartmentResult department, Place place, SuppressedGroup hidden)
        {
            var items = department.Items.Zip(hidden.Parts, (item, flag) => flag && place.Of(item) is { IsShown: true } reading ? place.With(item, reading.Withheld(flag)) : item);
            var own = hidden.Whole && place.Of(department) is { IsShown: true } whole ? place.With(department, whole.Withheld(hidden.Whole)) : department;
            return own with { Items = [.. items] };
        }

        private static GroupBases Bases(Place place, DepartmentResult department, SuppressedGroup already) =>
            new(place.Of(department)?.Forms ?? 0, [.. department.Items.Select(item => place.Of(item)?.Forms ?? 0)], already);

        // Departments by round are one table with the pooled values as totals of its rows, items by round another.
        private void Across(Place[] rounds)
        {
            if (rounds.Length < 2)
            {
                return;
            }

            (int Department, int? Item)[] groups = [.. departments.Select((_, at) => (at, (int?)null))];
            (int Department, int? Item)[] parts = [.. departments.SelectMany((department, at) => department.Items.Select((_, item) => (at, (int?)item)))];
            foreach (var rows in new[] { groups, parts })
            {
                var table = ComplementarySuppression.OfTable(
                    [.. rows.Select(row => rounds.Select(round => Forms(round, row)).ToArray())],
                    rules.SuppressBelow,
                    new([.. rows.Select(row => rounds.Select(round => IsHidden(round, row)).ToArray())], [.. rows.Select(row => IsHidden(Pooled.Surveyed, row))], new bool[rounds.Length], GrandTotal: false));
                foreach (var (row, at) in rows.Select((row, at) => (row, at)))
                {
                    Mark(Pooled.Surveyed, row, table.RowTotals[at]);
                    foreach (var (round, column) in rounds.Select((round, column) => (round, column)))
                    {
                        Mark(round, row, table.Cells[at][column]);
                    }
                }
            }
        }

        private long Forms(Place place, (int Department, int? Item) row) =>
            (row.Item is { } item ? place.Of(departments[row.Department].Items[item]) : place.Of(departments[row.Department]))?.Forms ?? 0;

        private bool IsHidden(Place place, (int Department, int? Item) row) =>
            row.Item is { } item ? _hidden[place][row.Department].Parts[item] : _hidden[place][row.Department].Whole;

        private void Mark(Place place, (int Department, int? Item) row, bool hidden)
        {
            if (hidden)
            {
                var now = _hidden[place][row.Department];
                _hidden[place][row.Department] = row.Item is { } item ? now with { Parts = [.. now.Parts.Select((flag, at) => flag || at == item)] } : now with { Whole = true };
            }
        }

        private int Count() => _hidden.Values.Sum(groups => groups.Sum(group => (group.Whole ? 1 : 0) + group.Parts.Count(flag => flag)));
    }
}
