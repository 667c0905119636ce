using CSat.Analytics.Review;
using CSat.Analytics.Snapshot;
using CSat.Domain.Responses;

namespace CSat.Analytics.Surveys;

internal static class DissatisfiedItemsReader
{
    public static DissatisfiedItems Read(WarehouseSnapshot snapshot, ReviewScope scope, LevelDistribution levels)
    {
        var rows = snapshot.Read<Row>(DissatisfiedItems.Id, "reports/dissatisfied_items.sql", scope.RoundParameters);
        var causes = snapshot.Read<CauseRow>(DissatisfiedItems.CausesId, "reports/dissatisfied_comments.sql", scope.RoundParameters);
        return new(
            [.. levels.Surveyed.Concat(levels.Self).Concat(levels.Competitors).Where(level => !level.Satisfied).DistinctBy(level => level.Code)],
            Part(rows, RatingKind.Surveyed, levels.Surveyed),
            Part(rows, RatingKind.Self, levels.Self),
            [.. causes.Select(row => new StatedCause((RatingKind)row.RatingKind, new(row.ItemZh, row.ItemEn), new(row.LevelZh, row.LevelEn), row.Comment))]);
    }

    private static DissatisfiedPart Part(IReadOnlyList<Row> rows, RatingKind kind, IReadOnlyList<LevelShare> levels)
    {
        var items = rows
            .Where(row => row.RatingKind == (int)kind)
            .GroupBy(row => row.ItemKey)
            .Select(group => Item([.. group]))
            .OrderByDescending(item => item.Frequency)
            .ThenByDescending(item => item.SharePercent)
            .ThenBy(item => item.Item.Code, StringComparer.Ordinal)
            .ToArray();
        return new(items, items.Sum(item => item.Frequency), levels.Sum(level => level.Ratings));
    }

    private static DissatisfiedItem Item(Row[] rows) => new(
        new(rows[0].ItemKey, rows[0].ItemCode, new(rows[0].ItemZh, rows[0].ItemEn)),
        new(rows[0].DepartmentZh ?? "", rows[0].DepartmentEn ?? ""),
        rows.GroupBy(row => row.LevelCode).ToDictionary(level => level.Key, level => level.Sum(row => row.Ratings)),
        rows.Sum(row => row.Ratings),
        rows[0].TotalRatings);

    private sealed record Row
    {
        public int RatingKind { get; init; }

        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public string? DepartmentZh { get; init; }

        public string? DepartmentEn { get; init; }

        public string LevelCode { get; init; } = "";

        public long Ratings { get; init; }

        public long TotalRatings { get; init; }
    }

    private sealed record CauseRow
    {
        public int RatingKind { get; init; }

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public string LevelZh { get; init; } = "";

        public string LevelEn { get; init; } = "";

        public string Comment { get; init; } = "";
    }
}
