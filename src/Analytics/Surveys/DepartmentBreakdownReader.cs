using CSat.Analytics.Review;
using CSat.Analytics.Shared;
using CSat.Analytics.Snapshot;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Analytics.Surveys;

internal static class DepartmentBreakdownReader
{
    public static DepartmentBreakdown Read(WarehouseSnapshot snapshot, ReviewScope scope)
    {
        var rules = scope.Presentation;
        var byRound = snapshot.Read<RoundRow>(DepartmentBreakdown.HeatMapId, "reports/department_items_by_round.sql", scope.TrendParameters)
            .ToLookup(row => (row.DepartmentKey, row.ItemKey));

        // A form rates an item once, so the ratings of one item are its forms.
        SatisfactionReading Of(IEnumerable<Row> rows, RatingKind kind)
        {
            var tally = RatingTally.Sum(rows.Where(row => row.RatingKind == (int)kind).Select(row => row.Tally));
            return SatisfactionReading.Of(tally, tally.Ratings, rules);
        }

        DepartmentItem Item(Row[] rows) => new(
            new(rows[0].ItemKey, rows[0].ItemCode, new(rows[0].ItemZh, rows[0].ItemEn)),
            Of(rows, RatingKind.Surveyed),
            Of(rows, RatingKind.Self),
            byRound[(rows[0].DepartmentKey, rows[0].ItemKey)].ToDictionary(row => row.RoundKey, row => SatisfactionReading.Of(row.Tally, row.Ratings, rules)));

        return new([.. snapshot.Read<Row>(DepartmentBreakdown.Id, "reports/department_items.sql", scope.RoundParameters)
            .GroupBy(row => row.DepartmentKey)
            .Select(department => new DepartmentResult(
                new(department.Key, department.First().DepartmentCode, new(department.First().DepartmentZh, department.First().DepartmentEn)),
                Of(department, RatingKind.Surveyed),
                Of(department, RatingKind.Self),
                [.. department.GroupBy(row => row.ItemKey).Select(item => Item([.. item]))]))]);
    }

    private sealed record RoundRow : RatingSums
    {
        public int RoundKey { get; init; }

        public int DepartmentKey { get; init; }

        public int ItemKey { get; init; }
    }

    private sealed record Row : RatingSums
    {
        public int DepartmentKey { get; init; }

        public string DepartmentCode { get; init; } = "";

        public string DepartmentZh { get; init; } = "";

        public string DepartmentEn { get; init; } = "";

        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public int RatingKind { get; init; }
    }
}
